"""Everybody a FİN can name: the personas and the people around them, as the population register
answers an institution that asks about one of them. No citizen can read it.
"""

from datetime import timedelta
from typing import Any, Final

from mock_server.world import identifiers
from mock_server.world.facts import Life, Paper
from mock_server.world.people import Person
from mock_server.world.world import World

Record = dict[str, Any]

COLLECTION: Final = "population"


def settle(world: World, life: Life) -> None:
    """One persona, and those who stand around them."""
    family = life.family
    me = life.person.fin
    deceased = life.persona.status == "deceased"
    _put(world, life.person, licence=_shown(life.licence), deceased=deceased)
    for child in family.children:
        _put(world, child.person, guardians=(me,))
    if family.ward is not None:
        _put(world, family.ward, guardians=(me,))
    if family.spouse is not None:
        _put(world, family.spouse, licence=_lapsed(world, life))
    for parent in (family.father, family.mother):
        _put(world, parent)


def person(world: World, fin: str) -> Record | None:
    return world.store.get(COLLECTION, "", fin)


def _put(
    world: World,
    who: Person,
    *,
    licence: Record | None = None,
    guardians: tuple[str, ...] = (),
    deceased: bool = False,
) -> None:
    record = {
        "fin": who.fin,
        "name": who.full_name,
        "female": who.female,
        "born": who.born.isoformat(),
        "deceased": deceased,
        "licence": licence,
        "guardians": list(guardians),
    }
    world.store.put(COLLECTION, "", who.fin, record)


def _shown(licence: Paper | None) -> Record | None:
    if licence is None or licence.expires is None:
        return None
    return {
        "number": licence.number,
        "expires": licence.expires.isoformat(),
        "state": licence.state,
    }


def _lapsed(world: World, life: Life) -> Record:
    """A spouse drives with a licence that has run out: nobody may be given a car like that."""
    stream = world.chance.stream(f"spouse/{life.persona.key}")
    number = identifiers.numbered(stream, "AZ", 6)
    expired = life.start - timedelta(days=40)
    return {"number": number, "expires": expired.isoformat(), "state": "valid"}
