"""Showing a document for a short while, and what a shown document is worth to a checker."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

from client.domain.documents import DocumentId, DocumentKind
from client.domain.languages import Text

PresentationId = NewType("PresentationId", str)

NUMBER_LENGTH: Final = 8
CERTIFICATE_LENGTH: Final = 16
"""Of the code on a certificate: it counts for months, not for minutes."""
_GROUP: Final = 4


class Checker(Enum):
    """What kind of checker looked. Nobody signs in to check, so there is no name."""

    APP = "app"
    PAGE = "page"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Shown:
    at: datetime
    by: Checker


@dataclass(frozen=True, slots=True)
class Presentation:
    """A number and an address by which one document can be checked until it lapses."""

    id: PresentationId
    document: DocumentId
    number: str
    address: str
    """For the QR."""
    lifetime: int
    seconds_left: int
    """By the portal's clock: ours may be wrong."""
    shown: Shown | None


class Outcome(Enum):
    VALID = "valid"
    LAPSED = "lapsed"
    UNKNOWN = "unknown"
    FORGED = "forged"
    REVOKED = "document_revoked"
    WITHDRAWN = "document_withdrawn"
    EXPIRED = "document_expired"
    UNCONFIRMED = "document_unconfirmed"


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """As much of it as the portal tells a checker."""

    kind: DocumentKind
    title: Text
    number: str
    holder: str
    """Partly masked."""
    issuer: Text
    issued_on: date | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class CheckResult:
    outcome: Outcome
    checked_at: datetime
    document: CheckedDocument | None


def in_groups(number: str) -> str:
    """`ABCD 1234`."""
    return " ".join(number[at : at + _GROUP] for at in range(0, len(number), _GROUP))
