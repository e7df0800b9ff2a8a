"""The citizen's own voice in a talk, wired: the engine's yes, pieces that go at once, an end to
it in every case. Off whenever a talk begins, breaks or is left."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from client.device.microphone import Listening
from client.device.permissions import Grant
from client.domain.permissions import Outcome, Power, Purpose
from client.domain.sound import SAMPLES_A_SECOND, wav_of
from client.domain.video_appointments import AppointmentId
from client.edges import Edges, use_edges
from client.features.video_appointments import voice
from client.features.video_appointments.views.voice import Speaking
from client.features.video_appointments.voice import Voice
from client.hooks import Change, use_model, use_task
from client.portal.errors import PortalError
from client.shown.permitting import Permitted, settings_opened, use_permission

PIECE_BYTES: Final = SAMPLES_A_SECOND * 2
"""A second."""
MOST_WAITING: Final = 3
"""Pieces: who speaks is heard now, or not at all."""


@dataclass(eq=False)
class _Ear:
    """The only place where the sound is, and never more than a few seconds of it."""

    change: Change[Voice]
    sound: bytearray = field(default_factory=bytearray)
    pieces: deque[bytes] = field(default_factory=lambda: deque[bytes](maxlen=MOST_WAITING))
    come: asyncio.Event = field(default_factory=asyncio.Event)
    listening: Listening | None = None
    last: int = 0
    may_speak: bool = False

    def hear(self, sound: bytes) -> None:
        self.sound += sound
        while len(self.sound) >= PIECE_BYTES:
            self.pieces.append(bytes(self.sound[:PIECE_BYTES]))
            del self.sound[:PIECE_BYTES]
            self.come.set()

    def over(self, why: Outcome) -> None:
        self.listening = None
        self._forget()
        self.change(partial(voice.barred, why=why))

    async def stop(self) -> None:
        listening, self.listening = self.listening, None
        if listening is not None:
            await listening.stop()
        self._forget()

    def next_number(self, milliseconds: int) -> int:
        """Grows, whatever a clock does."""
        self.last = max(self.last + 1, milliseconds)
        return self.last

    def _forget(self) -> None:
        self.sound.clear()
        self.pieces.clear()


def use_speaking(appointment: AppointmentId, *, may_speak: bool) -> tuple[Voice, Speaking]:
    """`may_speak` while an operator is there to hear it."""
    edges, permitted = use_edges(), use_permission()
    state, change = use_model(Voice)
    ear, _ = use_model(lambda: _Ear(change))
    ear.may_speak = may_speak

    async def attend() -> None:
        if not may_speak:
            return
        try:
            await _send(appointment, edges, ear)
        finally:  # the talk broke, ended, or was left
            change(voice.silent)
            await ear.stop()

    async def switch_off() -> None:
        change(voice.silent)
        await ear.stop()

    use_task(attend, [appointment, may_speak])
    return state, Speaking(
        on_on=partial(_begin, ear, edges, permitted),
        on_off=switch_off,
        on_settings=settings_opened(
            edges.permissions, Power.MICROPHONE, lambda: change(voice.settings_shut)
        ),
    )


async def _begin(ear: _Ear, edges: Edges, permitted: Permitted) -> None:
    ear.change(voice.beginning)
    grant = await permitted(Purpose.VIDEO_VOICE)
    if not isinstance(grant, Grant):
        ear.change(partial(voice.barred, why=grant))
        return
    if not ear.may_speak:
        ear.change(voice.silent)
        return
    got = await edges.permissions.listen(grant, ear)
    if isinstance(got, Outcome):
        ear.change(partial(voice.barred, why=got))
    elif not ear.may_speak:
        await got.stop()
        ear.change(voice.silent)
    else:
        ear.listening = got
        ear.change(voice.on)


async def _send(appointment: AppointmentId, edges: Edges, ear: _Ear) -> None:
    """One piece after the other; one that was lost is said, and not sent late."""
    while True:
        await ear.come.wait()
        ear.come.clear()
        while ear.pieces:
            wav = wav_of(ear.pieces.popleft())
            number = ear.next_number(int(edges.clock.now().timestamp() * 1000))
            try:
                heard = await edges.portal.speak_in_room(appointment, number, wav)
            except PortalError:
                ear.change(voice.unheard)
            else:
                ear.change(partial(voice.heard, seconds=heard))
