"""What a photograph tells beside its picture: where and when it was taken, with what, by whom.

None of it leaves the device. Which way up it is stays, and how its colours are meant.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LARGEST_PHOTO: Final = 16 * 1024 * 1024
"""Bytes of a photograph that is looked into here; a larger one is left alone."""
_JPEG: Final = b"\xff\xd8"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JFIF: Final = 0xE0
_APP1: Final = 0xE1
_END: Final = 0xD9
_SCAN: Final = 0xDA
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers with nothing after them."""
_ABOUT: Final = frozenset({*range(0xE0, 0xF0), 0xFE})
"""Segments that are about the picture and not of it."""
_KEPT: Final = {_JFIF: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Of those, what a viewer needs for the colours."""
_LENGTH: Final = 2
"""Bytes that say how long a segment is, and count themselves."""
_JFIF_SIZE: Final = 14
"""Without the small picture that may follow it."""
_EXIF: Final = b"Exif\0\0"
_ORIENTATION: Final = 0x0112
_TURNED: Final = range(2, 9)
_IN_A_MIRROR: Final = 2
_MARKER: Final = re.compile(rb"\xff+([^\xff])", re.DOTALL)
_NEXT_MARKER: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_FRAMES: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Segments that say how large the picture is."""
_CHUNKS_ABOUT: Final = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})


class _Broken(Exception):
    """Not laid out as such a picture is."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a JPEG says of its size, before it is turned the right way up."""

    width: int
    height: int
    channels: int
    turned: int
    """One of the eight ways up; 1 is as it lies."""


def measured(content: bytes) -> Measured | None:
    """`None` for what is no JPEG, or one without a size."""
    if not content.startswith(_JPEG):
        return None
    turned, size = 1, None
    try:
        for marker, body, _ in _segments(content):
            if marker == _APP1 and body.startswith(_EXIF):
                turned = _orientation(body[len(_EXIF) :]) or turned
            elif marker in _FRAMES:
                size = struct.unpack_from(">xHHB", body)
    except (_Broken, struct.error, IndexError):
        return None
    if size is None or 0 in size:
        return None
    height, width, channels = size
    return Measured(width, height, channels, turned if turned in _TURNED else 1)


def mirrored(content: bytes) -> bytes:
    """A JPEG taken as in a mirror, and now it says so: whoever shows it puts it right."""
    try:
        return _jpeg(content, turned=_IN_A_MIRROR) if content.startswith(_JPEG) else content
    except (_Broken, struct.error, IndexError):
        return content


def without_turn(content: bytes) -> bytes:
    """As `without_story`, and whoever shows the picture has to know its way up."""
    try:
        return _jpeg(content, keeps_turn=False) if content.startswith(_JPEG) else content
    except (_Broken, struct.error, IndexError):
        return content


def without_story(content: bytes) -> bytes:
    """The same picture with nothing about it. What is neither JPEG nor PNG, or is broken, stays
    as it is: whoever takes it will say so."""
    try:
        if content.startswith(_JPEG):
            return _jpeg(content)
        if content.startswith(_PNG):
            return _png(content)
    except (_Broken, struct.error, IndexError):
        return content
    return content


def _jpeg(content: bytes, *, keeps_turn: bool = True, turned: int = 1) -> bytes:
    """What follows the end of the picture is left out too."""
    kept: list[bytes] = []
    for marker, body, tail in _segments(content):
        if marker == _APP1 and body.startswith(_EXIF):
            turned = _orientation(body[len(_EXIF) :]) or turned
        name = _KEPT.get(marker)
        if marker not in _ABOUT or (name is not None and body.startswith(name)):
            kept.append(_written(marker, _bare(marker, body)) + tail)
    says = keeps_turn and turned in _TURNED
    upright = [] if not says else [_written(_APP1, _EXIF + _only_turned(turned))]
    first = 1 if kept and kept[0][1] == _JFIF else 0
    return b"".join((_JPEG, *kept[:first], *upright, *kept[first:], bytes((0xFF, _END))))


def _segments(content: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Marker, what it holds, and what of the picture itself follows, up to the end."""
    at = len(_JPEG)
    while True:
        named = _MARKER.match(content, at)
        if named is None:
            raise _Broken
        marker, at = named[1][0], named.end()
        if marker == _END:
            return
        if marker in _ALONE:
            continue
        (size,) = struct.unpack_from(">H", content, at)
        if size < _LENGTH or at + size > len(content):
            raise _Broken
        body, at = content[at + _LENGTH : at + size], at + size
        tail = b""
        if marker == _SCAN:
            found = _NEXT_MARKER.search(content, at)
            if found is None:
                raise _Broken
            tail, at = content[at : found.start()], found.start()
        yield marker, body, tail


def _written(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + _LENGTH) + body


def _bare(marker: int, body: bytes) -> bytes:
    """Without the small picture in it."""
    if marker != _JFIF or len(body) <= _JFIF_SIZE:
        return body
    return body[: _JFIF_SIZE - 2] + b"\0\0"


def _orientation(tiff: bytes) -> int | None:
    """`None` when it does not say, or says it in a way nobody could follow."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return None
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for entry in range(start + 2, start + 2 + 12 * count, 12):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, entry)
            if tag == _ORIENTATION:
                return value
    except struct.error:
        return None
    return None


def _only_turned(turned: int) -> bytes:
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, turned, 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)


def _png(content: bytes) -> bytes:
    kept = [_PNG]
    at = len(_PNG)
    while True:
        size, kind = struct.unpack_from(">I4s", content, at)
        end = at + 12 + size
        if end > len(content):
            raise _Broken
        if kind not in _CHUNKS_ABOUT:
            kept.append(content[at:end])
        at = end
        if kind == b"IEND":
            return b"".join(kept)
