"""What the citizen keeps of their own on a document: a star, and when to hear of its end. Pure."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from client.domain.answers import Failed
from client.domain.documents import EXPIRY_NOTICE_DAYS, Document, DocumentState, Marks

NOTICES: Final = (90, EXPIRY_NOTICE_DAYS, 30, 14, 7)
"""Days before its end; a passport takes weeks, an insurance an afternoon."""


@dataclass(frozen=True, slots=True)
class NotKept:
    wanted: Marks
    failed: Failed


@dataclass(frozen=True, slots=True)
class Marking:
    wanted: Marks | None = None
    """Told to the portal just now: shown at once, taken back when it is refused."""
    not_kept: NotKept | None = None


def begun(wanted: Marks) -> Marking:
    return Marking(wanted)


def refused(wanted: Marks, failed: Failed) -> Marking:
    return Marking(not_kept=NotKept(wanted, failed))


def as_wanted(document: Document, state: Marking) -> Document:
    if state.wanted is None:
        return document
    wanted = state.wanted
    return replace(document, favourite=wanted.favourite, remind_days=wanted.remind_days)


def starred(document: Document) -> Marks:
    return Marks(not document.favourite, document.remind_days)


def reminded(document: Document, days: int) -> Marks:
    return Marks(document.favourite, days)


def can_remind(document: Document, today: date) -> bool:
    """There is an end, and it lies ahead."""
    ends = document.expires_on
    return document.state is DocumentState.VALID and ends is not None and ends >= today
