"""Threads with somebody who answers: official letters and requests for help (R-1.6, R-3.3)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

from client.domain.corrections import ProofFile
from client.domain.family import MandateId, Represented, Scope
from client.domain.institutions import Institution
from client.domain.languages import Text
from client.domain.uploads import Upload
from client.domain.video_messages import VideoMessage, VideoToSend

LetterId = NewType("LetterId", str)
TicketId = NewType("TicketId", str)

LONGEST_TITLE: Final = 150
LONGEST_TEXT: Final = 5000


class Writer(Enum):
    CITIZEN = "citizen"
    INSTITUTION = "institution"
    PORTAL = "portal"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    at: datetime
    by: Writer
    text: str | None
    """The citizen's own words."""
    note: Text | None
    """What the other side says."""
    files: tuple[ProofFile, ...]
    video: VideoMessage | None = None


class LetterState(Enum):
    SENT = "sent"
    RECEIVED = "received"
    IN_REVIEW = "in_review"
    ANSWERED = "answered"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Letter:
    id: LetterId
    number: str
    state: LetterState
    institution: Institution
    title: str
    sent_at: datetime
    working_days: int
    deadline: date
    signed_at: datetime
    digest: str
    """SHA-256 of what was signed, as the portal has it."""
    thread: tuple[ThreadEntry, ...]

    @property
    def is_open(self) -> bool:
        return self.state not in (LetterState.ANSWERED, LetterState.CLOSED)

    @property
    def can_be_added_to(self) -> bool:
        """Before it is answered; from then on a reply has it reviewed anew."""
        return self.state in (LetterState.RECEIVED, LetterState.IN_REVIEW)

    @property
    def takes_a_reply(self) -> bool:
        return self.state is LetterState.ANSWERED or self.can_be_added_to


@dataclass(frozen=True, slots=True)
class LetterToSend:
    institution: str
    title: str
    text: str
    files: tuple[Upload, ...]


class TicketKind(Enum):
    QUESTION = "question"
    COMPLAINT = "complaint"
    IDEA = "idea"


class TicketCategory(Enum):
    SIGN_IN = "sign_in"
    DOCUMENTS = "documents"
    DATA = "data"
    APPLICATIONS = "applications"
    PAYMENTS = "payments"
    NOTIFICATIONS = "notifications"
    PRIVACY = "privacy"
    OTHER = "other"


_NEEDED: Final = {
    TicketCategory.DATA: Scope.DATA,
    TicketCategory.DOCUMENTS: Scope.DOCUMENTS,
    TicketCategory.PRIVACY: Scope.USES,
}


def may_ask_for(person: Represented, category: TicketCategory) -> bool:
    """As the portal judges it: what a mandate does not cover is not asked about either."""
    needed = _NEEDED.get(category)
    return needed is None or person.covers(needed)


class TicketState(Enum):
    RECEIVED = "received"
    ASSIGNED = "assigned"
    IN_WORK = "in_work"
    NEED_INFO = "need_info"
    ANSWERED = "answered"
    CLOSED = "closed"
    REOPENED = "reopened"
    DUPLICATE = "duplicate"
    UNKNOWN = "unknown"


_DONE: Final = frozenset({TicketState.ANSWERED, TicketState.CLOSED, TicketState.DUPLICATE})
_ANSWERED: Final = frozenset({TicketState.ANSWERED, TicketState.CLOSED})


@dataclass(frozen=True, slots=True)
class Ticket:
    id: TicketId
    number: str
    state: TicketState
    kind: TicketKind
    category: TicketCategory
    request_id: str | None
    diagnostics: bool
    concerns: str | None
    """Whom it was asked for, by name, when that is not the citizen."""
    sent_at: datetime
    working_days: int
    deadline: date
    stars: int | None
    thread: tuple[ThreadEntry, ...]

    @property
    def is_open(self) -> bool:
        return self.state not in _DONE

    @property
    def takes_a_reply(self) -> bool:
        return self.state is TicketState.NEED_INFO or self.is_answered

    @property
    def is_answered(self) -> bool:
        """So that the citizen can say how it was, or that it is not solved."""
        return self.state in _ANSWERED


@dataclass(frozen=True, slots=True)
class TicketToOpen:
    kind: TicketKind
    category: TicketCategory
    text: str
    files: tuple[Upload, ...]
    request_id: str | None
    diagnostics: str | None
    """As the citizen saw it, word for word."""
    concerns: MandateId | None = None
    """Whom it is asked for; `None` for the citizen."""
    video: VideoToSend | None = None
