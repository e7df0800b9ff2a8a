"""A certificate on paper: ordered, taken home, handed on. Pure."""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Final

from client.device.files import Shared
from client.domain.answers import Failed
from client.domain.certificates import Confirmable
from client.domain.documents import Document, DocumentState

_NAME: Final = re.compile(r"[A-Za-z0-9-]{1,40}")
_NOT_ISSUED: Final = {DocumentState.CHECKING, DocumentState.NO_DATA}


class Came(Enum):
    """What came of taking a paper home or handing it on; said once."""

    SAVED = "saved"
    NOT_SAVED = "not_saved"
    SHARED = "shared"
    NOT_SHARED = "not_shared"


@dataclass(frozen=True, slots=True)
class Handing:
    busy: bool = False
    came: Came | None = None


def begun(state: Handing) -> Handing:
    return replace(state, busy=True, came=None)


def ended(state: Handing, came: Came | None) -> Handing:
    return replace(state, busy=False, came=came)


def said(state: Handing) -> Handing:
    return replace(state, came=None)


def of_sharing(shared: Shared) -> Came | None:
    """Nothing to say when the citizen thought better of it: they know."""
    match shared:
        case Shared.DONE:
            return Came.SHARED
        case Shared.NOT_HERE:
            return Came.NOT_SHARED
        case Shared.DISMISSED:
            return None


def is_issued(document: Document) -> bool:
    return document.state not in _NOT_ISSUED


def file_name(document: Document) -> str:
    """By its own number, never by anybody's (STO-23)."""
    named = document.number if _NAME.fullmatch(document.number) else "certificate"
    return f"{named}.pdf"


@dataclass(frozen=True, slots=True)
class Order:
    """A certificate that is wanted, and what came of it."""

    begun_at: datetime
    sending: bool = False
    not_sent: Failed | None = None
    made: Document | None = None


def sending(state: Order) -> Order:
    return replace(state, sending=True, not_sent=None)


def not_sent(state: Order, failed: Failed) -> Order:
    return replace(state, sending=False, not_sent=failed)


def made(state: Order, document: Document) -> Order:
    return replace(state, sending=False, made=document)


def key_of(state: Order, subject: Confirmable) -> str:
    """Sent again from the same page it is the same deed (REL-04)."""
    said = f"certificate/{state.begun_at.isoformat()}/{subject}"
    return hashlib.sha256(said.encode()).hexdigest()[:32]
