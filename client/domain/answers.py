"""What we know of something we asked for: nothing yet, a value, or why not.

`Ready.trouble` is set when the value shown is the last one we had because asking
again failed. A screen that shows a `Ready` therefore never loses what it showed.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, Generic, TypeAlias, TypeVar

T = TypeVar("T")


class Trouble(Enum):
    """Why the portal could not answer, in the words a citizen would use."""

    OFFLINE = "offline"
    SESSION_ENDED = "session_ended"
    DEVICE_REMOVED = "device_removed"
    NOT_ALLOWED = "not_allowed"
    NOT_CONFIRMED = "not_confirmed"
    """A one-time code was needed and not given (AUTH-20)."""
    NOT_REPRESENTED = "not_represented"
    """The citizen does not stand for this person, or no longer does."""
    OUTSIDE_MANDATE = "outside_mandate"
    """They do, but not in this."""
    NOT_FOUND = "not_found"
    BUSY = "busy"
    REGISTER_DOWN = "register_down"
    CLIENT_TOO_OLD = "client_too_old"
    ACCEPTANCE_NEEDED = "acceptance_needed"
    DECLARATION_NEEDED = "declaration_needed"
    """Somebody else is named, and no declaration about them holds any more (R-5.1)."""
    SERVICE_CLOSED = "service_closed"
    FORM_CHANGED = "form_changed"
    PERSON_OBJECTED = "person_objected"
    """Somebody named objects to an earlier declaration of the citizen's (R-5.2)."""
    REFUSED = "refused"
    BROKEN = "broken"


BRIDGED: Final = frozenset({Trouble.OFFLINE, Trouble.BUSY, Trouble.REGISTER_DOWN, Trouble.BROKEN})
"""Troubles that say nothing about what was asked: the last answer still helps."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Asked, not answered."""


@dataclass(frozen=True, slots=True)
class Ready(Generic[T]):
    """A value, when the portal said so, and why it could not be renewed since."""

    value: T
    as_of: datetime
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing to show. `request_id` is what support asks for."""

    trouble: Trouble
    request_id: str | None = None
    retry_after: int | None = None
    """Seconds, when the portal named them."""
    until: datetime | None = None
    """When it is over, where the portal knows."""


WAITING: Final = Waiting()

Answer: TypeAlias = Waiting | Ready[T] | Failed
