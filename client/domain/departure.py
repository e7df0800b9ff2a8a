"""Taking one's data along, and closing the cabinet (R-1.6, R-3.5)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from client.domain.languages import Text

ExportId = NewType("ExportId", str)


class ExportState(Enum):
    PREPARING = "preparing"
    READY = "ready"
    FAILED = "failed"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class ExportFormat(Enum):
    JSON = "json"
    """For programs."""
    PDF = "pdf"
    """For people."""


@dataclass(frozen=True, slots=True)
class ExportFile:
    format: ExportFormat
    size: int | None
    sha256: str | None
    """Hexadecimal: what arrives is compared with it. `None` for what is printed when fetched."""


@dataclass(frozen=True, slots=True)
class Export:
    id: ExportId
    number: str
    state: ExportState
    progress: int
    """Percent."""
    asked_at: datetime
    ready_at: datetime | None
    expires_at: datetime | None
    files: tuple[ExportFile, ...]


class ClosingReason(Enum):
    NOT_USED = "not_used"
    PRIVACY = "privacy"
    CONFUSING = "confusing"
    OTHER = "other"


class ClosingState(Enum):
    OPEN = "open"
    SCHEDULED = "scheduled"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the law does not let the portal delete; without a day as long as its register is."""

    what: Text
    law: Text
    until: date | None


@dataclass(frozen=True, slots=True)
class Closing:
    state: ClosingState
    asked_at: datetime | None
    effective_on: date | None
    days: int
    kept: tuple[Kept, ...]
    goes: tuple[Text, ...]
