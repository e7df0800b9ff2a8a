"""Service centres and their free hours: a slot belongs to whoever takes it first."""

from datetime import datetime, time
from typing import Any, Final

from mock_server.rules import working_days
from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]

COLLECTION: Final = "taken_slots"
_DAYS: Final = 7
_HOURS: Final = (9, 10, 11, 12, 14, 15, 16, 17)


class SlotTaken(Exception):
    """Somebody was faster, or the hour is none of theirs."""


def offices(world: World) -> list[Record]:
    """Each with its free hours of the next working days."""
    hours = _hours(world)
    return [{**one, "slots": _free(world, one["id"], hours)} for one in table("offices")]


def office(ident: str) -> Record:
    """Raises `KeyError`."""
    return {one["id"]: one for one in table("offices")}[ident]


def is_free(world: World, ident: str, at: str) -> bool:
    known = any(one["id"] == ident for one in table("offices"))
    return known and at in _free(world, ident, _hours(world))


def take(world: World, ident: str, at: str, by: str) -> None:
    """Raises `SlotTaken`."""
    if not is_free(world, ident, at):
        raise SlotTaken
    world.store.put(COLLECTION, "", _name(ident, at), {"office": ident, "at": at, "by": by})


def give_back(world: World, ident: str, at: str) -> None:
    world.store.remove(COLLECTION, "", _name(ident, at))


def _hours(world: World) -> list[str]:
    zone = world.clock.now().tzinfo
    today = world.clock.today()
    found: list[str] = []
    for number in range(1, _DAYS + 1):
        day = working_days.after(today, number)
        found.extend(
            datetime.combine(day, time(hour), zone).isoformat(timespec="seconds")
            for hour in _HOURS
        )
    return found


def _free(world: World, ident: str, hours: list[str]) -> list[str]:
    taken = set(world.store.idents(COLLECTION, ""))
    return [
        at
        for number, at in enumerate(hours)
        if (number + _offset(ident)) % 5 and _name(ident, at) not in taken
    ]


def _offset(ident: str) -> int:
    """Every fifth hour was always somebody else's, another one at each office."""
    return sum(map(ord, ident))


def _name(ident: str, at: str) -> str:
    return f"{ident}@{at}"
