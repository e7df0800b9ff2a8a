"""Photographing, wired: the camera only between a yes and its picture, the pages in memory alone,
an end to them in every case."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from client.design import Action, icons
from client.device.camera import Looking
from client.device.darkroom import Darkroom
from client.device.files import NotPicked, Picked
from client.domain.pages import Aim, shot_of
from client.domain.permissions import Outcome, Purpose
from client.domain.pictures import LARGEST_PHOTO
from client.edges import Edges, use_edges, use_speech
from client.hooks import Change, use_dialog, use_model, use_task
from client.i18n.formats import Speech
from client.shown.looking import Finder
from client.shown.looking import sight as seen
from client.shown.looking.sight import State
from client.shown.looking.viewfinder import use_viewfinder
from client.shown.photographing import album as the
from client.shown.photographing.album import Album, Edge
from client.shown.photographing.block import Photographs
from client.shown.photographing.developing import PDF, Spoiled, Wish, file_of
from client.shown.photographing.table import table_dialog
from client.shown.photographing.tools import Working

Made = Callable[[str, Wish, str, bytes], object]
"""What is done with the file: the place and the wish it answers, its name, what is in it."""
_THUMB: Final = (320, 75)


@dataclass(eq=False)
class _Desk:
    """What outlives a drawing: the citizen's finger on the shutter, and which file is wanted."""

    shutter: asyncio.Event = field(default_factory=asyncio.Event)
    wanted: object = None


def use_photographs(on_made: Made) -> Photographs:
    edges, speech = use_edges(), use_speech()
    album, change = use_model(Album)
    desk, _ = use_model(_Desk)
    darkroom = edges.darkroom
    pick = partial(_picked, edges, change)

    def press() -> None:
        desk.shutter.set()

    finder = use_viewfinder(
        Purpose.DOCUMENT_PAGE,
        partial(_taken, desk, change),
        _ways(album, speech, pick),
        shutter=press,
    )
    _use_proofs(album, change, darkroom)
    _use_rising(edges)
    work = _Work(edges, speech, album, change, desk, finder, on_made)
    use_dialog(table_dialog(album, finder, speech, work.doing()))
    return Photographs(
        album,
        finder,
        can_develop=darkroom.is_here,
        begin=work.begin,
        pick=pick,
        look_over=partial(_looked_over, edges, change),
        take_up=partial(change, the.taken_up),
        drop=work.drop,
    )


def _ways(
    album: Album, speech: Speech, pick: Callable[[str, Wish], Awaitable[None]]
) -> list[Action]:
    """A face may come from a file as well, and is framed just so."""
    wish = album.wish
    if wish is None or wish.portrait is None:
        return []
    label = speech.say("photographing.from_files")
    return [Action(label, partial(pick, album.place, wish), icons.ATTACH)]


async def _picked(edges: Edges, change: Change[Album], place: str, wish: Wish) -> None:
    """Nothing when the citizen thought better of it."""
    try:
        picked = await edges.files.pick_any(LARGEST_PHOTO)
    except NotPicked:
        picked = Picked("", b"")
    if picked is None:
        return
    await _looked_over(edges, change, place, wish, picked.content)


async def _looked_over(
    edges: Edges, change: Change[Album], place: str, wish: Wish, picture: bytes
) -> None:
    jpeg = picture
    if edges.darkroom.is_here:
        jpeg = await edges.darkroom.as_jpeg(picture) or b""
    change(partial(the.begun, place=place, wish=wish))
    change(partial(the.shot, taken=shot_of(jpeg)))


async def _taken(
    desk: _Desk, change: Change[Album], looking: Looking, sight: Change[State]
) -> Outcome | None:
    """One picture, when the citizen says so; the camera is off before it is shown."""
    desk.shutter.clear()
    await desk.shutter.wait()
    sight(seen.taking)
    picture = await looking.picture()
    if isinstance(picture, Outcome):
        return picture
    await looking.stop()
    change(partial(the.shot, taken=shot_of(picture)))
    return None


def _use_proofs(album: Album, change: Change[Album], darkroom: Darkroom) -> None:
    shown = None if album.hand is None else album.hand.shot

    async def prove() -> None:
        if shown is not None and darkroom.is_here:
            proof = await darkroom.proof(shown)
            change(partial(the.proved, shown=shown, proof=proof))

    use_task(prove, [shown])


def _use_rising(edges: Edges) -> None:
    """What was allowed once ends with the screen at the latest."""

    async def stay() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            _rise(edges)

    use_task(stay)


def _rise(edges: Edges) -> None:
    edges.permissions.rise(Purpose.DOCUMENT_PAGE)
    edges.permissions.rise(Purpose.PORTRAIT)


@dataclass(frozen=True, slots=True)
class _Work:
    edges: Edges
    speech: Speech
    album: Album
    change: Change[Album]
    desk: _Desk
    finder: Finder
    made: Made

    def doing(self) -> Working:
        album, change = self.album, self.change
        return Working(
            can_develop=self.edges.darkroom.is_here,
            on_look=self.look,
            on_use=self.use,
            on_lay_down=self.lay_down,
            on_turn=partial(change, the.turned),
            on_cutting=partial(change, the.cutting),
            on_cut=self.cut,
            on_aim=self.aim,
            on_change=lambda at: change(partial(the.changing, at=at)),
            on_move=lambda at, to: change(partial(the.moved, at=at, to=to)),
            on_remove=lambda at: change(partial(the.removed, at=at)),
            on_attach=self.attach,
            on_drop=self.drop,
            on_dismiss=partial(change, partial(the.put_aside, turn=album.turn)),
        )

    async def begin(self, place: str, wish: Wish) -> None:
        if self.album.place != place:
            self.drop()
        self.change(partial(the.begun, place=place, wish=wish))
        await self.finder.begin_for(_purpose(wish))

    async def look(self) -> None:
        self.change(the.looked)
        await self.finder.begin_for(_purpose(self.album.wish))

    async def use(self) -> None:
        hand = self.album.hand
        if hand is not None:
            proof = await self.edges.darkroom.develop(hand.shot, *_THUMB)
            self.change(partial(the.used, proof=proof))

    def cut(self, edge: Edge, part: float) -> None:
        self.change(partial(the.cut, edge=edge, part=part))

    def aim(self, aim: Aim) -> None:
        self.change(partial(the.aimed, aim=aim))

    def lay_down(self) -> None:
        if self.album.pages:
            self.change(the.laid_down)
        else:
            self.drop()

    async def attach(self) -> None:
        """Unless it is thrown away while it is made."""
        album, hand, wish = self.album, self.album.hand, self.album.wish
        if wish is None or album.making:
            return
        wanted = self.desk.wanted = object()
        self.change(the.making)
        shots = album.shots if hand is None else (hand.shot,)
        content = await file_of(shots, wish, self.edges.darkroom)
        if self.desk.wanted is not wanted:
            return
        if isinstance(content, Spoiled):
            self.change(partial(the.spoiled, why=content))
            return
        self.drop()
        made = self.made(album.place, wish, _name(wish, self.speech), content)
        if asyncio.iscoroutine(made):
            await made

    def drop(self) -> None:
        self.desk.wanted = None
        self.change(the.dropped)
        _rise(self.edges)


def _purpose(wish: Wish | None) -> Purpose:
    portrait = wish is not None and wish.portrait is not None
    return Purpose.PORTRAIT if portrait else Purpose.DOCUMENT_PAGE


def _name(wish: Wish, speech: Speech) -> str:
    if wish.kind == PDF:
        return speech.say("photographing.pdf_name")
    return speech.say("photographing.picture_name")
