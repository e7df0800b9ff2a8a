"""Hints that something has changed for a citizen, counted for each of them (REL-20).

A hint says where to look again, and nothing that anybody might not read (STO-22).
"""

from dataclasses import dataclass
from typing import Any, Final, Literal

from mock_server.world import World

Record = dict[str, Any]
Kind = Literal["arrived", "changed", "withdrawn"]

COLLECTION: Final = "events"
_COUNTED: Final = "event_counts"
MOST_KEPT: Final = 500


@dataclass(frozen=True, slots=True)
class Since:
    """What a reader who knew `after` has not heard. Not `complete`: some of it is forgotten."""

    events: tuple[Record, ...]
    last: int
    complete: bool


def announce(
    world: World,
    fin: str,
    topic: str,
    kind: Kind = "changed",
    *,
    ref: str | None = None,
    notify: bool = False,
) -> None:
    """`topic` is what a screen would ask for again: the first part of its path, mostly."""
    with world.store.transaction():
        number = last_of(world, fin) + 1
        record = {
            "id": number,
            "topic": topic,
            "kind": kind,
            "ref": ref,
            "notify": notify,
            "at": world.clock.now().isoformat(),
        }
        world.store.put(_COUNTED, fin, "last", number)
        world.store.put(COLLECTION, fin, str(number), record)
        world.store.remove(COLLECTION, fin, str(number - MOST_KEPT))


def last_of(world: World, fin: str) -> int:
    counted: Any = world.store.get(_COUNTED, fin, "last")
    return counted or 0


def last_moment(world: World, fin: str) -> str | None:
    newest = world.store.get(COLLECTION, fin, str(last_of(world, fin)))
    return None if newest is None else newest["at"]


def since(world: World, fin: str, after: int | None) -> Since:
    """`None` begins now. Someone who knows more than there was lived in another world."""
    last = last_of(world, fin)
    if after is None:
        return Since((), last, complete=True)
    if after > last:
        return Since((), last, complete=False)
    found = (world.store.get(COLLECTION, fin, str(one)) for one in range(after + 1, last + 1))
    events = tuple(one for one in found if one is not None)
    return Since(events, last, complete=len(events) == last - after)
