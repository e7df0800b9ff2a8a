"""What a register should hold where it is wrong: the paper archive its owner looks things up in.

Three personas have a real complaint: a diploma is missing, one of two children is, and a whole
family is somebody else's. Drawn from a stream of its own, so that it moves nothing else.
"""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any, Final

from mock_server.world import belongings
from mock_server.world.data import table
from mock_server.world.facts import Family, Life
from mock_server.world.lives import drawn_family
from mock_server.world.people import Town
from mock_server.world.sections import entries
from mock_server.world.writing import entry, item, section

COLLECTION: Final = "truths"


def truths(life: Life, stream: Random, entered_at: str) -> Iterator[tuple[str, list[Any]]]:
    """Sections whose register is wrong about this person, with the right entries."""
    right = _as_it_should_be(life, stream)
    for (ident, shown), (_, true) in zip(entries(life), entries(right), strict=True):
        if shown != true:
            yield ident, section(ident, true, entered_at)["entries"]


def added(section_id: str, ident: str, value: Any, at: str) -> Any:
    """An archive that knows nothing better writes down what the citizen proved."""
    written = entry(f"added-{ident[:12]}", table("corrections")["added"], (item("added", value),))
    return section(section_id, [written], at)["entries"][0]


def _as_it_should_be(life: Life, stream: Random) -> Life:
    if life.persona.key == "no_diploma":
        graduate = replace(life.persona, diplomas=1)
        found = belongings.diplomas(stream, graduate, life.start, life.person.full_name)
        return replace(life, diplomas=found)
    if life.persona.strangers:
        return replace(life, family=_own_family(life, stream))
    children = tuple(replace(child, seen=True) for child in life.family.children)
    return replace(life, family=replace(life.family, children=children))


def _own_family(life: Life, stream: Random) -> Family:
    """The father bears the name that stands in his son's patronymic."""
    person = life.person
    town = Town(stream, life.start, {person.fin})
    surname = (person.surname, f"{person.surname}a")
    named = town.born(life.persona.age + 29, surname, None, female=False)
    father = replace(named, given_name=person.patronymic.split()[0])
    return drawn_family(replace(life.persona, strangers=False), town, person, father)
