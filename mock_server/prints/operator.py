"""An invented operator as a picture: drawn, so that nobody's face is in here. A PNG of our own."""

import struct
import zlib
from functools import cache
from typing import Final

Colour = tuple[int, ...]

WIDTH: Final = 320
HEIGHT: Final = 240
_WALL, _SHELF, _WHITE, _DARK, _LIPS = range(5)
_SKIN, _HAIR, _DRESS = range(5, 8)
_PLAIN: Final = ((214, 226, 233), (188, 206, 216), (246, 246, 244), (44, 44, 52), (168, 74, 74))
_MOUTH_HEIGHTS: Final = (2, 6, 9, 5)
_PALETTE_OF_BYTES: Final = 3


@cache
def operator_picture(skin: Colour, hair: Colour, dress: Colour, mouth: int, nod: int) -> bytes:
    """`mouth` is how far it is open, `nod` whether the head is a little lower."""
    rows = [bytearray([_WALL]) * WIDTH for _ in range(HEIGHT)]
    for shelf in (40, 110):
        _box(rows, 0, shelf, WIDTH, 6, _SHELF)
    down = 2 * nod
    _oval(rows, 160, 252, 104, 84, _DRESS)
    _oval(rows, 160, 178, 26, 30, _SKIN)
    _oval(rows, 160, 92 + down, 62, 70, _HAIR)
    _oval(rows, 160, 112 + down, 50, 62, _SKIN)
    _oval(rows, 160, 58 + down, 46, 22, _HAIR)
    for eye in (140, 180):
        _oval(rows, eye, 106 + down, 8, 5, _WHITE)
        _oval(rows, eye, 106 + down, 4, 4, _DARK)
        _box(rows, eye - 9, 94 + down, 18, 3, _HAIR)
    _oval(rows, 160, 146 + down, 16, _MOUTH_HEIGHTS[mouth % len(_MOUTH_HEIGHTS)], _LIPS)
    return _png(rows, (*_PLAIN, skin, hair, dress))


def _box(rows: list[bytearray], left: int, top: int, wide: int, high: int, colour: int) -> None:
    for row in rows[top : top + high]:
        row[left : left + wide] = bytes([colour]) * wide


def _oval(rows: list[bytearray], x: int, y: int, across: int, up: int, colour: int) -> None:
    for at in range(max(0, y - up), min(HEIGHT, y + up + 1)):
        half = round(across * (1 - ((at - y) / up) ** 2) ** 0.5)
        left, right = max(0, x - half), min(WIDTH, x + half + 1)
        rows[at][left:right] = bytes([colour]) * (right - left)


def _png(rows: list[bytearray], palette: tuple[Colour, ...]) -> bytes:
    """Eight bits a pixel from a palette (PNG, third edition, 11.2)."""
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, _PALETTE_OF_BYTES, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    colours = bytes(part for colour in palette for part in colour)
    chunks = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )
