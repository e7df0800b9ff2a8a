"""A portal that lies about the past, for testers: the client has to notice (CON-01)."""

from typing import Any, Final

from mock_server.world import World
from mock_server.world.consenting import chain, records

Record = dict[str, Any]

WAYS: Final = ("changed", "shortened", "forked")


class NothingThere(Exception):
    """This citizen has no history to spoil."""


def tamper(world: World, fin: str, way: str) -> None:
    """`changed` leaves a wrong hash, `shortened` drops the end, `forked` tells another past."""
    known = chain.events(world, fin)
    if not known:
        raise NothingThere
    with world.store.transaction():
        match way:
            case "changed":
                middle = known[len(known) // 2]
                _put(world, fin, {**middle, "recipient": "nobody"})
            case "shortened":
                for event in known[-2:]:
                    world.store.remove(chain.EVENTS, fin, f"{event['seq']:08}")
            case _:
                _fork(world, fin, known)
        for one in records.of(world, fin):
            world.store.put(records.COLLECTION, fin, one["id"], one)  # so that it is asked anew


def _fork(world: World, fin: str, known: list[Record]) -> None:
    """Everything is well chained again, and yet another history."""
    previous = chain.BEGINNING
    for event in known:
        told = {**event, "actor": "provider", "previous": previous}
        told["hash"] = previous = chain.hash_of(told)
        _put(world, fin, told)


def _put(world: World, fin: str, event: Record) -> None:
    world.store.put(chain.EVENTS, fin, f"{event['seq']:08}", event)
