"""Ailə: parents, marriage, children, and whom the citizen may act for."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from mock_server.world.data import same, text
from mock_server.world.facts import Life
from mock_server.world.people import Person
from mock_server.world.writing import code, day, entry, item, translated, words

Record = dict[str, Any]


def _family(life: Life) -> list[Record]:
    if life.persona.foreigner:
        return []
    family = life.family
    found = [
        entry("father", text("entry.father"), _relative(family.father)),
        entry("mother", text("entry.mother"), _relative(family.mother)),
    ]
    if family.spouse and family.marriage:
        found.append(
            entry(
                "marriage",
                text("entry.marriage"),
                (
                    item("spouse", words(family.spouse.full_name), sensitive=True),
                    item("married_on", day(family.marriage.issued)),
                    item("act_number", code(family.marriage.number)),
                ),
            )
        )
    return found


def _relative(person: Person) -> Iterator[Record]:
    yield item("full_name", words(person.full_name), sensitive=True)
    yield item("birth_date", day(person.born), sensitive=True)


def _children(life: Life) -> list[Record]:
    return [
        entry(
            f"child-{index}",
            same(child.person.given_name),
            (
                *_relative(child.person),
                item("fin", code(child.person.fin), sensitive=True),
                item("birth_certificate_number", code(child.birth_certificate.number)),
            ),
        )
        for index, child in enumerate(life.family.children)
        if child.seen
    ]


def _representation(life: Life) -> list[Record]:
    ward = life.family.ward
    if ward is None:
        return []
    items = (
        *_relative(ward),
        item("role", translated(text("term.guardian"))),
        item("scope", translated(text("term.guardian_scope"))),
        item("valid_until", day(life.start + timedelta(days=210))),
    )
    return [entry("ward", same(ward.given_name), items)]


WRITERS = {"family": _family, "children": _children, "representation": _representation}
