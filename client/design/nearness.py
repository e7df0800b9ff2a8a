"""Which rows of a long list are near the screen, and how much room the others take. Pure.

Rows are drawn in blocks. A block that was drawn tells its height, and keeps that much room when
it is not drawn any more: nothing that is being read moves. Of one that was never drawn the room
is a guess, and lies below what is read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

BLOCK: Final = 10
"""Rows that are drawn together."""
AHEAD: Final = 600.0
"""Logical pixels that are drawn before they are reached: a turn of the wheel, a short fling."""
SOON: Final = 2_000.0
"""How near the end of the known rows may come before more are asked for."""
_FIRST: Final = 2
"""Blocks drawn before anybody has said how high the window is."""
_GUESS: Final = 72.0
"""The height of a row nobody has measured: two lines and their padding."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """The blocks to draw, from `first` up to `last`, and the room above and below them."""

    first: int = 0
    last: int = _FIRST
    above: float = 0.0
    below: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the page is scrolled, and what has been measured of it."""

    at: float = 0.0
    room: float | None = None
    """The height of the window, once it is known."""
    head: float = 0.0
    """What stands above the list."""
    width: float = 0.0
    heights: Mapping[int, float] = field(default_factory=dict[int, float])


def scrolled(reading: Reading, at: float, room: float) -> Reading:
    return replace(reading, at=max(at, 0.0), room=room)


def measured(reading: Reading, block: int, width: float, height: float) -> Reading:
    """In another width, every height known before is wrong."""
    known = dict(reading.heights) if width == reading.width else dict[int, float]()
    known[block] = height
    return replace(reading, width=width, heights=known)


def blocks_of(rows: int) -> int:
    return -(-rows // BLOCK)


def nearby(reading: Reading, rows: int) -> Nearby:
    heights = _heights(reading, rows)
    if reading.room is None:
        return Nearby(0, min(_FIRST, len(heights)), 0.0, sum(heights[_FIRST:]))
    top = reading.at - reading.head - AHEAD
    first, above = _block_at(heights, top)
    last, end = first, above
    while last < len(heights) and (end < top + reading.room + 2 * AHEAD or last == first):
        end += heights[last]
        last += 1
    return Nearby(first, last, above, sum(heights[last:]))


def ends_soon(reading: Reading, rows: int) -> bool:
    """Whether the citizen is about to reach the last row that is known."""
    if reading.room is None:
        return False
    end = reading.head + sum(_heights(reading, rows))
    return reading.at + reading.room + SOON > end


def _block_at(heights: list[float], place: float) -> tuple[int, float]:
    """The block that lies there, and where it begins. The last one, for what lies beyond all."""
    begins = 0.0
    for block, height in enumerate(heights[:-1]):
        if begins + height > place:
            return block, begins
        begins += height
    return max(len(heights) - 1, 0), begins


def _heights(reading: Reading, rows: int) -> list[float]:
    """Of every block: measured, or as high as those that were measured."""
    known = reading.heights
    guess = sum(known.values()) / len(known) if known else _GUESS * BLOCK
    return [known.get(block, guess) for block in range(blocks_of(rows))]
