"""Photographs of papers and faces on their way to be sent: turned, cut, put in order. Pure.

Nothing here is printed: a picture of a paper is as personal as the paper.
"""

from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from client.domain.pictures import measured, without_story

T = TypeVar("T")

MOST_PAGES: Final = 10
LEAST_LEFT: Final = 0.2
"""Of each side: what is smaller is a slip of the finger."""
_LAST_STANDING: Final = 4
"""Of the eight ways up; the others lie on a side."""
_CLOSEST: Final = 0.3
"""Of the largest frame that fits: nearer than this a face is a blur."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What is cut off at each edge, as a part of the whole side."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Proportions:
    """Of a portrait, in millimetres as the form says them."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Aim:
    """Where the frame of a portrait is, each from 0 to 1."""

    closer: float = 0.0
    across: float = 0.5
    down: float = 0.5


MIDDLE: Final = Aim()


@dataclass(frozen=True, slots=True)
class Shot:
    """A photograph as the camera gave it, and what is to be made of it. `cut` is of what is seen
    after the turns."""

    content: bytes = field(repr=False)
    width: int
    height: int
    """Pixels, the right way up."""
    turns: int = 0
    cut: Cut = Cut()

    @property
    def seen(self) -> tuple[int, int]:
        """Width and height after the turns."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)


def shot_of(content: bytes) -> Shot | None:
    """Without its story. `None` for what is no JPEG."""
    bare = without_story(content)
    size = measured(bare)
    if size is None:
        return None
    lying = size.turned > _LAST_STANDING
    width, height = (size.height, size.width) if lying else (size.width, size.height)
    return Shot(bare, width, height)


def turned(shot: Shot) -> Shot:
    """A quarter to the right; what was cut off stays cut off."""
    cut = shot.cut
    around = Cut(left=cut.bottom, top=cut.left, right=cut.top, bottom=cut.right)
    return replace(shot, turns=(shot.turns + 1) % 4, cut=around)


def left_cut(shot: Shot, part: float) -> Shot:
    return replace(shot, cut=replace(shot.cut, left=_beside(part, shot.cut.right)))


def right_cut(shot: Shot, part: float) -> Shot:
    return replace(shot, cut=replace(shot.cut, right=_beside(part, shot.cut.left)))


def top_cut(shot: Shot, part: float) -> Shot:
    return replace(shot, cut=replace(shot.cut, top=_beside(part, shot.cut.bottom)))


def bottom_cut(shot: Shot, part: float) -> Shot:
    return replace(shot, cut=replace(shot.cut, bottom=_beside(part, shot.cut.top)))


def framed(shot: Shot, proportions: Proportions, aim: Aim) -> Shot:
    """Cut to the proportions, wherever the aim is: never beyond the picture."""
    width, height = shot.seen
    scale = min(width / proportions.width, height / proportions.height)
    scale *= 1 - aim.closer * (1 - _CLOSEST)
    beside = 1 - scale * proportions.width / width
    above = 1 - scale * proportions.height / height
    left, top = beside * aim.across, above * aim.down
    return replace(shot, cut=Cut(left, top, beside - left, above - top))


def moved(pages: tuple[T, ...], place: int, to: int) -> tuple[T, ...]:
    """The others close up. Where there is no such place, nothing moves."""
    if place not in range(len(pages)) or to not in range(len(pages)):
        return pages
    rest = (*pages[:place], *pages[place + 1 :])
    return (*rest[:to], pages[place], *rest[to:])


def removed(pages: tuple[T, ...], place: int) -> tuple[T, ...]:
    return (*pages[:place], *pages[place + 1 :])


def most_beside(opposite: float) -> float:
    """How much can be cut off at an edge when so much is gone from the one across."""
    return max(0.0, 1 - LEAST_LEFT - opposite)


def _beside(part: float, opposite: float) -> float:
    return min(max(part, 0.0), most_beside(opposite))
