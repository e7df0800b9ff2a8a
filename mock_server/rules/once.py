"""A deed that is sent twice is done once: the client's Idempotency-Key names it (REL-08)."""

import hashlib
from collections.abc import Callable
from typing import Any, Final

from mock_server.world import World
from mock_server.world.store import encoded

COLLECTION: Final = "deeds"
_KNOB: Final = ("meta", "", "deeds_knob")


class KeyReused(Exception):
    """The same key came with another body: one of the two is a mistake."""


def remember(world: World, *, on: bool) -> None:
    """A tester may take the memory away, to see what it is good for."""
    world.store.put(*_KNOB, {"on": on})


def once(world: World, fin: str, key: str, deed: Any, do: Callable[[], str]) -> str:
    """The id of what `do` made, now or when the key first came. Raises `KeyReused`."""
    if not (world.store.get(*_KNOB) or {"on": True})["on"]:
        return do()
    digest = hashlib.sha256(encoded(deed)).hexdigest()
    with world.store.transaction():
        known = world.store.get(COLLECTION, fin, key)
        if known is not None:
            if known["digest"] != digest:
                raise KeyReused
            return known["made"]
        made = do()
        world.store.put(COLLECTION, fin, key, {"digest": digest, "made": made})
    return made
