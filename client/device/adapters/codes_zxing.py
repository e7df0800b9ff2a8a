"""QR codes by zxing-cpp: desktops and the preview. Phones have no wheel of it."""

import asyncio
import io
import logging
from importlib.util import find_spec
from typing import Any, Final

from client.device.codes import Unread

log = logging.getLogger(__name__)

_FORMATS: Final = ("PNG", "JPEG")
_MOST_PIXELS: Final = 50_000_000
"""A phone's largest photograph. More is a bomb."""
_SIDE: Final = 2400
"""Pixels: a code that fills a tenth of the picture is still read."""


class ZxingCodes:
    def __init__(self) -> None:
        self._here = find_spec("zxingcpp") is not None and find_spec("PIL") is not None

    @property
    def are_read(self) -> bool:
        return self._here

    async def read(self, picture: bytes) -> str | Unread:
        if not self._here:
            return Unread.NOT_HERE
        return await asyncio.to_thread(_read, picture)


def _read(picture: bytes) -> str | Unread:
    import zxingcpp  # noqa: PLC0415 - not on a phone, and off the first frame

    grey = _opened(picture)
    if grey is None:
        return Unread.NO_PICTURE
    found = zxingcpp.read_barcodes(
        grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    texts = {code.text for code in found if code.valid}
    if not texts:
        return Unread.NO_CODE
    return texts.pop() if len(texts) == 1 else Unread.SEVERAL


def _opened(picture: bytes) -> Any:
    """Upright, in grey, and no larger than it need be; `None` for what is no picture."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - off the first frame

    try:
        with Image.open(io.BytesIO(picture), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return None
            opened.draft("L", (_SIDE, _SIDE))
            grey = _on_white(ImageOps.exif_transpose(opened))
            grey.thumbnail((_SIDE, _SIDE))
    except Exception as error:  # noqa: BLE001 - a hostile file fails in ways of its own
        log.info("A picture could not be opened: %s", type(error).__name__)
        return None
    return grey


def _on_white(image: Any) -> Any:
    """What is transparent is paper."""
    from PIL import Image  # noqa: PLC0415 - off the first frame

    if not image.has_transparency_data:
        return image.convert("L")
    shown = image.convert("RGBA")
    paper = Image.new("RGBA", shown.size, "white")
    return Image.alpha_composite(paper, shown).convert("L")
