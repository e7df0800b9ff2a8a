"""A video message: a short film with or without sound, its words beside it (R-3.8, A11Y-20)."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final, NewType

from client.domain.forms import UploadId

VideoId = NewType("VideoId", str)

LARGEST: Final = 8 * 1024 * 1024
"""Bytes, by the contract."""
LONGEST_SECONDS: Final = 30
WEBM: Final = "video/webm"
MP4: Final = "video/mp4"
SUFFIXES: Final = {WEBM: ".webm", MP4: ".mp4"}
_WEBM_BEGINS: Final = b"\x1a\x45\xdf\xa3"
_MP4_BEGINS: Final = b"ftyp"
"""After four bytes that say how long the first box is."""


class FilmFault(Enum):
    """Why what was recorded cannot be sent."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    WRONG_KIND = "wrong_kind"


@dataclass(frozen=True, slots=True)
class Film:
    """What was recorded, as it is in memory."""

    media_type: str
    content: bytes = field(repr=False)
    seconds: int
    is_silent: bool = False
    transcript: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class VideoToSend:
    """Of what is at the portal already."""

    upload: UploadId
    seconds: int
    transcript: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class VideoMessage:
    """As it stands in a thread."""

    id: VideoId
    media_type: str
    size: int
    seconds: int
    transcript: str | None = field(default=None, repr=False)


def film_from(content: bytes, seconds: int, *, is_silent: bool = False) -> Film | FilmFault:
    """By what it is; every device has its own kind of film."""
    if not content:
        return FilmFault.EMPTY
    media_type = _kind_of(content)
    if media_type is None:
        return FilmFault.WRONG_KIND
    if len(content) > LARGEST:
        return FilmFault.TOO_LARGE
    return Film(media_type, content, min(max(seconds, 1), LONGEST_SECONDS), is_silent)


def _kind_of(content: bytes) -> str | None:
    if content.startswith(_WEBM_BEGINS):
        return WEBM
    return MP4 if content[4:8] == _MP4_BEGINS else None
