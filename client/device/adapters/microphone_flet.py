"""The microphone through Flet's recorder: phones, browsers, and desktops that have one of it.

Sound comes in little pieces and goes to whoever listens; nothing is put into a file.
"""

import asyncio
import logging
from typing import Any, Final, Protocol, TypeVar

from client.device.adapters.asker_flet import GIVEN, Asker, standing_of
from client.device.adapters.service_flet import is_not_here, or_why
from client.device.deadlines import PROMPT_SECONDS
from client.device.microphone import Hearer, Listening
from client.device.permissions import Chosen, Grant
from client.domain.permissions import Outcome
from client.domain.sound import Narrowing

log = logging.getLogger(__name__)

T = TypeVar("T")

_SILENCE_SECONDS: Final = 4.0
"""A microphone that is on is never so long without a piece: it has been taken away."""


class Recorder(Protocol):
    """The part of `flet_audio_recorder.AudioRecorder` we use."""

    on_stream: Any

    async def start_recording(self, *, configuration: Any = None) -> bool: ...
    async def stop_recording(self) -> Any: ...
    async def pause_recording(self) -> None: ...
    async def resume_recording(self) -> None: ...
    async def has_permission(self) -> bool: ...
    async def get_input_devices(self) -> Any: ...


def audio_recorder() -> Recorder:
    """Needs a page in context. Asks and hears nothing until it is told to."""
    from flet_audio_recorder import (  # noqa: PLC0415 - not on a desktop that has none  # pyright: ignore[reportMissingTypeStubs]
        AudioRecorder,
    )

    return AudioRecorder()


class FletMicrophone:
    def __init__(
        self, recorder: Recorder, asker: Asker | None, silence: float = _SILENCE_SECONDS
    ) -> None:
        """`asker` is `None` where only the recorder itself can ask."""
        self._recorder = recorder
        self._asker = asker
        self._silence = silence
        self._told: Outcome | None = None
        self._current: _Listening | None = None
        self._ending: asyncio.Task[None] | None = None
        recorder.on_stream = self._heard

    async def standing(self) -> Outcome | None:
        if self._asker is None:
            return self._told
        status = await or_why(self._asker.status(), _why)
        return status if isinstance(status, Outcome) else standing_of(status)

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - the proof that it may
        given = await or_why(self._asked(), _why, PROMPT_SECONDS)
        if isinstance(given, Outcome):
            return given
        if not given and await self._has_none():
            return Outcome.NO_HARDWARE
        if given:
            self._told = Outcome.GRANTED
            return Outcome.GRANTED
        return await self.standing() or Outcome.DENIED

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - one place for all
        if self._asker is None:
            return False
        return await or_why(self._asker.open_settings(), _why) is True

    async def listen(self, grant: Grant, hearer: Hearer) -> Listening | Outcome:  # noqa: ARG002 - the proof that it may
        self.cut()
        if self._ending is not None:
            await self._ending
        if await self._has_none():
            return Outcome.NO_HARDWARE  # a browser that is asked to begin would never answer
        if await self.is_held():
            return await self._why_not()  # nor would it then
        current = self._current = _Listening(self, self._recorder, hearer)
        begun: bool | Outcome = Outcome.WITHDRAWN
        try:
            begun = await or_why(self._recorder.start_recording(configuration=_wanted()), _why)
        finally:
            if begun is not True or self._current is not current:
                self._leave(current)
        if begun is not True:
            return begun or await self._why_not()
        if self._current is not current:
            return Outcome.WITHDRAWN
        current.watch(self._silence)
        return current

    def cut(self) -> None:
        if (current := self._current) is not None:
            self._leave(current)
            current.end(Outcome.WITHDRAWN)

    def forsake(self, current: "_Listening") -> None:
        """The citizen stopped it."""
        if self._current is current:
            self._current = None

    async def fell_silent(self, current: "_Listening") -> None:
        why = await self._why_not()
        if self._current is current:
            self._leave(current)
            current.end(why)

    async def is_held(self) -> bool:
        """By another app. A browser opens it for a moment where it is asked for what it has given
        already; a phone then says yes at once."""
        if self._asker is None or await self.standing() is not Outcome.GRANTED:
            return False
        opened = await or_why(self._asker.request(), _why)
        return not isinstance(opened, Outcome) and opened not in GIVEN

    def _leave(self, current: "_Listening") -> None:
        """Nobody hears it from now on; the device is told so too."""
        if self._current is current:
            self._current = None
        if self._current is None:
            self._ending = asyncio.get_running_loop().create_task(self._off())

    async def _off(self) -> None:
        await or_why(self._recorder.stop_recording(), _why)

    async def _asked(self) -> bool:
        if self._asker is None:
            return await self._recorder.has_permission()
        return await self._asker.request() in GIVEN

    async def _why_not(self) -> Outcome:
        """The system says no, there is nothing to hear with, or another app has it."""
        standing = await self.standing()
        if standing is not Outcome.GRANTED:
            return standing or Outcome.REVOKED
        return Outcome.NO_HARDWARE if await self._has_none() else Outcome.TAKEN

    async def _has_none(self) -> bool:
        """A browser asks its own question for that: only after it was answered."""
        found = await or_why(self._recorder.get_input_devices(), _why)
        return not isinstance(found, Outcome) and not found

    def _heard(self, event: Any) -> None:
        if self._current is not None:
            self._current.take(bytes(event.chunk))


