"""After too many wrong passwords, waiting: longer each time, never for ever (AUTH-16).

Counted for each FİN, also for one that nobody has (AUTH-17), and more patiently for each source.
Approval on the phone does not ask here: somebody who locks a citizen out closes one door only.
"""

from math import ceil
from typing import Final

from mock_server.world import World

COLLECTION: Final = "lockouts"
WAITS: Final = (30, 90, 300, 900)
"""Seconds, for the first failure that is too many, the next, and so on."""
FREE_FOR_FIN: Final = 5
FREE_FOR_SOURCE: Final = 25


def wait_after(failures: int, free: int) -> int:
    """Seconds; 0 while there are tries left."""
    return 0 if failures < free else WAITS[min(failures - free, len(WAITS) - 1)]


def seconds_left(world: World, fin: str, source: str) -> int:
    now = world.clock.timestamp()
    until = max(_kept(world, key)["until"] for key in _keys(fin, source))
    # Upwards: whoever waits as long as they were told is let in.
    return max(0, ceil(until - now))


def failed(world: World, fin: str, source: str) -> None:
    now = world.clock.timestamp()
    with world.store.transaction():
        for key, free in _keys(fin, source).items():
            failures = int(_kept(world, key)["failures"]) + 1
            until = now + wait_after(failures, free)
            world.store.put(COLLECTION, "", key, {"failures": failures, "until": until})


def succeeded(world: World, fin: str, source: str) -> None:
    with world.store.transaction():
        for key in _keys(fin, source):
            world.store.remove(COLLECTION, "", key)


def _keys(fin: str, source: str) -> dict[str, int]:
    return {f"fin/{fin}": FREE_FOR_FIN, f"source/{source}": FREE_FOR_SOURCE}


def _kept(world: World, key: str) -> dict[str, float]:
    return world.store.get(COLLECTION, "", key) or {"failures": 0, "until": 0.0}
