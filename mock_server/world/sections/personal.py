"""Fərdi məlumatlar: who the citizen is, where they live, what they own."""

from collections.abc import Iterator
from typing import Any

from mock_server.world.data import text
from mock_server.world.facts import Life
from mock_server.world.writing import code, day, entry, item, translated, words

Record = dict[str, Any]


def _identity(life: Life) -> list[Record]:
    return [entry("identity", None, _identity_items(life))]


def _identity_items(life: Life) -> Iterator[Record]:
    person = life.person
    yield item("surname", words(person.surname))
    yield item("given_name", words(person.given_name))
    if person.patronymic:
        yield item("patronymic", words(person.patronymic))
    if life.former_surname:
        yield item("former_surname", words(life.former_surname))
    yield item("fin", code(person.fin), sensitive=True)
    yield item("sex", translated(text("term.female" if person.female else "term.male")))
    yield item("birth_date", day(person.born))
    yield item("birth_place", words(person.birth_place))
    citizenship = "term.foreign_citizen" if life.persona.foreigner else "term.azerbaijan"
    yield item("citizenship", translated(text(citizenship)))
    if life.identity_card and life.identity_card.expires:
        yield item("identity_card_number", code(life.identity_card.number), sensitive=True)
        yield item("expires", day(life.identity_card.expires))
        yield item("blood_group", words(life.blood_group), sensitive=True)


def _address(life: Life) -> list[Record]:
    items = (
        item("address", words(life.address), sensitive=True),
        item("postcode", words(life.postcode)),
    )
    return [entry("registered", None, items)]


def _residence(life: Life) -> list[Record]:
    permit = life.residence
    if permit is None or permit.expires is None:
        return []
    items = (
        item("permit_number", code(permit.number), sensitive=True),
        item("virtual_fin", code(life.person.fin), sensitive=True),
        item("purpose_of_stay", translated(text("term.work_stay"))),
        item("issued", day(permit.issued)),
        item("expires", day(permit.expires)),
    )
    return [entry("permit", None, items)]


def _property(life: Life) -> list[Record]:
    return [
        entry(
            f"estate-{index}",
            estate.kind,
            (
                item("estate_address", words(estate.address), sensitive=True),
                item("area", words(estate.area)),
                item("extract_number", code(estate.number), sensitive=True),
                item("owned_since", day(estate.since)),
            ),
        )
        for index, estate in enumerate(life.estates)
    ]


def _military(life: Life) -> list[Record]:
    """The register is not connected: nothing is known here yet."""
    del life
    return []


WRITERS = {
    "identity": _identity,
    "address": _address,
    "residence": _residence,
    "property": _property,
    "military": _military,
}
