"""Every try to sign in, one row each: the citizen may see them later (R-2.1.3, AUTH-24)."""

from contextvars import ContextVar
from typing import Final, Literal

from mock_server.world import World

COLLECTION: Final = "attempts"
SOURCE: Final[ContextVar[str]] = ContextVar("source", default="127.0.0.1")
"""The address that asks; the session layer sets it for each request."""

Method = Literal["password", "code", "approval", "refresh", "authorization_code", "step_up"]


def note(world: World, fin: str, method: Method, outcome: str, device: str) -> None:
    """`outcome` is "ok" or what went wrong. Also for a FİN nobody has: time tells nothing then."""
    ident = world.chance.ident()
    record = {
        "id": ident,
        "at": world.clock.now().isoformat(),
        "method": method,
        "outcome": outcome,
        "device_name": device,
        "ip": SOURCE.get(),
    }
    world.store.put(COLLECTION, fin, ident, record)
