"""One kind of rule for everything that may go wrong on the way: when it strikes, and what then.

A fault names the requests it is for (method, path, person), how often it strikes (which of their
calls, how likely) and what happens instead of an answer. Counting and chance are handed in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final


class Effect(StrEnum):
    STATUS = "status"
    """A problem instead of the answer; nothing was done."""
    DELAY = "delay"
    """The answer, later."""
    RESET = "reset"
    """The connection breaks before anything was done."""
    LOST = "lost"
    """Everything was done, and the connection breaks before the answer."""
    TRUNCATED = "truncated"
    """Half of the answer's body, then the connection ends."""


STATUS_CODES: Final[Mapping[int, str]] = {
    400: "validation_failed",
    401: "unauthenticated",
    403: "not_allowed",
    404: "not_found",
    409: "conflict",
    426: "client_too_old",
    429: "too_many_requests",
    500: "internal",
    503: "unavailable",
}
"""What a fault may answer with, and the problem it names unless the rule names another."""

SLOWEST_MS: Final = 120_000


@dataclass(frozen=True, slots=True)
class Fault:
    id: str
    effect: Effect
    method: str | None = None
    path: str = "*"
    """Segments as in an address; `*` stands for one, a last `*` for all that follow."""
    fin: str | None = None
    first_call: int = 1
    last_call: int | None = None
    """Counted among the requests that match, from 1. None: without end."""
    probability: float = 1.0
    status: int = 503
    code: str | None = None
    delay_ms: int = 0
    retry_after: int | None = None

    def concerns(self, method: str, path: str, fin: str | None) -> bool:
        return (
            self.method in (None, method)
            and (self.fin is None or self.fin == fin)
            and path_matches(self.path, path)
        )

    def strikes(self, call: int, drawn: float) -> bool:
        """`drawn` lies in [0, 1)."""
        last = self.last_call
        in_turn = self.first_call <= call and (last is None or call <= last)
        return in_turn and drawn < self.probability

    @property
    def problem_code(self) -> str:
        return self.code or STATUS_CODES[self.status]


def path_matches(pattern: str, path: str) -> bool:
    wanted, found = pattern.strip("/").split("/"), path.strip("/").split("/")
    if wanted[-1] == "*" and len(found) >= len(wanted):
        found = found[: len(wanted)]
    return len(wanted) == len(found) and all(
        part in ("*", here) for part, here in zip(wanted, found, strict=True)
    )


def fault_from(record: Mapping[str, Any]) -> Fault:
    """From what the store keeps. Raises `ValueError` or `TypeError` for anything else."""
    known: dict[str, Any] = dict(record)
    return Fault(effect=Effect(known.pop("effect")), **known)


def record_of(fault: Fault) -> dict[str, Any]:
    return {name: getattr(fault, name) for name in Fault.__slots__}


FAULT_SCHEMA: Final[Mapping[str, Any]] = {
    "type": "object",
    "required": ["effect"],
    "additionalProperties": False,
    "properties": {
        "effect": {"enum": [effect.value for effect in Effect]},
        "method": {"enum": ["GET", "POST", "PUT", "PATCH", "DELETE", None]},
        "path": {"type": "string", "pattern": r"^(\*|/[^?#\s]*)$", "maxLength": 200},
        "fin": {"type": ["string", "null"], "pattern": "^[0-9A-Z]{7}$"},
        "first_call": {"type": "integer", "minimum": 1},
        "last_call": {"type": ["integer", "null"], "minimum": 1},
        "probability": {"type": "number", "minimum": 0, "maximum": 1},
        "status": {"type": "integer", "enum": sorted(STATUS_CODES)},
        "code": {"type": ["string", "null"]},
        "delay_ms": {"type": "integer", "minimum": 0, "maximum": SLOWEST_MS},
        "retry_after": {"type": ["integer", "null"], "minimum": 0, "maximum": 86_400},
    },
}
"""What a tester may write; the id is ours."""
