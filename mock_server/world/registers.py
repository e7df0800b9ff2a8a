"""Registers as the portal reaches them: what a tester turned, and when they last answered."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.world.clock import Clock
from mock_server.world.data import table
from mock_server.world.world import World

COLLECTION: Final = "registers"
SLOW_MS: Final = 4_000
STATES: Final = ("up", "slow", "stale", "down", "empty", "not_connected")

_NIGHTLY_HOUR: Final = 6
_STALE_FOR: Final = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Reach:
    """How a register answers now. `delay` is in seconds of the machine, not of the world."""

    state: str
    delay: float
    fetched_at: datetime
    next_refresh: datetime | None


def registers() -> list[dict[str, Any]]:
    """As the world begins: most are up, one is stale, one was never connected."""
    return [{**one, "delay_ms": SLOW_MS} for one in table("registers")]


def reach(world: World, register: str) -> Reach:
    """Raises `KeyError` for a register that is not in this world."""
    known = world.store.get(COLLECTION, "", register)
    if known is None:
        raise KeyError(register)
    state = known["state"]
    delay = known["delay_ms"] / 1_000 if state == "slow" else 0.0
    night = last_night(world.clock)
    tomorrow = night + timedelta(days=1)
    if state == "stale":
        return Reach(state, delay, night - _STALE_FOR, tomorrow)
    if known["refresh"] == "nightly":
        return Reach(state, delay, night, tomorrow)
    # Drawn live, and shared for a minute: two screens that ask at once show one moment.
    return Reach(state, delay, world.clock.now().replace(second=0), None)


def last_night(clock: Clock) -> datetime:
    """When the nightly run over registers and documents was last done."""
    now = clock.now()
    done = now.replace(hour=_NIGHTLY_HOUR, minute=0, second=0)
    return done if done <= now else done - timedelta(days=1)
