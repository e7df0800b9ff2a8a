"""What the portal asked registers before this world began: worked out when it is read.

Ten thousand rows that were stored would make every world begin late. Row `number` of a person
is always the same one, so that a portion of them costs what it holds.
"""

from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any, Final

from mock_server.world.clock import BAKU
from mock_server.world.data import table
from mock_server.world.facts import Life
from mock_server.world.world import World
from mock_server.world.writing import register

Record = dict[str, Any]

COLLECTION: Final = "inquiry_history"
A_VISIT: Final = 5
"""Registers that are asked while a citizen looks at their cabinet."""
_VISITS: Final = {"power_user": 2_000, "newcomer": 0}
_USUAL: Final = 8
_SILENT: Final = 23
"""One of so many got no answer."""
_CLOSED: Final = {"not_connected": "not_connected", "stale": "old"}


def settle(world: World, life: Life) -> None:
    """How often this person has looked into their cabinet so far."""
    key = life.persona.key
    past = {
        "visits": _VISITS.get(key, _USUAL),
        "salt": f"{world.chance.seed}/{key}",
        "until": f"{life.start.isoformat()}T00:00:00+04:00",
        "recorded": 0,
    }
    world.store.put(COLLECTION, life.person.fin, "past", past)


def count(past: Record) -> int:
    return past["visits"] * A_VISIT


def row(past: Record, number: int) -> Record:
    """The oldest is number 0."""
    visit, step = divmod(number, A_VISIT)
    drawn = _drawn(past["salt"], visit)
    layouts = [layout for layout in table("sections") if layout["register"]]
    layout = layouts[(drawn + step) % len(layouts)]
    return {
        "id": f"q{number}",
        "at": _moment(past, visit, step, drawn).isoformat(),
        "title": layout["title"],
        "register": register(layout["register"]),
        "outcome": _outcome(layout["register"], drawn + step),
    }


def _moment(past: Record, visit: int, step: int, drawn: int) -> datetime:
    """A visit a day, at an hour when people are awake."""
    last = datetime.fromisoformat(past["until"]).astimezone(BAKU)
    day = last - timedelta(days=past["visits"] - visit)
    return day + timedelta(hours=8 + drawn % 14, minutes=drawn // 14 % 60, seconds=step)


def _outcome(ident: str, drawn: int) -> str:
    state = next(one["state"] for one in table("registers") if one["id"] == ident)
    if state in _CLOSED:
        return _CLOSED[state]
    return "no_answer" if drawn % _SILENT == 0 else "answered"


def _drawn(salt: str, visit: int) -> int:
    return int.from_bytes(blake2b(f"{salt}/{visit}".encode(), digest_size=6).digest())
