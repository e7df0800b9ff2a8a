"""Whom a citizen stands for: children by law until they are of age, a ward by a court until a day.

Each of them has a cabinet of their own, which nobody signs in to; a mandate opens it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from mock_server.world import belongings, certificates
from mock_server.world.data import Text, text
from mock_server.world.facts import Child, Family, Life, Paper
from mock_server.world.identifiers import ident, numbered
from mock_server.world.papers import identity
from mock_server.world.people import Person, years_after
from mock_server.world.personas import Persona
from mock_server.world.sections import entries
from mock_server.world.world import World
from mock_server.world.writing import section, section_ref

Record = dict[str, Any]

COLLECTION: Final = "mandates"
PEOPLE: Final = "represented"
"""Names of those who are represented, by FİN: they have no account."""
OF_AGE: Final = 18
GUARDIANSHIP_DAYS: Final = 210
_EVERYTHING: Final = ("data", "documents", "corrections", "uses")
_OF_A_WARD: Final = ("data", "documents", "uses")
"""The court has not given the right to have data changed."""
_CHILDS: Final = ("identity", "address", "family", "education", "benefits", "health_insurance")
_WARDS: Final = ("identity", "address", "pension", "benefits", "health_insurance")


_LOOKED: Final = {
    "data": "use.looked.data",
    "documents": "use.looked.documents",
    "corrections": "use.looked.corrections",
    "uses": "use.looked.data",
    "mentions": "use.looked.mentions",
}


def looked(scope: str) -> Text:
    """What of a cabinet a mandate of this kind shows."""
    return text(_LOOKED[scope])


def acted(*, looking: bool) -> Text:
    return text("use.representative" if looking else "use.by_representative")


@dataclass(frozen=True, slots=True)
class Mandate:
    """Who is stood for, since when, until when (that day no longer counts), and what for."""

    who: Person
    relation: str
    basis: Text
    since: date
    until: date
    scope: tuple[str, ...]


def settle(world: World, life: Life) -> None:
    """A family that is not theirs opens nothing, whatever the register says."""
    if life.persona.strangers or life.persona.newcomer:
        return
    stream = world.chance.stream(f"represented/{life.persona.key}")
    for mandate, theirs in _all(life, stream):
        _write(world, life.person.fin, mandate, ident(stream))
        _move_in(world, theirs, _WARDS if mandate.relation == "ward" else _CHILDS)


def _all(life: Life, stream: Random) -> Iterator[tuple[Mandate, Life]]:
    for child in life.family.children:
        until = years_after(child.person.born, OF_AGE)
        if child.seen and until > life.start:
            yield _parents(child, until), _childs(life, child)
    if life.family.ward is not None:
        yield _guardians(life.family.ward, life.start), _wards(life, life.family.ward, stream)


def _parents(child: Child, until: date) -> Mandate:
    basis = text("mandate.parent")
    return Mandate(child.person, "child", basis, child.person.born, until, _EVERYTHING)


def _guardians(ward: Person, start: date) -> Mandate:
    since, until = start - timedelta(days=155), start + timedelta(days=GUARDIANSHIP_DAYS)
    return Mandate(ward, "ward", text("term.guardian"), since, until, _OF_A_WARD)


def _write(world: World, fin: str, mandate: Mandate, name: str) -> None:
    who = mandate.who
    record = {
        "id": name,
        "person": who.fin,
        "name": who.full_name,
        "given_name": who.given_name,
        "born": who.born.isoformat(),
        "relation": mandate.relation,
        "basis": mandate.basis,
        "scope": list(mandate.scope),
        "since": mandate.since.isoformat(),
        "until": mandate.until.isoformat(),
        "state": "in_force",
    }
    world.store.put(COLLECTION, fin, name, record)
    names = ("fin", "given_name", "surname", "patronymic")
    world.store.put(PEOPLE, "", who.fin, {part: getattr(who, part) for part in names})


def _move_in(world: World, life: Life, sections: tuple[str, ...]) -> None:
    fin, stream = life.person.fin, world.chance.stream(f"papers/{life.person.fin}")
    held = dict(entries(life))
    entered_at = f"{life.start.isoformat()}T09:00:00+04:00"
    for name in sections:
        world.store.put("section_refs", fin, name, section_ref(name))
        world.store.put("sections", fin, name, section(name, held[name], entered_at))
    for paper in identity.papers_of_represented(life, stream):
        certificates.keep(world.store, fin, paper.document, paper.fields, mrz=paper.mrz)


def _childs(life: Life, child: Child) -> Life:
    """With the same parents, and with nothing that children do not have."""
    me, other = life.person, life.family.spouse or life.family.father
    father, mother = (other, me) if me.female else (me, other)
    family = Family(father, mother, None, None, (), None)
    return replace(_bare(life, child.person, child.card), family=family)


def _wards(life: Life, ward: Person, stream: Random) -> Life:
    card = belongings.paper(stream, numbered(stream, "AA", 7), "valid", life.start, 10)
    theirs = _bare(life, ward, card)
    return replace(theirs, persona=replace(theirs.persona, pensioner=True))


def _bare(life: Life, person: Person, card: Paper) -> Life:
    age = (life.start - person.born).days // 365
    return replace(
        life,
        persona=Persona(f"{life.persona.key}/{person.fin}", age, female=person.female),
        person=person,
        former_surname=None,
        voen=None,
        identity_card=card,
        passport=None,
        residence=None,
        licence=None,
        family=Family(life.family.father, life.family.mother, None, None, (), None),
        jobs=(),
        diplomas=(),
        cars=(),
        fines=(),
        estates=(),
    )
