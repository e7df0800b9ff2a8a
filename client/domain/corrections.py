"""Corrections: the citizen says what is wrong or missing, its owner answers (R-8.3)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

from client.domain.cabinet import SectionId, SectionRef, Value
from client.domain.institutions import Institution
from client.domain.languages import Text
from client.domain.uploads import Upload

CorrectionId = NewType("CorrectionId", str)
VoiceNoteId = NewType("VoiceNoteId", str)

LONGEST_WANTED: Final = 500
LONGEST_COMMENT: Final = 2000
_PART: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is reported: one value, a whole entry, or that a section lacks something."""

    section: SectionId
    entry: str | None = None
    item: str | None = None

    @classmethod
    def read(cls, text: str) -> "Subject":
        """As `str` writes it. Raises `ValueError`."""
        parts = text.split(".")
        if len(parts) > 3 or not all(_PART.fullmatch(part) for part in parts):  # noqa: PLR2004 - section, entry, item
            raise ValueError("not a subject")
        return cls(SectionId(parts[0]), *parts[1:])

    def __str__(self) -> str:
        return ".".join(part for part in (self.section, self.entry, self.item) if part is not None)


class CorrectionState(Enum):
    SENT = "sent"
    ACCEPTED = "accepted"
    IN_REVIEW = "in_review"
    NEED_DOCUMENTS = "need_documents"
    CORRECTED = "corrected"
    REFUSED = "refused"
    APPEALED = "appealed"
    UNKNOWN = "unknown"
    """From a newer portal: shown, and counted as open."""


CLOSED: Final = frozenset({CorrectionState.CORRECTED, CorrectionState.REFUSED})


class By(Enum):
    CITIZEN = "citizen"
    PORTAL = "portal"
    OWNER = "owner"
    UNKNOWN = "unknown"


class Way(Enum):
    """How the report reaches the owner."""

    REGISTER = "register"
    LETTER = "manual"
    """The owner is not connected: the portal writes a letter."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ProofFile:
    name: str
    size: int
    transcript: str | None = None
    """What is said in a voice note, for those who cannot listen."""
    voice_note: VoiceNoteId | None = None
    """By which its sound is asked for; `None` for what is no sound."""


@dataclass(frozen=True, slots=True)
class Step:
    state: CorrectionState
    at: datetime
    by: By
    note: Text | None
    """The owner's or the portal's."""
    comment: str | None
    """The citizen's."""
    files: tuple[ProofFile, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A value as it was and as it is; `None` for what was not there."""

    entry: str
    item: str
    title: Text | None
    label: Text
    sensitive: bool
    old: Value | None
    new: Value | None


@dataclass(frozen=True, slots=True)
class Correction:
    id: CorrectionId
    number: str
    state: CorrectionState
    title: Text
    section: SectionRef
    subject: Subject
    owner: Institution
    way: Way
    current: Value | None
    sensitive: bool
    wanted: Value
    sent_at: datetime
    working_days: int
    deadline: date
    steps: tuple[Step, ...]
    changes: tuple[Changed, ...]

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED

    @property
    def last_at(self) -> datetime:
        return self.steps[-1].at if self.steps else self.sent_at

    def is_overdue(self, today: date) -> bool:
        return self.is_open and today > self.deadline


@dataclass(frozen=True, slots=True)
class Report:
    """What the citizen sends."""

    subject: Subject
    wanted: Value
    comment: str
    files: tuple[Upload, ...]


def under_review(corrections: Iterable[Correction], subject: Subject) -> Correction | None:
    """The open one about exactly this."""
    return next((one for one in corrections if one.is_open and one.subject == subject), None)


def change_of(
    corrections: Iterable[Correction], subject: Subject
) -> tuple[Correction, Changed] | None:
    """The last granted one that changed this value."""
    granted = sorted(
        (one for one in corrections if one.state is CorrectionState.CORRECTED),
        key=lambda one: one.last_at,
        reverse=True,
    )
    for one in granted:
        for changed in one.changes:
            if Subject(one.subject.section, changed.entry, changed.item) == subject:
                return one, changed
    return None
