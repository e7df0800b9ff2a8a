"""The camera through Flet's: phones and browsers. Its pictures go to whoever looks."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar

from client.device.adapters.asker_flet import GIVEN, Asker, standing_of
from client.device.adapters.camera_film import FletFilming, begin_to_film
from client.device.adapters.camera_mount import Eye, Mount, facing
from client.device.adapters.camera_still import Stillness
from client.device.adapters.service_flet import is_not_here, or_why
from client.device.camera import Looking, Surface, Watcher
from client.device.deadlines import PROMPT_SECONDS
from client.device.filming import Filming
from client.device.permissions import Chosen, Grant
from client.domain.permissions import Outcome, Power, Purpose
from client.domain.pictures import mirrored

log = logging.getLogger(__name__)

T = TypeVar("T")

_BEGIN_SECONDS: Final = 15.0
"""A camera takes its time to wake, and a window to be drawn."""
_SHARP: Final = {Purpose.DOCUMENT_PAGE: "veryHigh", Purpose.PORTRAIT: "veryHigh"}
"""Flet's name for how sharp the picture has to be, where `high` is not enough."""
_NO_MORE: Final = frozenset({Outcome.DENIED, Outcome.DENIED_FOR_GOOD})
"""Of what was given before: it was taken back."""
_SAID: Final = (
    ("notfound", Outcome.NO_HARDWARE),
    ("notreadable", Outcome.TAKEN),
    ("abort", Outcome.TAKEN),
    ("recordingnotstarted", Outcome.TAKEN),
    ("withoutprompt", Outcome.DENIED_FOR_GOOD),
    ("restricted", Outcome.RESTRICTED),
    ("denied", Outcome.DENIED),
    ("notallowed", Outcome.DENIED),
    ("permission", Outcome.DENIED),
)


class FletCamera:
    def __init__(
        self,
        mount: Mount,
        asker: Asker,
        *,
        asks_by_itself: bool,
        tidy: Callable[[], None] = lambda: None,
    ) -> None:
        """`asks_by_itself`: a browser does, and tells apart what its permissions do not.
        `tidy` throws away what the device kept of pictures and films."""
        self._mount = mount
        self._asker = asker
        self.is_browsers = asks_by_itself
        self.tidy = tidy
        self._current: _Looking | None = None

    async def standing(self) -> Outcome | None:
        status = await or_why(self._asker.status(), _why)
        return status if isinstance(status, Outcome) else standing_of(status)

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - the proof that it may
        ask = self._asked_by_itself if self.is_browsers else self._asked
        answered = await or_why(ask(), _why, PROMPT_SECONDS)
        if answered is not Outcome.DENIED:
            return answered
        standing = await self.standing()
        return Outcome.DENIED if standing in (None, Outcome.GRANTED) else standing

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - one place for all
        return await or_why(self._asker.open_settings(), _why) is True

    async def look(self, grant: Grant, watcher: Watcher) -> Looking | Outcome:
        return await self._opened(watcher, lambda current: _begin(current, grant.purpose))

    async def film(self, grant: Grant, sound: Grant | None, watcher: Watcher) -> Filming | Outcome:  # noqa: ARG002 - the proof that it may
        hears = sound is not None and sound.purpose.power is Power.MICROPHONE
        got = await self._opened(watcher, lambda current: begin_to_film(current.eye, hears=hears))
        if isinstance(got, Outcome):
            return got
        return FletFilming(got, got.eye, self.standing, _why)

    async def _opened(
        self, watcher: Watcher, begin: Callable[["_Looking"], Awaitable[Outcome]]
    ) -> "_Looking | Outcome":
        self.cut()
        eye = self._mount.eye()
        current = self._current = _Looking(self, self._mount, eye, watcher)
        watcher.show(current.surface)
        begun: Outcome = Outcome.WITHDRAWN
        try:
            begun = await or_why(begin(current), _why, _BEGIN_SECONDS)
        finally:
            if begun is not Outcome.GRANTED:
                current.off()
        return current if current.is_on else _unless_on(begun)

    def cut(self) -> None:
        if (current := self._current) is not None:
            current.lose(Outcome.WITHDRAWN)

    def forsake(self, current: "_Looking") -> None:
        if self._current is current:
            self._current = None

    async def _asked(self) -> Outcome:
        return Outcome.GRANTED if await self._asker.request() in GIVEN else Outcome.DENIED

    async def _asked_by_itself(self) -> Outcome:
        """A browser asks when it is to say what cameras there are."""
        eye = self._mount.eye()
        held = self._mount.aside(eye)
        try:
            await eye.is_there.wait()
            found = await eye.get_available_cameras()
        finally:
            held.clear()
        return Outcome.GRANTED if found else Outcome.NO_HARDWARE


