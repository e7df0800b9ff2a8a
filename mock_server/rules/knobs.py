"""How strict, and how honest, signing in is: what a tester may turn for everybody."""

from dataclasses import dataclass, fields
from typing import Final

from mock_server.world import World

KEPT: Final = ("meta", "", "login_knobs")

TAMPERINGS: Final = ("wrong_iss", "no_iss", "wrong_state", "wrong_nonce")


@dataclass(frozen=True, slots=True)
class LoginKnobs:
    standing_codes: bool = True
    """Each person's standing one-time code works beside the one that was sent."""
    approval_interval: int = 5
    """Seconds between two looks at an approval; 0 lets a client look at any time."""
    tamper: str | None = None
    """One of `TAMPERINGS`: the answer is spoiled on its way, as an attacker would (AUTH-05)."""


def login_knobs(world: World) -> LoginKnobs:
    kept = world.store.get(*KEPT) or {}
    known = {field.name for field in fields(LoginKnobs)}
    return LoginKnobs(**{name: value for name, value in kept.items() if name in known})
