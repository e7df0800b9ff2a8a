"""Who used my data: one entry each time, also for whoever was refused (R-1.6, R-4.1)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import NewType

from client.domain.cabinet import Category
from client.domain.consents import ConsentId
from client.domain.institutions import Institution, InstitutionId, Register
from client.domain.languages import Text

UseId = NewType("UseId", str)
QuestionId = NewType("QuestionId", str)


class UseKind(Enum):
    CONSENT = "consent"
    INTEGRATION = "integration"
    COURT = "court"
    REPRESENTATIVE = "representative"
    """Whoever stands for the citizen."""
    UNKNOWN = "unknown"
    """From a newer portal: shown as it is told."""


class UseOutcome(Enum):
    GIVEN = "given"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CourtCase:
    number: str
    court: Text
    day: date
    scope: Text


@dataclass(frozen=True, slots=True)
class DataUse:
    id: UseId
    at: datetime
    kind: UseKind
    outcome: UseOutcome
    refusal: Text | None
    recipient: Institution
    owner: Institution
    register: Register | None
    category: Category | None
    """`None` for one that this version does not know."""
    attributes: tuple[Text, ...]
    purpose: Text
    basis: Text
    consent: ConsentId | None
    case: CourtCase | None
    request_id: str


@dataclass(frozen=True, slots=True)
class Withheld:
    """How many, and by which article; nothing else may be told (R-4.1.3)."""

    article: Text
    count: int


@dataclass(frozen=True, slots=True)
class UsePage:
    entries: tuple[DataUse, ...]
    next: UseId | None
    """After which entry to go on; `None` at the end."""
    total: int
    kept_since: date
    complete_until: datetime | None
    """How far the register has come, where it has not come to now."""
    withheld: tuple[Withheld, ...]


class Period(Enum):
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class UseFilter:
    period: Period = Period.ALL
    since: date | None = None
    """By the period, as of the day it was chosen."""
    institution: InstitutionId | None = None
    category: Category | None = None
    kind: UseKind | None = None
    outcome: UseOutcome | None = None
    consent: ConsentId | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class MonthCount:
    month: date
    count: int


@dataclass(frozen=True, slots=True)
class InstitutionCount:
    institution: Institution
    count: int


@dataclass(frozen=True, slots=True)
class UseSummary:
    months: tuple[MonthCount, ...]
    institutions: tuple[InstitutionCount, ...]
    refused: int
    total: int


class QuestionKind(Enum):
    WHY = "why"
    SUSPICIOUS = "suspicious"
    OBJECT = "object"
    """To this use, whatever it was for (GDPR 21)."""
    RESTRICT = "restrict"
    """Store it, and do not use it until it is settled (GDPR 18)."""


class QuestionState(Enum):
    SENT = "sent"
    IN_REVIEW = "in_review"
    ANSWERED = "answered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class QuestionStep:
    state: QuestionState
    at: datetime
    by_institution: bool
    note: Text | None


@dataclass(frozen=True, slots=True)
class Question:
    """Why did you look? With its deadline and its answer."""

    id: QuestionId
    number: str
    kind: QuestionKind
    state: QuestionState
    use: DataUse
    comment: str
    sent_at: datetime
    working_days: int
    deadline: date
    answer: Text | None
    steps: tuple[QuestionStep, ...]

    def is_overdue(self, today: date) -> bool:
        return self.answer is None and today > self.deadline


@dataclass(frozen=True, slots=True)
class Repeated:
    """The same look, one after another on one day: one row, and how many times."""

    first: DataUse
    """The newest."""
    times: int


def collapsed(entries: Sequence[DataUse]) -> tuple[Repeated, ...]:
    rows: list[Repeated] = []
    for one in entries:
        if rows and _is_repeat(rows[-1].first, one):
            rows[-1] = replace(rows[-1], times=rows[-1].times + 1)
        else:
            rows.append(Repeated(one, 1))
    return tuple(rows)


def _is_repeat(one: DataUse, other: DataUse) -> bool:
    """Refusals stand alone: each was somebody who should not have asked."""
    if UseOutcome.GIVEN not in (one.outcome, other.outcome) or one.outcome is not other.outcome:
        return False
    return _about(one) == _about(other) and one.at.date() == other.at.date()


def _about(one: DataUse) -> tuple[object, ...]:
    return (one.kind, one.recipient.id, one.purpose, one.attributes, one.consent)