class _Listening:
    def __init__(self, owner: FletMicrophone, recorder: Recorder, hearer: Hearer) -> None:
        self._owner = owner
        self._recorder = recorder
        self._hearer = hearer
        self._narrowing = Narrowing()
        self._pieces = 0
        self._sounding = 0
        """Of them; a microphone that is taken away goes on as silence without the least noise."""
        self._paused = False
        self._watching: asyncio.Task[None] | None = None

    def take(self, piece: bytes) -> None:
        self._pieces += 1
        self._sounding += any(piece)
        if not self._paused:
            self._hearer.hear(self._narrowing.narrowed(piece))

    def end(self, why: Outcome) -> None:
        self._watched()
        self._hearer.over(why)

    def watch(self, silence: float) -> None:
        self._watching = asyncio.get_running_loop().create_task(self._watch(silence))

    async def pause(self) -> bool:
        """What still comes is not told, whatever the device says to it."""
        self._paused = True
        return not isinstance(await or_why(self._recorder.pause_recording(), _why), Outcome)

    async def resume(self) -> bool:
        if isinstance(await or_why(self._recorder.resume_recording(), _why), Outcome):
            return False
        self._paused = False
        return True

    async def stop(self) -> None:
        self._watched()
        try:
            await or_why(self._recorder.stop_recording(), _why)
        finally:
            self._owner.forsake(self)

    def _watched(self) -> None:
        if self._watching is not None and self._watching is not asyncio.current_task():
            self._watching.cancel()
        self._watching = None

    async def _watch(self, silence: float) -> None:
        before = sounded = -1
        while self._paused or before != self._pieces:
            if sounded == self._sounding and not self._paused and await self._owner.is_held():
                break
            before, sounded = self._pieces, self._sounding
            await asyncio.sleep(silence)
        await self._owner.fell_silent(self)


def _wanted() -> Any:
    from flet_audio_recorder import (  # noqa: PLC0415 - not on a desktop that has none  # pyright: ignore[reportMissingTypeStubs]
        AudioEncoder,
        AudioRecorderConfiguration,
    )

    # 44 100 a second on two channels: what a browser gives whatever is asked for, and phones can.
    return AudioRecorderConfiguration(
        encoder=AudioEncoder.PCM16BITS, sample_rate=44_100, channels=2, suppress_noise=True
    )


def _why(error: Exception) -> Outcome:
    """Refusals come as sentences. They are judged, and never logged or shown."""
    said = str(error).lower()
    if is_not_here(error):
        return Outcome.NOT_HERE
    if "notfound" in said:
        return Outcome.NO_HARDWARE
    if "notreadable" in said:
        return Outcome.TAKEN
    if "permission" in said or "notallowed" in said or "denied" in said:
        return Outcome.DENIED
    log.warning("The microphone did not answer: %s", type(error).__name__)
    return Outcome.UNANSWERED
