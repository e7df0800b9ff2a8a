"""Pages made into one file that is small enough to be sent, as sharp as that leaves them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from client.device.darkroom import Darkroom
from client.domain.bound import bound
from client.domain.pages import MOST_PAGES, Proportions, Shot

PDF: Final = "application/pdf"
JPEG: Final = "image/jpeg"
STEPS: Final = (
    (2600, 85),
    (2200, 80),
    (1900, 72),
    (1600, 64),
    (1350, 56),
    (1100, 48),
)
"""Longest side and quality, the sharpest first. Below the last a typed letter is not read."""


class Spoiled(Enum):
    """Why there is no file."""

    TOO_LARGE = "too_large"
    """However small each picture is made, or none can be made smaller here."""
    NOT_A_PICTURE = "not_a_picture"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to come of the pages."""

    kind: str
    largest: int
    """Bytes."""
    portrait: Proportions | None = None
    """A face, and how wide and high its picture has to be."""
    by_camera: bool = True
    """Otherwise it is a picture of the app's own screen, and no camera takes it again."""

    @property
    def most(self) -> int:
        return MOST_PAGES if self.kind == PDF else 1


def wish_for(
    accepts: Sequence[str], largest: int, portrait: Proportions | None = None
) -> Wish | None:
    """Pages as one PDF where that is taken, a face always as a picture. `None` where a photograph
    is not taken at all."""
    kinds = [PDF, JPEG] if portrait is None else [JPEG]
    kind = next((one for one in kinds if one in accepts), None)
    return None if kind is None else Wish(kind, largest, portrait)


async def file_of(pages: Sequence[Shot], wish: Wish, darkroom: Darkroom) -> bytes | Spoiled:
    """One PDF of all pages, or the first of them as a picture."""
    spoiled = Spoiled.NOT_A_PICTURE
    for side, quality in STEPS:
        pictures = await _developed(pages, side, quality, darkroom)
        whole = None if pictures is None else _together(pictures, wish.kind)
        if whole is None:
            return Spoiled.NOT_A_PICTURE
        if len(whole) <= wish.largest:
            return whole
        spoiled = Spoiled.TOO_LARGE
        if not darkroom.is_here:
            break
    return spoiled


async def _developed(
    pages: Sequence[Shot], side: int, quality: int, darkroom: Darkroom
) -> list[bytes] | None:
    if not darkroom.is_here:
        return [shot.content for shot in pages]
    pictures: list[bytes] = []
    for shot in pages:
        picture = await darkroom.develop(shot, side, quality)
        if picture is None:
            return None
        pictures.append(picture)
    return pictures


def _together(pictures: Sequence[bytes], kind: str) -> bytes | None:
    return bound(pictures) if kind == PDF else next(iter(pictures), None)
