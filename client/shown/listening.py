"""Listening to a voice note: play, pause, how far it is; over with the screen, with the lock, and
as soon as a microphone or camera is on."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from typing import Final

from client.design import (
    Control,
    Tone,
    banner,
    button_row,
    icons,
    progress,
    secondary_button,
    stack,
)
from client.device.player import Player
from client.domain.permissions import Power
from client.edges import use_edges
from client.hooks import Change, use_model, use_task
from client.i18n.formats import Speech

_HEARS: Final = frozenset({Power.MICROPHONE, Power.CAMERA})
Sound = Callable[[], Awaitable[bytes | None]]
"""`None` where it could not be had, and that has been said already."""


class Phase(Enum):
    BEGINNING = "beginning"
    PLAYING = "playing"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class State:
    key: str | None = None
    """Which of the sounds on the screen."""
    phase: Phase = Phase.BEGINNING
    at: float = 0.0
    failed: str | None = None


def beginning(_: State, key: str) -> State:
    return State(key)


def begun(state: State, key: str) -> State:
    return replace(state, phase=Phase.PLAYING) if state.key == key else state


def moved(state: State, key: str, at: float) -> State:
    return replace(state, at=at) if state.key == key else state


def turned(state: State, phase: Phase) -> State:
    return replace(state, phase=phase)


def ended(state: State, key: str) -> State:
    return State(failed=state.failed) if state.key == key else state


def failed(_: State, key: str) -> State:
    return State(failed=key)


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a screen has of it."""

    state: State
    plays: bool
    listen: Callable[[str, Sound], Awaitable[None]]
    pause: Callable[[], Awaitable[None]]
    resume: Callable[[], Awaitable[None]]
    end: Callable[[], None]


@dataclass(eq=False)
class _Listener:
    key: str
    change: Change[State]
    is_over: bool = False

    def at(self, seconds: float) -> None:
        self.change(partial(moved, key=self.key, at=seconds))

    def over(self) -> None:
        self.is_over = True
        self.change(partial(ended, key=self.key))


@dataclass(eq=False)
class _Held:
    current: _Listener | None = None
    player: Player | None = None
    asked: int = field(default=0)
    """What is asked for by now: an answer that comes late begins nothing."""

    def end(self) -> None:
        self.asked += 1
        if self.player is not None and self.current is not None and not self.current.is_over:
            self.player.cut()
        self.current = None


def use_listening() -> Hearing:
    edges = use_edges()
    state, change = use_model(State)
    held, _ = use_model(_Held)
    held.player = edges.player
    in_use = edges.permissions.in_use

    def told() -> None:
        if any(purpose.power in _HEARS for purpose in in_use.now):
            held.end()

    async def attend() -> None:
        leave = in_use.watch(told)
        try:
            await asyncio.Event().wait()
        finally:
            leave()
            held.end()

    use_task(attend)
    return Hearing(
        state,
        edges.player.plays,
        partial(_listen, held, edges.player, change),
        partial(_turn, edges.player.pause, change, Phase.PAUSED),
        partial(_turn, edges.player.resume, change, Phase.PLAYING),
        held.end,
    )


async def _listen(
    held: _Held, player: Player, change: Change[State], key: str, sound: Sound
) -> None:
    held.end()
    asked = held.asked
    change(partial(beginning, key=key))
    content = await sound()
    if held.asked != asked:
        return
    if content is None:
        change(partial(ended, key=key))
        return
    listener = held.current = _Listener(key, change)
    sounds = await player.play(content, listener)
    if not sounds and not listener.is_over:
        change(partial(failed, key=key))
    elif sounds:
        change(partial(begun, key=key))


async def _turn(deed: Callable[[], Awaitable[bool]], change: Change[State], phase: Phase) -> None:
    if await deed():
        change(partial(turned, phase=phase))


def listening_block(
    hearing: Hearing, key: str, seconds: int, sound: Sound, speech: Speech
) -> Control:
    """Nothing but a word of it where the device plays nothing: a copy is saved there."""
    say, state = speech.say, hearing.state
    mine = state.key == key
    if mine and state.phase is Phase.PLAYING:
        label, press, icon = say("listening.pause"), hearing.pause, icons.PAUSE
    elif mine and state.phase is Phase.PAUSED:
        label, press, icon = say("listening.resume"), hearing.resume, icons.RESUME
    else:
        label, icon = say("listening.play"), icons.RESUME
        press = None if mine else partial(hearing.listen, key, sound)
    parts: list[Control] = [
        button_row(secondary_button(label, press, icon=icon, ident=f"listen-{key}"))
    ]
    if mine:
        at = min(round(state.at), seconds)
        words = say("listening.at", at=at, whole=seconds)
        parts.append(progress(state.at / max(seconds, 1), words, ident=f"heard-{key}"))
    if state.failed == key:
        parts.append(banner(say("listening.failed"), Tone.WARNING, ident=f"not-heard-{key}"))
    return stack(*parts, gap="small")
