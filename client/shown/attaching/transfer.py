"""One file on its way, as a screen knows it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from client.domain.answers import Failed
from client.domain.transfers import LARGEST, Arrived, UploadState
from client.domain.uploads import recognised


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
    if not content:
        return TransferFault.EMPTY
    if len(content) > LARGEST:
        return TransferFault.TOO_LARGE
    file = recognised(name, content, accepts)
    if file is None:
        return TransferFault.WRONG_KIND
    return Transfer(file.name, file.media_type, file.content)


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
