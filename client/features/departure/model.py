"""What the two screens know beside the portal's answers, and how it changes. Pure."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from client.domain.answers import Failed
from client.domain.departure import ClosingReason, Export, ExportFile, ExportId, ExportState


class Said(Enum):
    """What is told once, then forgotten."""

    SAVED = "departure.saved"
    DAMAGED = "departure.damaged"
    NOT_SAVED = "departure.not_saved"
    TAKEN_BACK = "departure.taken_back"


@dataclass(frozen=True, slots=True)
class Fetching:
    export: ExportId
    file: ExportFile


@dataclass(frozen=True, slots=True)
class Copying:
    """The screen of copies."""

    asking: bool = False
    fetching: Fetching | None = None
    failed: Failed | None = None
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """The screen of closing."""

    reason: ClosingReason | None = None
    sure: bool = False
    """The question is open."""
    busy: bool = False
    failed: Failed | None = None
    said: Said | None = None


def asked(state: Copying) -> Copying:
    return replace(state, asking=True, failed=None)


def fetched(state: Copying, fetching: Fetching) -> Copying:
    return replace(state, fetching=fetching, failed=None, said=None)


def ended(state: Copying, said: Said | None = None) -> Copying:
    return replace(state, asking=False, fetching=None, said=said)


def refused(state: Copying, failed: Failed) -> Copying:
    return replace(state, asking=False, fetching=None, failed=failed)


def told(state: Copying) -> Copying:
    return replace(state, said=None)


def is_preparing(exports: tuple[Export, ...]) -> bool:
    return any(one.state is ExportState.PREPARING for one in exports)


def is_whole(file: ExportFile, content: bytes) -> bool:
    """What the portal printed on the way has no digest to be compared with."""
    return file.sha256 is None or hashlib.sha256(content).hexdigest() == file.sha256


def name_of(export: Export, file: ExportFile) -> str:
    """Tells nobody whose it is (STO-23)."""
    return f"mygov-{export.number}.{file.format.value}"


def reasoned(state: Closing, reason: ClosingReason | None) -> Closing:
    return replace(state, reason=reason)


def questioned(state: Closing) -> Closing:
    return replace(state, sure=True, failed=None)


def stayed(state: Closing) -> Closing:
    return replace(state, sure=False, busy=False)


def begun(state: Closing) -> Closing:
    return replace(state, busy=True, failed=None)


def settled(state: Closing, said: Said | None = None) -> Closing:
    return replace(state, sure=False, busy=False, said=said)


def prevented(state: Closing, failed: Failed) -> Closing:
    return replace(state, sure=False, busy=False, failed=failed)


def key_of(what: str, begun_at: datetime, *parts: object) -> str:
    """The same while the screen is open: pressed twice, it is one deed (REL-04)."""
    said = "|".join([what, begun_at.isoformat(), *map(str, parts)])
    return hashlib.sha256(said.encode()).hexdigest()
