"""A darkroom that is not there, and pictures to bring to one."""

import asyncio
import io
import re

from PIL import Image

from client.device.adapters.darkroom_pillow import PillowDarkroom

SECRET = b"40.4093 N 49.8671 E"
_PICTURE = re.compile(rb"/Subtype /Image [^>]*/Length (\d+) >>\nstream\n")
PHONE, ORIENTATION, GPS, PLACE = 0x0110, 0x0112, 0x8825, 0x001D


class NoDarkroom:
    is_here = False

    async def proof(self, *_: object) -> None:
        return None

    async def develop(self, *_: object) -> None:
        return None

    async def as_jpeg(self, *_: object) -> None:
        return None


class SlowDarkroom(PillowDarkroom):
    """Its door is shut while `hurried` is not set: what is begun lasts."""

    def __init__(self):
        super().__init__()
        self.hurried = asyncio.Event()
        self.hurried.set()
        self.busy = asyncio.Event()

    async def develop(self, *given):
        self.busy.set()
        await self.hurried.wait()
        return await super().develop(*given)


def a_photo(
    size: tuple[int, int] = (60, 40),
    colour: str = "red",
    *,
    turned: int = 1,
    noise: float = 0.0,
    quality: int = 92,
) -> bytes:
    """As a phone writes it: with where, when and with what. Its upper left corner is yellow."""
    told = Image.Exif()
    told[PHONE], told[ORIENTATION] = "A phone " + SECRET.decode(), turned
    told.get_ifd(GPS)[PLACE] = SECRET.decode()
    drawn = Image.new("RGB", size, colour)
    if noise:
        drawn = Image.effect_noise(size, noise).convert("RGB")
    drawn.paste("yellow", (0, 0, size[0] // 4, size[1] // 4))
    held = io.BytesIO()
    drawn.save(held, "JPEG", exif=told, comment=SECRET, quality=quality)
    return held.getvalue()


def pictures_in(pdf):
    """One for each page, as it lies in there."""
    found = _PICTURE.finditer(pdf)
    return [Image.open(io.BytesIO(pdf[one.end() : one.end() + int(one[1])])) for one in found]
