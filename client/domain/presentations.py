"""Showing a document for a short while, and what a shown document is worth to a checker."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType
from urllib.parse import urlsplit

from client.domain.addresses import origin_of
from client.domain.documents import DocumentId, DocumentKind
from client.domain.languages import Text

PresentationId = NewType("PresentationId", str)

NUMBER_LENGTH: Final = 8
CERTIFICATE_LENGTH: Final = 16
"""Of the code on a certificate: it counts for months, not for minutes."""
_GROUP: Final = 4
_LONGEST_CODE: Final = 64
_CHECKED_AT: Final = "/check/"
_SPELLED: Final = re.compile(r"[A-Za-z0-9_.~-]+")
_BETWEEN_GROUPS: Final = " -\u00a0\t"


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


class NotACode(ValueError):
    """Neither a number nor the address of a QR."""


class OtherPortal(NotACode):
    """The address of a QR of another portal. It is never opened and never asked."""


def in_groups(number: str) -> str:
    """`ABCD 1234`."""
    return " ".join(number[at : at + _GROUP] for at in range(0, len(number), _GROUP))


def code_typed(text: str, portal: str) -> str:
    """What to ask `portal` about: a number or code however it was grouped, or a QR's last part.

    Whether it is genuine, the portal says. Raises `NotACode`.
    """
    text = text.strip()
    if "/" in text:
        return _code_in_address(text, portal)
    number = "".join(one for one in text if one not in _BETWEEN_GROUPS).upper()
    if len(number) not in (NUMBER_LENGTH, CERTIFICATE_LENGTH):
        raise NotACode
    return number


def code_scanned(text: str, portal: str) -> str:
    """What to ask `portal` about, of what a QR holds: anybody may have written that, so only an
    address as the portal prints it counts. Raises `NotACode`.
    """
    code = _code_in_address(text, portal)
    if text != f"{origin_of(portal)}{_CHECKED_AT}{code}" or not _SPELLED.fullmatch(code):
        raise NotACode
    return code


def _code_in_address(address: str, portal: str) -> str:
    try:
        parts = urlsplit(address)
        origin = origin_of(f"{parts.scheme}://{parts.netloc}")
    except ValueError:
        raise NotACode from None
    if origin != origin_of(portal):
        raise OtherPortal
    code = parts.path.rpartition("/")[2]
    if not NUMBER_LENGTH <= len(code) <= _LONGEST_CODE:
        raise NotACode
    return code
