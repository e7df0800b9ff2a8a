"""Photographed pages as one PDF: a page for each, as it was photographed, and nothing else in it.

JPEGs go in as they are, so no picture is made anew, and nothing compiled is needed: it works on
every device. No date, no author, no name of a program.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from client.domain.pictures import Measured, measured, without_turn

_SHORT, _LONG = 595.28, 841.89
"""A4 in points."""
_COLOURS: Final = {1: "DeviceGray", 3: "DeviceRGB"}
"""By how many channels; a camera makes nothing else."""
_AROUND: Final = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}
"""Degrees to the right, by the way up that the picture says of itself."""
_MIRRORED: Final = frozenset({2, 4, 5, 7})
"""Left and right are changed first."""
_PER_PAGE: Final = 3


def bound(pictures: Sequence[bytes]) -> bytes | None:
    """`None` when there is none, or one of them is no JPEG of a camera."""
    pages: list[tuple[bytes, Measured]] = []
    for picture in pictures:
        size = measured(picture)
        if size is None or size.channels not in _COLOURS:
            return None
        pages.append((without_turn(picture), size))
    return _written([*_objects(pages)]) if pages else None


def _objects(pages: list[tuple[bytes, Measured]]) -> Iterator[bytes]:
    """In the order of their numbers, from one: the catalogue, the pages, then three for each."""
    firsts = [3 + _PER_PAGE * at for at in range(len(pages))]
    kids = " ".join(f"{first} 0 R" for first in firsts)
    yield b"<< /Type /Catalog /Pages 2 0 R >>"
    yield f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
    for first, (picture, size) in zip(firsts, pages, strict=True):
        yield from _page(first, picture, size)


def _page(first: int, picture: bytes, size: Measured) -> Iterator[bytes]:
    """The whole picture in the middle of an A4 sheet that lies as the picture does."""
    lies = size.width > size.height
    sheet = (_LONG, _SHORT) if lies else (_SHORT, _LONG)
    scale = min(sheet[0] / size.width, sheet[1] / size.height)
    wide, high = size.width * scale, size.height * scale
    left, below = (sheet[0] - wide) / 2, (sheet[1] - high) / 2
    around = _AROUND.get(size.turned, 0)
    yield (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet[0]} {sheet[1]}] /Rotate {around}"
        f" /Contents {first + 1} 0 R /Resources << /XObject << /P {first + 2} 0 R >> >> >>"
    ).encode()
    if size.turned in _MIRRORED:
        left, wide = left + wide, -wide
    drawn = f"q {wide:.2f} 0 0 {high:.2f} {left:.2f} {below:.2f} cm /P Do Q"
    yield _stream("", drawn.encode())
    told = (
        f"/Type /XObject /Subtype /Image /Width {size.width} /Height {size.height}"
        f" /ColorSpace /{_COLOURS[size.channels]} /BitsPerComponent 8 /Filter /DCTDecode "
    )
    yield _stream(told, picture)


def _stream(told: str, content: bytes) -> bytes:
    head = f"<< {told}/Length {len(content)} >>\nstream\n"
    return head.encode() + content + b"\nendstream"


def _written(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places: list[int] = []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table, count = len(out), len(objects) + 1
    out += f"xref\n0 {count}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)
