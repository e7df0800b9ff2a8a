"""Recording, wired: the engine's yes, the sound in memory alone, an end to it in every case."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from client.device.files import NotSaved
from client.device.microphone import Listening
from client.device.permissions import Grant
from client.domain.permissions import Outcome, Power, Purpose
from client.domain.sound import LONGEST_BYTES, level_of, wav_of
from client.domain.uploads import SOUND, Upload
from client.edges import Edges, use_edges, use_speech
from client.hooks import Change, use_dialog, use_model, use_task
from client.shown.listening import Hearing, use_listening
from client.shown.permitting import Permitted, settings_opened, use_permission
from client.shown.recording import note as the
from client.shown.recording.block import Recording, Voice, note_dialog
from client.shown.recording.note import Note, State

Made = Callable[[Upload], object]
"""What is done with a note, its words in it if the citizen wrote them."""
_SHOWN_EVERY: Final = 4000
"""Bytes: four times a second is enough for the eye."""


@dataclass(eq=False)
class _Ear:
    """Hears, and is the only place where the sound is before the note is done."""

    change: Change[State] | None = None
    sound: bytearray = field(default_factory=bytearray)
    fresh: bytearray = field(default_factory=bytearray)
    listening: Listening | None = None
    attempt: int = 0
    full: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, sound: bytes) -> None:
        piece = sound[: LONGEST_BYTES - len(self.sound)]
        self.sound += piece
        self.fresh += piece
        if len(self.sound) >= LONGEST_BYTES:
            self.full.set()
        elif len(self.fresh) >= _SHOWN_EVERY:
            size, level = len(self.sound), level_of(bytes(self.fresh))
            self.fresh.clear()
            self.tell(partial(the.heard, size=size, level=level))

    def over(self, why: Outcome) -> None:
        """What was said is kept for the citizen to decide, unless they took the yes back."""
        self.listening = None
        sound = self.taken()
        if why is Outcome.WITHDRAWN or not sound:
            self.tell(partial(the.barred, why=why))
        else:
            self.tell(partial(the.done, sound=sound, ended=why))

    def tell(self, step: Callable[[State], State]) -> None:
        if self.change is not None:
            self.change(step)

    def taken(self) -> bytes:
        sound = bytes(self.sound)
        self.sound.clear()
        self.fresh.clear()
        return sound

    async def stopped(self) -> bytes:
        """The last bit still comes while the device stops."""
        listening, self.listening = self.listening, None
        if listening is not None:
            await listening.stop()
        return self.taken()


def use_voice_note(on_made: Made) -> Voice:
    edges, speech = use_edges(), use_speech()
    state, change = use_model(State)
    ear, _ = use_model(_Ear)
    ear.change = change
    permitted, hearing = use_permission(), use_listening()

    async def attend() -> None:
        try:
            while True:
                await ear.full.wait()
                ear.full.clear()
                sound = await ear.stopped()
                change(partial(the.done, sound=sound))
        finally:  # with the screen goes what was recorded on it
            ear.change = None
            await ear.stopped()

    use_task(attend)
    name = speech.say("recording.file_name")
    note = state.note
    dialog = None
    if note is not None:
        doing = _Deciding(note, change, ear, edges, on_made, name, hearing).doing()
        dialog = note_dialog(note, speech, doing)
    use_dialog(dialog)
    begin = partial(_begin, ear, edges, permitted, change)
    shut = partial(change, the.settings_shut)
    return Voice(state, begin, settings_opened(edges.permissions, Power.MICROPHONE, shut))


async def _begin(ear: _Ear, edges: Edges, permitted: Permitted, change: Change[State]) -> None:
    change(the.beginning)
    grant = await permitted(Purpose.VOICE_NOTE)
    if not isinstance(grant, Grant):
        change(partial(the.barred, why=grant))
        return
    ear.taken()
    ear.full.clear()
    ear.attempt += 1
    change(partial(the.begun, attempt=ear.attempt))
    got = await edges.permissions.listen(grant, ear)
    if isinstance(got, Outcome):
        change(partial(the.barred, why=got))
    elif ear.change is None:
        await got.stop()
    else:
        ear.listening = got


@dataclass(frozen=True, slots=True)
class _Deciding:
    """What the citizen does with the note that is on the screen."""

    note: Note
    change: Change[State]
    ear: _Ear
    edges: Edges
    made: Made
    name: str
    hearing: Hearing

    def doing(self) -> Recording:
        return Recording(
            on_stop=self.stop,
            on_pause=self.pause,
            on_resume=self.resume,
            on_transcript=lambda words: self.change(partial(the.transcribed, words=words)),
            on_save=self.save,
            on_attach=self.attach,
            on_drop=self.drop,
            hearing=self.hearing,
            sound=self.sound,
        )

    async def stop(self) -> None:
        sound = await self.ear.stopped()
        self.change(partial(the.done, sound=sound) if sound else the.dropped)

    async def pause(self) -> None:
        if self.ear.listening is not None and await self.ear.listening.pause():
            self.change(the.paused)

    async def resume(self) -> None:
        if self.ear.listening is not None and await self.ear.listening.resume():
            self.change(the.resumed)

    async def drop(self) -> None:
        """A dialog that is put away says so late; it must not answer for the next one."""
        if self.note.attempt == self.ear.attempt:
            self.hearing.end()
            self.change(the.dropped)
            await self.ear.stopped()

    async def save(self) -> None:
        kept = await _saved(self.edges, self.name, wav_of(self.note.sound))
        self.change(partial(the.saved, kept=kept))

    async def sound(self) -> bytes:
        return wav_of(self.note.sound)

    def attach(self) -> None:
        self.hearing.end()
        self.change(the.dropped)
        content = wav_of(self.note.sound)
        self.made(Upload(self.name, SOUND, content, self.note.transcript.strip()))


async def _saved(edges: Edges, name: str, content: bytes) -> bool:
    try:
        await edges.files.save(name, content)
    except NotSaved:
        return False
    return True
