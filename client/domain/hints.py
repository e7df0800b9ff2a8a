"""Hints that something has changed at the portal: where to look again, never what is true."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

INBOX = "inbox"
EVERYTHING = "*"
"""Some hints were missed: whatever is shown may be old."""


class HintKind(Enum):
    ARRIVED = "arrived"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Hint:
    id: int
    topic: str
    """What to ask for again, e.g. `inbox` or `corrections`; a newer portal has more of them."""
    kind: HintKind
    ref: str | None
    notify: bool
    """Whether this device may tell the citizen at once."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Since:
    """What happened after something known. Not `complete`: some of it is forgotten."""

    hints: tuple[Hint, ...]
    last: int
    complete: bool