class _Looking:
    def __init__(self, owner: FletCamera, mount: Mount, eye: Eye, watcher: Watcher) -> None:
        self._owner = owner
        self.eye = eye
        self._watcher = watcher
        self._held = mount.held(eye)
        self.looks_away = True
        self.is_on = True
        self.lost = Outcome.WITHDRAWN
        self.reason: Outcome | None = None
        """Known before the camera says something vaguer of it."""
        self._stillness = Stillness()
        eye.on_state_change = self._changed

    @property
    def surface(self) -> Surface:
        return self._held.surface

    @property
    def is_a_mirror(self) -> bool:
        """Flet's camera in a browser is one to whoever it does not know to look away from them:
        the writing on a page would run backwards."""
        return self._owner.is_browsers and not self.looks_away

    async def picture(self) -> bytes | Outcome:
        if not self.is_on:
            return self.lost
        standing = await self._owner.standing()
        taken: bytes | Outcome = standing or Outcome.REVOKED
        if standing is Outcome.GRANTED:
            taken = await self._taken()
        if taken in _NO_MORE:
            taken = Outcome.REVOKED
        if not self.is_on:
            return self.lost
        if isinstance(taken, Outcome):
            self.off()
            return taken
        return mirrored(taken) if self.is_a_mirror else taken

    async def _taken(self) -> bytes | Outcome:
        """A browser that lost its camera shows what it saw last for ever, and says nothing: it is
        asked for its cameras then, which it opens each for a moment to answer."""
        taken = await or_why(self.eye.take_picture(), _why)
        if isinstance(taken, Outcome) or not self._owner.is_browsers:
            return taken
        if not self._stillness.is_suspicious(taken):
            return taken
        found = await or_why(self.eye.get_available_cameras(), _why)
        return found if isinstance(found, Outcome) else taken

    async def stop(self) -> None:
        self.off()
        if self.eye.is_there.is_set():
            await or_why(self.eye.is_gone.wait(), _why)
        self._owner.tidy()

    def off(self) -> None:
        """Flet's camera is switched off by being taken from the screen. Once it was there, nothing
        may be set on it any more: Flet raises."""
        if self.is_on:
            self.is_on = False
            self._owner.forsake(self)
            self._held.clear()
            self._owner.tidy()

    def lose(self, why: Outcome) -> None:
        if self.is_on:
            self.lost = self.reason or why
            self.off()
            self._watcher.over(self.lost)

    def _changed(self, event: Any) -> None:
        if event.has_error:
            self.lose(_judged(str(event.error_description)))


async def _begin(current: _Looking, purpose: Purpose) -> Outcome:
    from flet_camera import (  # noqa: PLC0415 - off the first frame  # pyright: ignore[reportMissingTypeStubs]
        CameraLensDirection,
        ResolutionPreset,
    )

    eye = current.eye
    is_portrait = purpose is Purpose.PORTRAIT
    chosen = await facing(
        eye, CameraLensDirection.FRONT if is_portrait else CameraLensDirection.BACK
    )
    if chosen is None:
        return Outcome.NO_HARDWARE
    current.looks_away = chosen.lens_direction is CameraLensDirection.BACK
    sharp = ResolutionPreset(_SHARP.get(purpose, "high"))
    await eye.initialize(chosen, sharp, enable_audio=False)
    return Outcome.GRANTED


def _unless_on(begun: Outcome) -> Outcome:
    """It had begun, and was cut before anybody could be told."""
    return Outcome.WITHDRAWN if begun is Outcome.GRANTED else begun


def _why(error: Exception) -> Outcome:
    return Outcome.NOT_HERE if is_not_here(error) else _judged(str(error))


def _judged(said: str) -> Outcome:
    """Refusals come as sentences. They are judged, and never logged or shown."""
    words = said.lower()
    known = next((outcome for sign, outcome in _SAID if sign in words), None)
    if known is None:
        log.warning("The camera did not answer.")
    return known or Outcome.UNANSWERED
