"""What the portal asks registers for the citizen, kept so that the citizen can look it up."""

from typing import Any, Final

from mock_server.world import World
from mock_server.world import inquiries as past_ones
from mock_server.world.registers import Reach

Record = dict[str, Any]

COLLECTION: Final = "inquiries"
_OUTCOMES: Final = {
    "stale": "old",
    "down": "no_answer",
    "empty": "empty",
    "not_connected": "not_connected",
}


def record(world: World, fin: str, section: Record, reached: Reach, *, is_empty: bool) -> None:
    """A register was asked now; `section` is the reference to what for."""
    past = _past(world, fin)
    number = past_ones.count(past) + past["recorded"]
    outcome = _OUTCOMES.get(reached.state, "empty" if is_empty else "answered")
    with world.store.transaction():
        world.store.put(
            COLLECTION,
            fin,
            f"q{number}",
            {
                "id": f"q{number}",
                "at": world.clock.now().isoformat(),
                "title": section["title"],
                "register": section["register"],
                "outcome": outcome,
            },
        )
        told = {**past, "recorded": past["recorded"] + 1}
        world.store.put(past_ones.COLLECTION, fin, "past", told)


def total(world: World, fin: str) -> int:
    past = _past(world, fin)
    return past_ones.count(past) + past["recorded"]


def rows(world: World, fin: str, numbers: range) -> list[Record]:
    past = _past(world, fin)
    before = past_ones.count(past)
    return [
        past_ones.row(past, number) if number < before else _recorded(world, fin, number)
        for number in numbers
    ]


def _recorded(world: World, fin: str, number: int) -> Record:
    found = world.store.get(COLLECTION, fin, f"q{number}")
    if found is None:
        raise KeyError(number)
    return found


def _past(world: World, fin: str) -> Record:
    """Who moved in after the world began has none."""
    none: Record = {"visits": 0, "salt": "", "until": "", "recorded": 0}
    return world.store.get(past_ones.COLLECTION, fin, "past") or none
