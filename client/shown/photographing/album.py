"""Pages on the table: the one in hand, those that are done, and what they are for. Pure.

`turn` is raised whenever another dialog is about to show: one that says late that it was put away
must not answer for the next.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from client.domain import pages as the
from client.domain.pages import MIDDLE, Aim, Shot
from client.shown.photographing.developing import Spoiled, Wish


@dataclass(frozen=True, slots=True)
class Page:
    shot: Shot
    proof: bytes | None = field(default=None, repr=False)
    """What the screen shows of it, if it could be made."""


@dataclass(frozen=True, slots=True)
class Album:
    turn: int = 0
    place: str = ""
    """The question that it answers."""
    wish: Wish | None = None
    hand: Page | None = None
    """The one that is looked over."""
    of: int | None = None
    """Which of the pages it was, if it was one."""
    cutting: bool = False
    aim: Aim = MIDDLE
    pages: tuple[Page, ...] = ()
    aside: bool = False
    """Put away, and nothing of it lost."""
    making: bool = False
    spoiled: Spoiled | None = None

    @property
    def is_empty(self) -> bool:
        return self.hand is None and not self.pages

    @property
    def is_full(self) -> bool:
        return self.wish is not None and len(self.pages) >= self.wish.most

    @property
    def shots(self) -> tuple[Shot, ...]:
        return tuple(page.shot for page in self.pages)


Edge = Callable[[Shot, float], Shot]
LEFT: Final[Edge] = the.left_cut
TOP: Final[Edge] = the.top_cut
RIGHT: Final[Edge] = the.right_cut
BOTTOM: Final[Edge] = the.bottom_cut


def begun(album: Album, place: str, wish: Wish) -> Album:
    """Of what was meant for another question nothing is left."""
    if album.place == place and album.wish == wish:
        return looked(album)
    return Album(album.turn + 1, place, wish)


def looked(album: Album) -> Album:
    """To the camera; what is in hand stays until there is another."""
    return replace(album, turn=album.turn + 1, aside=False, spoiled=None)


def shot(album: Album, taken: Shot | None) -> Album:
    """`None`: what came was no picture."""
    looking = looked(album)
    if taken is None:
        return replace(looking, spoiled=Spoiled.NOT_A_PICTURE)
    return _framed(replace(looking, hand=Page(taken), cutting=False, aim=MIDDLE))


def proved(album: Album, shown: Shot, proof: bytes | None) -> Album:
    if album.hand is None or album.hand.shot is not shown:
        return album
    return replace(album, hand=Page(shown, proof))


def turned(album: Album) -> Album:
    return _framed(_reworked(album, the.turned))


def cut(album: Album, edge: Edge, part: float) -> Album:
    return _reworked(album, partial(_cut, edge=edge, part=part))


def aimed(album: Album, aim: Aim) -> Album:
    return _framed(replace(album, aim=aim))


def cutting(album: Album) -> Album:
    return replace(album, cutting=not album.cutting)


def used(album: Album, proof: bytes | None) -> Album:
    """What is in hand becomes a page: the one it was, or one more."""
    if album.hand is None:
        return album
    page, last = Page(album.hand.shot, proof), len(album.pages)
    at = last if album.of is None else album.of
    pages = (*album.pages[:at], page, *album.pages[at + 1 :])
    return replace(_laid_down(album), pages=pages)


def changing(album: Album, at: int) -> Album:
    return replace(album, hand=album.pages[at], of=at, turn=album.turn + 1, spoiled=None)


def laid_down(album: Album) -> Album:
    """What is in hand is not wanted: what it was before stays, if it was a page."""
    return _laid_down(album)


def moved(album: Album, at: int, to: int) -> Album:
    return replace(album, pages=the.moved(album.pages, at, to), spoiled=None)


def removed(album: Album, at: int) -> Album:
    left = replace(album, pages=the.removed(album.pages, at), spoiled=None)
    return dropped(left) if left.is_empty else left


def put_aside(album: Album, turn: int) -> Album:
    if album.turn != turn or album.is_empty:
        return album
    return replace(album, aside=True)


def taken_up(album: Album) -> Album:
    return replace(album, aside=False, turn=album.turn + 1)


def making(album: Album) -> Album:
    return replace(album, making=True, spoiled=None)


def spoiled(album: Album, why: Spoiled) -> Album:
    return replace(album, making=False, spoiled=why)


def dropped(album: Album) -> Album:
    """Nothing of it is left."""
    return Album(album.turn + 1)


def _reworked(album: Album, work: Callable[[Shot], Shot]) -> Album:
    """The old proof stays until there is a new one."""
    if album.hand is None:
        return album
    return replace(album, hand=replace(album.hand, shot=work(album.hand.shot)))


def _framed(album: Album) -> Album:
    """A face always has its proportions."""
    portrait = None if album.wish is None else album.wish.portrait
    if portrait is None:
        return album
    return _reworked(album, lambda one: the.framed(one, portrait, album.aim))


def _laid_down(album: Album) -> Album:
    return replace(
        album, hand=None, of=None, cutting=False, turn=album.turn + 1, aside=False, spoiled=None
    )


def _cut(one: Shot, *, edge: Edge, part: float) -> Shot:
    return edge(one, part)
