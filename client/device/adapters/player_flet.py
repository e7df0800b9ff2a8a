"""Sound through Flet's player: phones, browsers, and desktops that need no programs for it.

It is handed over in memory. After each playing silence is put in its place, so that neither the
page nor the system holds on to what was said.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final, Protocol

from client.device.deadlines import SERVICE_SECONDS, within
from client.device.player import Listener
from client.domain.sound import SAMPLES_A_SECOND, wav_of

log = logging.getLogger(__name__)

SILENCE: Final = wav_of(bytes(SAMPLES_A_SECOND // 5))
_MILLISECONDS: Final = 1000
Told = Callable[[Any], None]


class Audio(Protocol):
    """The part of `flet_audio.Audio` we use."""

    src: Any

    def update(self) -> None: ...
    async def play(self) -> None: ...
    async def pause(self) -> None: ...
    async def resume(self) -> None: ...


class Make(Protocol):
    def __call__(self, on_loaded: Told, on_position: Told, on_state: Told) -> Audio: ...


def audio(on_loaded: Told, on_position: Told, on_state: Told) -> Audio:
    """Needs a page in context. It sounds once it is told to."""
    from flet_audio import (  # noqa: PLC0415 - not on a desktop that has none  # pyright: ignore[reportMissingTypeStubs]
        Audio,
        ReleaseMode,
    )

    return Audio(
        src=SILENCE,
        release_mode=ReleaseMode.STOP,
        on_loaded=on_loaded,
        on_position_change=on_position,
        on_state_change=on_state,
    )


class FletPlayer:
    plays = True

    def __init__(
        self,
        make: Make = audio,
        tidy: Callable[[], object] = lambda: None,
        seconds: float = SERVICE_SECONDS,
    ) -> None:
        """`tidy` deletes what the system's player wrote for the playing. Nothing is made before
        the first sound: most who open the app listen to none."""
        self._make = make
        self._audio: Audio | None = None
        self._tidy = tidy
        self._seconds = seconds
        self._current: Listener | None = None
        self._ready = asyncio.Event()
        self._ending: asyncio.Task[None] | None = None

    async def play(self, sound: bytes, listener: Listener) -> bool:
        self.cut()
        if self._ending is not None:
            await self._ending
        self._current = listener
        sounds = False
        try:
            sounds = await self._begun(sound, listener)
        finally:
            if not sounds:
                self._leave(listener)
        return sounds and self._current is listener

    async def _begun(self, sound: bytes, listener: Listener) -> bool:
        """Whoever was cut meanwhile begins nothing any more."""
        audio = await self._made()
        if self._current is not listener or not await self._answered(self._put(audio, sound)):
            return False
        return self._current is listener and await self._answered(audio.play())

    async def pause(self) -> bool:
        return self._audible is not None and await self._answered(self._audible.pause())

    async def resume(self) -> bool:
        return self._audible is not None and await self._answered(self._audible.resume())

    def cut(self) -> None:
        if (current := self._current) is not None:
            self._leave(current)
            current.over()

    @property
    def _audible(self) -> Audio | None:
        return None if self._current is None else self._audio

    async def _made(self) -> Audio:
        """It begins with silence; only once that is there a sound's own coming can be told."""
        if self._audio is None:
            self._ready.clear()
            self._audio = self._make(self._loaded, self._positioned, self._changed)
            await self._answered(self._ready.wait())
        return self._audio

    def _leave(self, current: Listener) -> None:
        if self._current is current:
            self._current = None
            self._ending = asyncio.get_running_loop().create_task(self._silenced())

    async def _silenced(self) -> None:
        if self._audio is not None:
            await self._answered(self._audio.pause())
            await self._answered(self._put(self._audio, SILENCE))
        await asyncio.to_thread(self._tidy)

    async def _put(self, audio: Audio, sound: bytes) -> None:
        """What cannot be played is never said to be loaded: the time runs out."""
        self._ready.clear()
        audio.src = sound
        audio.update()
        await self._ready.wait()

    async def _answered(self, asked: Awaitable[object]) -> bool:
        try:
            await within(self._seconds, asked)
        except (TimeoutError, RuntimeError) as error:
            log.warning("The player did not answer: %s", type(error).__name__)
            return False
        return True

    def _loaded(self, _: Any) -> None:
        self._ready.set()

    def _positioned(self, event: Any) -> None:
        if self._current is not None:
            self._current.at(event.position / _MILLISECONDS)

    def _changed(self, event: Any) -> None:
        if event.state.value == "completed":
            self.cut()
