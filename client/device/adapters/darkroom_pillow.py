"""The darkroom by Pillow, wherever it can be imported."""

import asyncio
import io
import logging
from collections.abc import Callable
from importlib.util import find_spec
from math import ceil
from typing import Any, Final

from client.domain.pages import Cut, Shot

log = logging.getLogger(__name__)

_FORMATS: Final = ("PNG", "JPEG")
_MOST_PIXELS: Final = 50_000_000
"""A phone's largest photograph. More is a bomb."""
_PROOF_SIDE: Final = 800
_PROOF_QUALITY: Final = 80
_WHOLE_QUALITY: Final = 92
_WHOLE_SIDE: Final = 3000
_DARK: Final = 0.3
"""How much light what is to be cut off keeps."""


class PillowDarkroom:
    def __init__(self) -> None:
        self._here = find_spec("PIL") is not None

    @property
    def is_here(self) -> bool:
        return self._here

    async def proof(self, shot: Shot) -> bytes | None:
        return await self._worked(lambda: _proof(shot))

    async def develop(self, shot: Shot, side: int, quality: int) -> bytes | None:
        return await self._worked(lambda: _developed(shot, side, quality))

    async def as_jpeg(self, picture: bytes) -> bytes | None:
        return await self._worked(lambda: _whole(picture))

    async def _worked(self, work: Callable[[], bytes]) -> bytes | None:
        if not self._here:
            return None
        try:
            return await asyncio.to_thread(work)
        except Exception as error:  # noqa: BLE001 - a hostile file fails in ways of its own
            log.info("A picture could not be opened: %s", type(error).__name__)
            return None


def _proof(shot: Shot) -> bytes:
    from PIL import ImageEnhance  # noqa: PLC0415 - off the first frame

    seen = _turned(_opened(shot.content, _PROOF_SIDE), shot.turns)
    seen.thumbnail((_PROOF_SIDE, _PROOF_SIDE))
    box = _box(shot.cut, seen.size)
    dark = ImageEnhance.Brightness(seen).enhance(_DARK)
    dark.paste(seen.crop(box), box[:2])
    return _jpeg(dark, _PROOF_QUALITY)


def _developed(shot: Shot, side: int, quality: int) -> bytes:
    cut = shot.cut
    left = min(1 - cut.left - cut.right, 1 - cut.top - cut.bottom)
    whole = None if left <= 0 else ceil(side / left)
    seen = _turned(_opened(shot.content, whole), shot.turns)
    kept = seen.crop(_box(shot.cut, seen.size))
    kept.thumbnail((side, side))
    return _jpeg(kept, quality)


def _whole(picture: bytes) -> bytes:
    seen = _opened(picture, _WHOLE_SIDE)
    seen.thumbnail((_WHOLE_SIDE, _WHOLE_SIDE))
    return _jpeg(seen, _WHOLE_QUALITY)


def _opened(content: bytes, side: int | None) -> Any:
    """The right way up, in colour. `side`: how long it has to be at least, if that is less:
    a picture of fifty million pixels is not decoded whole for each size that is tried."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - off the first frame

    with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
        if opened.width * opened.height > _MOST_PIXELS:
            raise ValueError("too large")
        if side is not None:
            opened.draft("RGB", (side, side))
        upright = ImageOps.exif_transpose(opened)
        profile = opened.info.get("icc_profile")
        seen = _on_white(upright)
    seen.info = {} if profile is None else {"icc_profile": profile}
    return seen


def _on_white(image: Any) -> Any:
    """What is transparent is paper."""
    from PIL import Image  # noqa: PLC0415 - off the first frame

    if not image.has_transparency_data:
        return image.convert("RGB")
    shown = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", shown.size, "white"), shown).convert("RGB")


def _turned(image: Any, turns: int) -> Any:
    from PIL import Image  # noqa: PLC0415 - off the first frame

    around = {
        1: Image.Transpose.ROTATE_270,
        2: Image.Transpose.ROTATE_180,
        3: Image.Transpose.ROTATE_90,
    }.get(turns)
    if around is None:
        return image
    profile = image.info
    turned = image.transpose(around)
    turned.info = profile
    return turned


def _box(cut: Cut, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """In pixels; at least one of them is left."""
    width, height = size
    left = min(round(cut.left * width), width - 1)
    top = min(round(cut.top * height), height - 1)
    right = max(round((1 - cut.right) * width), left + 1)
    bottom = max(round((1 - cut.bottom) * height), top + 1)
    return left, top, min(right, width), min(bottom, height)


def _jpeg(image: Any, quality: int) -> bytes:
    """Nothing but the picture, and how its colours are meant."""
    held = io.BytesIO()
    profile = image.info.get("icc_profile")
    image.save(held, "JPEG", quality=quality, optimize=True, icc_profile=profile or b"")
    return held.getvalue()
