"""Where in the world an address is, and the sign-ins that were before a tester came.

Addresses are those kept for documentation (RFC 5737): nobody is at them.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from mock_server.world.data import Text, text
from mock_server.world.facts import Life
from mock_server.world.world import World

PAST: Final = "past_attempts"
HOME: Final = "198.51.100."
ABROAD: Final = "203.0.113."
_PLACES: Final[Mapping[str, str]] = {
    HOME: "place.baku",
    "192.0.2.": "place.ganja",
    ABROAD: "place.frankfurt",
    "127.": "place.this_computer",
}
_FOREIGN_TRIES: Final = frozenset({"complete", "driver", "power_user"})
_USUAL: Final = (("password", 2), ("approval", 6), ("approval", 15), ("password", 26))
"""How, and how many days before the world began."""


def place_of(ip: str) -> Text | None:
    key = next((key for start, key in _PLACES.items() if ip.startswith(start)), None)
    return None if key is None else text(key)


def is_abroad(ip: str) -> bool:
    return ip.startswith(ABROAD)


def settle(world: World, life: Life) -> None:
    """A month of ordinary sign-ins; for some, one night somebody far away tried passwords."""
    stream = world.chance.stream(f"sources/{life.persona.key}")
    if life.persona.newcomer or life.persona.status != "open":
        return
    home = f"{HOME}{stream.randrange(2, 250)}"
    for method, days in reversed(_USUAL):
        at = f"{life.start - timedelta(days=days)}T{stream.randrange(8, 21):02}:15:00+04:00"
        device = "Android" if method == "approval" else "Linux"
        _put(world, life, stream.getrandbits(128), at, method, "ok", device, home)
    if life.persona.key in _FOREIGN_TRIES:
        for minute in (12, 13, 15):
            at = f"{life.start - timedelta(days=1)}T03:{minute}:00+04:00"
            ident = stream.getrandbits(128)
            _put(world, life, ident, at, "password", "wrong_password", "Windows", f"{ABROAD}77")


def _put(  # noqa: PLR0913, PLR0917 - a row of a table
    world: World, life: Life, ident: int, at: str, method: str, outcome: str, device: str, ip: str
) -> None:
    key = f"{ident:032x}"
    row: dict[str, Any] = {
        "id": key,
        "at": at,
        "method": method,
        "outcome": outcome,
        "device_name": device,
        "ip": ip,
    }
    world.store.put(PAST, life.person.fin, key, row)
