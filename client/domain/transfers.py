"""A file on its way to the portal, in pieces: how much is there, and what became of it."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from client.domain.forms import UploadId

LARGEST: Final = 5 * 1024 * 1024
"""Bytes, by the contract."""


class UploadState(Enum):
    OPEN = "open"
    CLEAN = "clean"
    INFECTED = "infected"
    WRONG_KIND = "wrong_kind"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Arrived:
    """What the portal says of it."""

    id: UploadId
    name: str
    size: int
    received: int
    piece: int
    state: UploadState
