"""Applications: what a citizen filed for a service, and what becomes of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

from client.domain.cabinet import Value
from client.domain.declarations import DeclarationId
from client.domain.documents import DocumentId
from client.domain.institutions import Institution
from client.domain.languages import Text
from client.domain.payments import BillId, BillState
from client.domain.services import ServiceId

ApplicationId = NewType("ApplicationId", str)

LONGEST_COMMENT: Final = 2000


class ApplicationState(Enum):
    SENT = "sent"
    ACCEPTED = "accepted"
    IN_REVIEW = "in_review"
    NEED_INFO = "need_info"
    APPOINTMENT = "appointment"
    ON_HOLD = "on_hold"
    READY = "ready"
    COMPLETED = "completed"
    REFUSED = "refused"
    APPEALED = "appealed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"
    """From a newer portal: shown, and counted as open."""


CLOSED: Final = frozenset(
    {
        ApplicationState.READY,
        ApplicationState.COMPLETED,
        ApplicationState.REFUSED,
        ApplicationState.CANCELLED,
    }
)
_CANCELLED_FROM: Final = frozenset(
    {
        ApplicationState.SENT,
        ApplicationState.ACCEPTED,
        ApplicationState.NEED_INFO,
        ApplicationState.APPOINTMENT,
        ApplicationState.ON_HOLD,
    }
)
_RATED: Final = CLOSED - {ApplicationState.CANCELLED}


class Actor(Enum):
    CITIZEN = "citizen"
    PORTAL = "portal"
    INSTITUTION = "institution"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SentFile:
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Step:
    state: ApplicationState
    at: datetime
    by: Actor
    note: Text | None
    comment: str | None
    """The citizen's."""
    files: tuple[SentFile, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    label: Text
    value: Value


@dataclass(frozen=True, slots=True)
class Appointment:
    office: Text
    address: Text
    at: datetime
    bring: Text | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A document that is in the cabinet now."""

    document: DocumentId
    title: Text


@dataclass(frozen=True, slots=True)
class Fee:
    """Where the bill of a state fee stands."""

    bill: BillId
    state: BillState
    due_on: date

    def is_late(self, today: date) -> bool:
        return self.state is BillState.DUE and today > self.due_on


@dataclass(frozen=True, slots=True)
class Application:
    id: ApplicationId
    number: str
    service: ServiceId
    title: Text
    institution: Institution
    state: ApplicationState
    fee: int | None
    """Qəpik."""
    payment: Fee | None
    """`None` where it is free."""
    sent_at: datetime
    working_days: int
    deadline: date
    days_left: int | None
    """Working days; below zero once it is overdue, `None` once it is closed."""
    answered: tuple[Answered, ...]
    declarations: tuple[DeclarationId, ...]
    appointment: Appointment | None
    hold: Text | None
    """Why nothing happens."""
    outcomes: tuple[Outcome, ...]
    stars: int | None
    steps: tuple[Step, ...]

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED

    @property
    def waits_for_citizen(self) -> bool:
        return self.state in (ApplicationState.NEED_INFO, ApplicationState.APPOINTMENT)

    @property
    def can_be_cancelled(self) -> bool:
        return self.state in _CANCELLED_FROM

    @property
    def can_be_rated(self) -> bool:
        return self.state in _RATED and self.stars is None
