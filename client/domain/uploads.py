"""Files that a citizen sends as proof: small, and of a kind everybody can open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from client.domain.pictures import without_story

LARGEST: Final = 1024 * 1024
"""Bytes, by the contract."""
MOST: Final = 3
LONGEST_TRANSCRIPT: Final = 1000
SOUND: Final = "audio/wav"
_LONGEST_NAME: Final = 120
_BEGINNINGS: Final[Mapping[str, bytes]] = {
    "application/pdf": b"%PDF-",
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
}
KINDS: Final = tuple(_BEGINNINGS)


class UploadFault(Enum):
    """Why a file cannot be sent."""

    TOO_LARGE = "too_large"
    WRONG_KIND = "wrong_kind"
    EMPTY = "empty"
    TOO_MANY = "too_many"
    NOT_OPENED = "not_opened"
    """The device could not hand it over."""


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    media_type: str
    content: bytes
    transcript: str = ""
    """What is said in it, if the citizen wrote that down."""

    @property
    def is_sound(self) -> bool:
        return self.media_type == SOUND

    def __repr__(self) -> str:
        return f"Upload({self.media_type}, {len(self.content)} bytes)"


def upload_from(name: str, content: bytes) -> Upload | UploadFault:
    if not content:
        return UploadFault.EMPTY
    if len(content) > LARGEST:
        return UploadFault.TOO_LARGE
    return recognised(name, content) or UploadFault.WRONG_KIND


def recognised(name: str, content: bytes, accepts: Iterable[str] = KINDS) -> Upload | None:
    """By what the file is, not by what it is called; a picture without what it tells beside."""
    for media_type in accepts:
        beginning = _BEGINNINGS.get(media_type)
        if beginning is not None and content.startswith(beginning):
            return Upload(name[-_LONGEST_NAME:] or "-", media_type, without_story(content))
    return None
