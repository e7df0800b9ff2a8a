"""Worlds for tests: people are seeded once a day and process, then brought back from a snapshot.

Seeding costs half a second, bringing back some milliseconds. Tests of seeding itself and of files
open a world as the product does.
"""

from datetime import date, datetime
from functools import cache

from mock_server.world import Chance, Clock, Store, World
from mock_server.world import open_world as truly_opened
from mock_server.world.clock import BAKU


def open_world(seed: int = 42, *, clock: Clock | None = None, key: bytes | None = None) -> World:
    """As the product's own, in memory."""
    clock = clock or Clock()
    store = Store()
    store.restore(_seeded(seed, clock.today(), key))
    world = World(store, clock, Chance(seed, key))
    world.resume(with_clock=False)
    return world


@cache
def _seeded(seed: int, day: date, key: bytes | None) -> bytes:
    clock = Clock()
    clock.set(datetime(day.year, day.month, day.day, 12, tzinfo=BAKU))
    clock.freeze()
    return truly_opened(seed=seed, clock=clock, key=key).snapshot()
