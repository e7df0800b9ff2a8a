"""QR codes in a picture: read on this device, by whoever can."""

from enum import Enum
from typing import Protocol


class Unread(Enum):
    """Why a picture gave no text."""

    NO_PICTURE = "no_picture"
    """Not one that could be opened, or one too large to be."""
    NO_CODE = "no_code"
    SEVERAL = "several"
    """Which of them was meant, only the citizen knows."""
    NOT_HERE = "not_here"
    """This device, or this package, reads no codes."""


class Codes(Protocol):
    @property
    def are_read(self) -> bool:
        """Whether it is worth offering at all."""
        ...

    async def read(self, picture: bytes) -> str | Unread:
        """A stranger's text: to be judged, and never followed. The picture stays here."""
        ...
