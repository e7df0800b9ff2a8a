"""Whether the portal tells the same past as before (CON-01): pure, but for no signature.

A pin is how far the history went when we last believed it. Every later history has to go
through that very point.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from client.domain.consents import Event

BEGINNING: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class Pin:
    head: str
    count: int


NOTHING: Final = Pin(BEGINNING, 0)


class Standing(Enum):
    """What we make of a history. All but the first three are told as an alarm."""

    TRUE = "true"
    FIRST = "first"
    """True in itself, and seen for the first time: from now on it is watched."""
    UNCHECKED = "unchecked"
    """There is no key to check the signature with yet."""
    CHANGED = "changed"
    """An event is not what it was when it was chained."""
    SHORTENED = "shortened"
    FORKED = "forked"
    """Well chained, and another past than the one we know."""
    UNSIGNED = "unsigned"
    """The signature over its end is not the portal's, or is over another end."""


ALARMS: Final = frozenset(
    {Standing.CHANGED, Standing.SHORTENED, Standing.FORKED, Standing.UNSIGNED}
)


def end_of(events: Sequence[Event]) -> Pin:
    return Pin(events[-1].hash, len(events)) if events else NOTHING


def standing(events: Sequence[Event], pin: Pin | None) -> Standing:
    """Without `pin` there is nothing to compare with."""
    if not _is_chained(events):
        return Standing.CHANGED
    if pin is None:
        return Standing.FIRST
    if len(events) < pin.count:
        return Standing.SHORTENED
    passed = events[pin.count - 1].hash if pin.count else BEGINNING
    return Standing.TRUE if passed == pin.head else Standing.FORKED


def _is_chained(events: Sequence[Event]) -> bool:
    previous = BEGINNING
    for place, event in enumerate(events, 1):
        told = hashlib.sha256(event.sealed.encode()).hexdigest()
        if event.seq != place or event.previous != previous or event.hash != told:
            return False
        previous = event.hash
    return True
