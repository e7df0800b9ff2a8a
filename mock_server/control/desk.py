"""What the tester's desk holds: the world, its journal, snapshots by name, and the desk's key."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from mock_server.middleware.journal import Journal
from mock_server.world import World

_MOST_SNAPSHOTS = 20


class Refused(Exception):
    """The desk cannot do that. `complaints` are (JSON pointer, what is wrong there)."""

    def __init__(self, status: int, code: str, *complaints: tuple[str, str]) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.complaints = complaints


@dataclass(slots=True)
class Desk:
    world: World
    journal: Journal
    token: str = field(repr=False)
    """Printed at start; whoever has it may do everything here (SRV-04)."""
    snapshots: dict[str, bytes] = field(default_factory=dict[str, bytes], repr=False)

    def opens_with(self, token: str) -> bool:
        """Takes as long for a wrong token as for the right one."""
        return hmac.compare_digest(token.encode(), self.token.encode())

    def derived(self, purpose: str) -> str:
        """A second secret for one purpose, e.g. the cookie: it does not give the token away."""
        return hmac.digest(self.token.encode(), purpose.encode(), hashlib.sha256).hex()

    def keep(self, name: str, snapshot: bytes) -> None:
        self.snapshots.pop(name, None)
        if len(self.snapshots) >= _MOST_SNAPSHOTS:
            raise Refused(409, "conflict", ("/path/name", "no more than 20 are kept; drop one"))
        self.snapshots[name] = snapshot


Given = dict[str, Any]
"""What an act was handed: the names in its address and the fields of its body, by name."""


def taking(needed: tuple[str, ...] = (), **fields: dict[str, Any]) -> dict[str, Any]:
    """A schema of an object with these fields and no other."""
    return {
        "type": "object",
        "required": list(needed),
        "properties": fields,
        "additionalProperties": False,
    }


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a tester can do. `takes` is the JSON schema of its body, or of its query."""

    name: str
    method: str
    path: str
    says: str
    perform: Callable[[Desk, Given], Any]
    takes: dict[str, Any] = field(default_factory=taking)
