"""Filming through Flet's camera. The film comes whole once it is finished, and goes to whoever
films; one that is not finished is gone with the camera."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from client.device.adapters.camera_mount import Eye, facing
from client.device.adapters.service_flet import Why, or_why
from client.domain.permissions import Outcome

_LOOKS_EVERY: Final = 1.0
"""Seconds. A camera that was taken back says nothing of it while it films."""
_STANDS: Final = frozenset({Outcome.GRANTED, Outcome.UNANSWERED})
"""A device that is slow to say has taken nothing back."""
_FINISH_SECONDS: Final = 40.0
"""Some megabytes come from the camera to us."""
_PICTURE_BITS: Final = 1_200_000
"""A second, so that the longest film stays within what the portal takes, with sound."""
_SOUND_BITS: Final = 64_000


class On(Protocol):
    """A camera that is on, as whoever switched it on knows it."""

    @property
    def is_on(self) -> bool: ...

    reason: Outcome | None
    """Known before the camera says something vaguer of it."""

    @property
    def lost(self) -> Outcome:
        """Why it is not."""
        ...

    def lose(self, why: Outcome) -> None: ...
    def off(self) -> None: ...
    async def stop(self) -> None: ...


async def begin_to_film(eye: Eye, *, hears: bool) -> Outcome:
    """On, and nothing recorded yet. The camera that looks at whoever holds the device comes first:
    they speak, or sign, to it."""
    from flet_camera import (  # noqa: PLC0415 - off the first frame  # pyright: ignore[reportMissingTypeStubs]
        CameraLensDirection,
        ResolutionPreset,
    )

    chosen = await facing(eye, CameraLensDirection.FRONT)
    if chosen is None:
        return Outcome.NO_HARDWARE
    await eye.initialize(
        chosen,
        ResolutionPreset.MEDIUM,
        enable_audio=hears,
        video_bitrate=_PICTURE_BITS,
        audio_bitrate=_SOUND_BITS if hears else None,
    )
    return Outcome.GRANTED


class FletFilming:
    def __init__(
        self, on: On, eye: Eye, standing: Callable[[], Awaitable[Outcome | None]], why: Why
    ) -> None:
        self._on = on
        self._eye = eye
        self._standing = standing
        self._why = why
        self._watching: asyncio.Task[None] | None = None
        self._saved: bytes | None = None
        """Of a camera that was taken away."""

    async def begin(self) -> bool:
        if not await self._done(self._eye.start_video_recording):
            return False
        self._watching = asyncio.get_running_loop().create_task(self._watch())
        return True

    async def pause(self) -> bool:
        return await self._done(self._eye.pause_video_recording)

    async def resume(self) -> bool:
        return await self._done(self._eye.resume_video_recording)

    async def finish(self) -> bytes | Outcome:
        if self._watching is not None and self._on.reason is not None:
            await self._watching  # it has asked for the film already
        self._unwatch()
        saved, self._saved = self._saved, None
        if not self._on.is_on:
            return saved or self._on.lost
        got = await self._whole()
        await self._on.stop()
        return got

    async def stop(self) -> None:
        self._unwatch()
        self._saved = None
        await self._on.stop()

    async def _done(self, call: Callable[[], Awaitable[None]]) -> bool:
        if not self._on.is_on:
            return False
        return not isinstance(await or_why(call(), self._why), Outcome)

    async def _whole(self) -> bytes | Outcome:
        """A browser that lost the camera has lost the film, and says that it never began."""
        got = await or_why(_asked_for(self._eye), self._why, _FINISH_SECONDS)
        if isinstance(got, bytes) and got:
            return got
        return (got or Outcome.TAKEN) if self._on.is_on else self._on.lost

    async def _watch(self) -> None:
        while self._on.is_on:
            await asyncio.sleep(_LOOKS_EVERY)
            standing = await self._standing()
            if standing not in _STANDS and self._on.is_on:
                self._on.reason = Outcome.REVOKED
                got = await self._whole()
                self._saved = None if isinstance(got, Outcome) else got
                self._on.lose(Outcome.REVOKED)

    def _unwatch(self) -> None:
        if self._watching is not None and self._watching is not asyncio.current_task():
            self._watching.cancel()
        self._watching = None


async def _asked_for(eye: Eye) -> bytes:
    """The film; nothing of a camera that is taken from the screen meanwhile: it answers nobody."""
    film = asyncio.ensure_future(eye.stop_video_recording())
    gone = asyncio.ensure_future(eye.is_gone.wait())
    try:
        await asyncio.wait((film, gone), return_when=asyncio.FIRST_COMPLETED)
        return bytes(film.result()) if film.done() else b""
    finally:
        film.cancel()
        gone.cancel()
