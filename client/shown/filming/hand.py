"""The hand at the camera: it begins, pauses and ends a film, and hears that it is over."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from client.device.camera import Surface
from client.device.clock import Clock
from client.device.filming import Filming, Unheard
from client.device.permissions import Permissions
from client.domain.permissions import Outcome, Power
from client.domain.video_messages import LONGEST_SECONDS, FilmFault, film_from
from client.hooks import Change
from client.shown.filming import take as the
from client.shown.filming.take import Barred, Phase, State, Stopwatch, Take

TICK: Final = 0.25
"""Seconds between two looks at the clock."""


@dataclass(eq=False)
class Hand:
    """Of one take, for as long as the screen is there."""

    change: Change[State]
    turn: int
    clock: Clock
    filming: Filming | None = None
    watch: Stopwatch = field(default_factory=Stopwatch)
    ended: Outcome | None = None
    went_away: bool = False
    over_now: asyncio.Event = field(default_factory=asyncio.Event)
    calling: bool = False
    """The camera is asked one thing at a time: a second press is none."""

    @property
    def seconds(self) -> float:
        return self.watch.seconds(self.clock.monotonic())

    def show(self, surface: Surface) -> None:
        self.tell(partial(the.drawn, surface=surface))

    def over(self, why: Outcome) -> None:
        self.ended = why
        self.over_now.set()

    def tell(self, step: Callable[[State], State]) -> None:
        """What comes late is not told to the next take."""
        turn = self.turn
        self.change(lambda now: step(now) if now.turn == turn else now)

    async def begin(self) -> None:
        if self.filming is None or self.calling or self.watch.has_begun:
            return
        if await self._called(self.filming.begin):
            self._goes()
        else:
            self.over(Outcome.UNANSWERED)

    async def pause(self) -> None:
        if self.filming is not None and await self._called(self.filming.pause):
            self.watch.rests(self.clock.monotonic())
            self.tell(partial(the.turned, phase=Phase.PAUSED))

    async def resume(self) -> None:
        if self.filming is not None and await self._called(self.filming.resume):
            self._goes()

    def _goes(self) -> None:
        self.watch.goes(self.clock.monotonic())
        self.tell(partial(the.turned, phase=Phase.RECORDING))

    async def _called(self, call: Callable[[], Awaitable[bool]]) -> bool:
        if self.calling:
            return False
        self.calling = True
        try:
            return await call()
        finally:
            self.calling = False

    def finish(self) -> None:
        self.over_now.set()

    def put_away(self) -> None:
        self.went_away = True
        self.over_now.set()

    async def to_the_end(self) -> None:
        """Until somebody ends it, or the time is over."""
        while not self.over_now.is_set() and self.seconds < LONGEST_SECONDS:
            self.tell(partial(the.passed, seconds=int(self.seconds)))
            try:
                await asyncio.wait_for(self.over_now.wait(), TICK)
            except TimeoutError:
                continue


async def filmed(permissions: Permissions, take: Take, hand: Hand) -> None:
    """From the camera that goes on to the film that is there, or why it is not."""
    got = await permissions.film(take.grant, take.sound, hand)
    if isinstance(got, Unheard):
        hand.tell(partial(the.barred, why=Barred(got.why, Power.MICROPHONE)))
        return
    if isinstance(got, Outcome):
        hand.tell(partial(the.barred, why=Barred(got)))
        return
    hand.filming = got
    try:
        hand.tell(partial(the.turned, phase=Phase.READY))
        await hand.to_the_end()
        await _kept(got, hand, is_silent=take.sound is None)
    finally:  # with the screen, and with its dialog, it goes off and leaves nothing
        hand.filming = None
        await got.stop()


async def _kept(filming: Filming, hand: Hand, *, is_silent: bool) -> None:
    """What was filmed is for the citizen to decide about, unless they took the yes back."""
    seconds, ended = hand.seconds, hand.ended
    if ended is Outcome.WITHDRAWN or (ended is not None and not seconds):
        hand.tell(partial(the.barred, why=Barred(ended)))
        return
    if not seconds:
        hand.tell(the.put_away)
        return
    hand.tell(partial(the.turned, phase=Phase.KEEPING))
    got = await filming.finish()
    if isinstance(got, Outcome):
        hand.tell(partial(the.barred, why=Barred(ended or got, lost=True)))
        return
    film = film_from(got, round(seconds), is_silent=is_silent)
    if isinstance(film, FilmFault):
        hand.tell(partial(the.spoiled, fault=film))
    else:
        hand.tell(partial(the.done, film=film, ended=ended, went_away=hand.went_away))
