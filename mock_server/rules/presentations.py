"""A document shown to somebody: for a short while there is a number by which it can be checked.

Each lapses by itself after `LIFE` on the world's clock, or at once when the citizen stops showing
it. What has lapsed is known for a day, so that a checker learns why a number no longer counts.
"""

import re
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from mock_server.rules.digests import base64url, derived, same
from mock_server.world import World
from mock_server.world.check_numbers import as_typed, number_from

COLLECTION: Final = "presentations"
LIFE: Final = timedelta(minutes=3)
LIVE_AT_ONCE: Final = 20
"""Of one citizen: more is no showing any more."""

_NUMBERS: Final = "presentation_numbers"
_REMEMBERED: Final = timedelta(days=1)
_SEAL_BYTES: Final = 12
_SEALED: Final = re.compile(r"([0-9A-Z]{8})-([A-Za-z0-9_-]{16})")


class By(StrEnum):
    """Who looked: never a name, because nobody signs in to check."""

    APP = "app"
    PAGE = "page"


class TooMany(Exception):
    """This citizen shows too much at once. `seconds` until the first one lapses."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def begin(world: World, fin: str, document: str) -> dict[str, Any]:
    """Raises `TooMany`."""
    now = world.clock.timestamp()
    with world.store.transaction():
        live = _tidied(world, fin, now)
        if len(live) >= LIVE_AT_ONCE:
            first = min(one["expires"] for one in live)
            raise TooMany(max(1, -int(-(first - now) // 1)))
        record: dict[str, Any] = {
            "id": world.chance.ident(),
            "document": document,
            "number": _fresh_number(world),
            "began": now,
            "expires": now + LIFE.total_seconds(),
            "shown": None,
        }
        world.store.put(COLLECTION, fin, record["id"], record)
        about = {"fin": fin, "presentation": record["id"]}
        world.store.put(_NUMBERS, "", record["number"], about)
    return record


def end(world: World, fin: str, ident: str) -> bool:
    """False if it never was. Twice is as good as once."""
    record = world.store.get(COLLECTION, fin, ident)
    if record is None:
        return False
    now = world.clock.timestamp()
    if seconds_left(record, now):
        world.store.put(COLLECTION, fin, ident, {**record, "expires": now})
    return True


def of_number(world: World, number: str) -> tuple[str, dict[str, Any]] | None:
    """Whose it is, and the presentation; also one that has lapsed."""
    about = world.store.get(_NUMBERS, "", number)
    if about is None:
        return None
    record = world.store.get(COLLECTION, about["fin"], about["presentation"])
    return None if record is None else (about["fin"], record)


def note_shown(world: World, fin: str, record: dict[str, Any], by: By) -> None:
    """The last one who looked is the one the citizen stands before."""
    shown = {"at": world.clock.now().isoformat(), "by": by.value}
    world.store.put(COLLECTION, fin, record["id"], {**record, "shown": shown})


def seconds_left(record: dict[str, Any], now: float) -> int:
    """0 once it has lapsed, or while the clock stands before it began."""
    if now < record["began"]:
        return 0
    return max(0, -int(-(record["expires"] - now) // 1))


def code_of(world: World, number: str) -> str:
    """What a QR carries: the number, and a seal that cannot be guessed as a number could be."""
    return f"{number}-{_seal(world, number)}"


def is_sealed(world: World, number: str, seal: str) -> bool:
    return same(_seal(world, number), seal)


def parts_of(code: str) -> tuple[str, str | None]:
    """The number and its seal; what somebody typed has none."""
    found = _SEALED.fullmatch(code)
    return (found[1], found[2]) if found else (as_typed(code), None)


def _seal(world: World, number: str) -> str:
    return base64url(derived(world, "presentation", number)[:_SEAL_BYTES])


def _fresh_number(world: World) -> str:
    while True:
        number = number_from(world.chance.unguessable(16))
        if world.store.get(_NUMBERS, "", number) is None:
            return number


def _tidied(world: World, fin: str, now: float) -> list[dict[str, Any]]:
    """Those that live, once those nobody will ask for any more are gone."""
    kept = world.store.records(COLLECTION, fin)
    for record in kept:
        if now > record["expires"] + _REMEMBERED.total_seconds():
            world.store.remove(COLLECTION, fin, record["id"])
            world.store.remove(_NUMBERS, "", record["number"])
    return [record for record in kept if seconds_left(record, now)]
