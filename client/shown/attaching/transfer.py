"""One file on its way, as a screen knows it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from client.domain.answers import Failed
from client.domain.pictures import without_story
from client.domain.transfers import LARGEST, Arrived, UploadState

_LONGEST_NAME: Final = 120
_BEGINNINGS: Final[Mapping[str, bytes]] = {
    "application/pdf": b"%PDF-",
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
}


class TransferFault(Enum):
    """Why a file cannot be sent, or was not taken."""

    TOO_LARGE = "too_large"
    WRONG_KIND = "wrong_kind"
    EMPTY = "empty"
    NOT_OPENED = "not_opened"
    INFECTED = "infected"


@dataclass(frozen=True, slots=True)
class Transfer:
    name: str
    media_type: str
    content: bytes = field(repr=False)
    arrived: Arrived | None = None
    """`None` before the portal knows of it."""
    paused: bool = False
    failed: Failed | None = None

    @property
    def part(self) -> float:
        return 0.0 if self.arrived is None else self.arrived.received / self.arrived.size

    @property
    def is_still(self) -> bool:
        """Waiting for the citizen to go on."""
        return self.paused or self.failed is not None


def transfer_of(name: str, content: bytes, accepts: Sequence[str]) -> Transfer | TransferFault:
    """By what the file is, not by what it is called."""
    if not content:
        return TransferFault.EMPTY
    if len(content) > LARGEST:
        return TransferFault.TOO_LARGE
    for media_type in accepts:
        beginning = _BEGINNINGS.get(media_type)
        if beginning is not None and content.startswith(beginning):
            return Transfer(name[-_LONGEST_NAME:] or "-", media_type, without_story(content))
    return TransferFault.WRONG_KIND


def fault_of(arrived: Arrived) -> TransferFault | None:
    """What the portal found once it was whole."""
    match arrived.state:
        case UploadState.INFECTED:
            return TransferFault.INFECTED
        case UploadState.WRONG_KIND:
            return TransferFault.WRONG_KIND
        case _:
            return None


def moved_on(transfer: Transfer, arrived: Arrived) -> Transfer:
    return replace(transfer, arrived=arrived, failed=None)


def paused(transfer: Transfer) -> Transfer:
    return replace(transfer, paused=True)


def resumed(transfer: Transfer) -> Transfer:
    return replace(transfer, paused=False, failed=None)


def broken_off(transfer: Transfer, failed: Failed) -> Transfer:
    return replace(transfer, failed=failed)
