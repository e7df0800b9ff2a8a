"""Documents: what a citizen can show."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from client.domain.cabinet import Category, SectionId, Value
from client.domain.institutions import Institution, Register
from client.domain.languages import Text

DocumentId = NewType("DocumentId", str)

EXPIRY_NOTICE_DAYS = 60
"""From here on a document is "expiring": enough to get a passport before a journey."""


class DocumentKind(Enum):
    IDENTITY_CARD = "identity_card"
    CHILD_CARD = "child_card"
    PASSPORT = "passport"
    RESIDENCE_PERMIT = "residence_permit"
    DRIVING_LICENCE = "driving_licence"
    VEHICLE_CERTIFICATE = "vehicle_certificate"
    VEHICLE_INSURANCE = "vehicle_insurance"
    HEALTH_INSURANCE = "health_insurance"
    DIPLOMA = "diploma"
    BIRTH_CERTIFICATE = "birth_certificate"
    PENSION_CARD = "pension_card"
    STUDENT_CARD = "student_card"
    CERTIFICATE = "certificate"
    OTHER = "other"


NEVER_RENEWED = frozenset({DocumentKind.CERTIFICATE, DocumentKind.OTHER})
"""A certificate is asked for when it is needed; that an old one ran out is no errand."""


class DocumentState(Enum):
    """What the issuer says. Whether it runs out soon, the calendar says: see `standing`."""

    VALID = "valid"
    REVOKED = "revoked"
    WITHDRAWN = "withdrawn"
    CHECKING = "checking"
    NEEDS_RENEWAL = "needs_renewal"
    NO_DATA = "no_data"
    UNKNOWN = "unknown"


class Standing(Enum):
    """The one state a card shows, by colour, icon and word (look 6.3)."""

    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    REVOKED = "revoked"
    WITHDRAWN = "withdrawn"
    CHECKING = "checking"
    NEEDS_RENEWAL = "needs_renewal"
    NO_DATA = "no_data"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    id: DocumentId
    kind: DocumentKind
    title: Text
    number: str
    holder: str
    """Whom it concerns: the citizen's own name, or a child's."""
    concerns_self: bool
    issuer: Institution
    register: Register
    state: DocumentState
    issued_on: date | None
    expires_on: date | None
    fetched_at: datetime
    data: "DataPlace | None" = None
    favourite: bool = False
    remind_days: int | None = None
    """How many days before its end the citizen wants to hear of it, if they said so."""

    def standing(self, today: date) -> Standing:
        """Valid through its last day."""
        if self.state is not DocumentState.VALID:
            return Standing(self.state.value)
        if self.expires_on is None:
            return Standing.VALID
        left = (self.expires_on - today).days
        if left < 0:
            return Standing.EXPIRED
        return Standing.EXPIRING if left <= EXPIRY_NOTICE_DAYS else Standing.VALID

    def is_reminding(self, today: date) -> bool:
        """Whether its end is as near as the citizen wants to know, or has passed."""
        notice, ends = self.notice_days, self.expires_on
        if self.state is not DocumentState.VALID or ends is None or notice is None:
            return False
        return (ends - today).days <= notice

    @property
    def notice_days(self) -> int | None:
        """How many days before its end somebody is told; `None` if nobody is."""
        if self.remind_days is not None:
            return self.remind_days
        return None if self.kind in NEVER_RENEWED else EXPIRY_NOTICE_DAYS


@dataclass(frozen=True, slots=True)
class DataPlace:
    """Where the cabinet shows what the register knows of a document."""

    section: SectionId
    category: Category


@dataclass(frozen=True, slots=True)
class Marks:
    """What the citizen keeps of their own on a document, on all their devices."""

    favourite: bool
    remind_days: int | None


@dataclass(frozen=True, slots=True)
class Field:
    """A field as printed on the document; `mark` is its printed number, e.g. 4b on a licence."""

    mark: str | None
    label: Text
    value: Value
    sensitive: bool


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    document: Document
    fields: tuple[Field, ...]
    code: str | None = None
    """By which anybody can check this certificate; `None` for what is none."""
    mrz: tuple[str, ...] = ()
    """The lines that machines read."""
