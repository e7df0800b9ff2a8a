"""What can be done with a grant. A part of the engine, which alone hands grants out.

Every use is written down before it begins, and stands above every screen while it lasts.
"""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from typing import Generic, Protocol, TypeVar

from client.device.camera import Looking, Watcher
from client.device.filming import Filming, Unheard
from client.device.in_use import InUse, Use
from client.device.microphone import Hearer, Listening
from client.device.powers import Powers
from client.domain.notices import Notice
from client.domain.permissions import Outcome, Power, Purpose
from client.domain.positions import Fix

T = TypeVar("T")


class Granted(Protocol):
    """Of the engine's own making; this file knows no way to one."""

    @property
    def purpose(self) -> Purpose: ...


C = TypeVar("C")
G = TypeVar("G", bound=Granted)


class Uses(ABC, Generic[C, G]):
    def __init__(self, powers: Powers[C, G]) -> None:
        self._powers = powers
        self.in_use = InUse()

    async def locate(self, grant: G) -> Fix | Outcome:
        """Where the device is."""
        with self.in_use.during(grant.purpose) as use:
            got = await self._used(Power.LOCATION, grant, self._powers.locator.fix)
        return Outcome.WITHDRAWN if use.is_stopped else got

    async def listen(self, grant: G, hearer: Hearer) -> Listening | Outcome:
        """Until it is stopped, taken back, or the sign-in ends: then nothing more is heard."""
        listen = self._powers.microphone.listen
        return await self._lasting(
            grant, Power.MICROPHONE, lambda one, use: listen(one, use.hearing(hearer)), Use.kept
        )

    async def look(self, grant: G, watcher: Watcher) -> Looking | Outcome:
        """Until it is stopped, taken back, or the sign-in ends: then nothing more is seen."""
        look = self._powers.camera.look
        return await self._lasting(
            grant, Power.CAMERA, lambda one, use: look(one, use.seeing(watcher)), Use.open
        )

    async def film(
        self, grant: G, sound: G | None, watcher: Watcher
    ) -> Filming | Outcome | Unheard:
        """As `look`. It hears only with the microphone's own grant; then both powers are in use
        until the film is over, and the end of either is the end of both."""
        film = self._powers.camera.film
        if sound is None:
            return await self._lasting(
                grant,
                Power.CAMERA,
                lambda one, use: film(one, None, use.seeing(watcher)),
                Use.filmed,
            )
        with self.in_use.during(sound.purpose) as heard:
            heard.on_stop = self._powers.camera.cut
            allowed = await self._used(Power.MICROPHONE, sound, _itself)
            if isinstance(allowed, Outcome):
                return Unheard(allowed)
            return await self._lasting(
                grant,
                Power.CAMERA,
                lambda one, use: film(one, sound, heard.seeing(use.seeing(watcher))),
                lambda use, got: heard.filmed(use.filmed(got)),
            )

    async def notify(self, grant: G, notice: Notice) -> Outcome | None:
        """Why it was not shown."""
        show = self._powers.notices.show
        return await self._used(Power.NOTIFICATIONS, grant, lambda given: show(given, notice))

    async def clear_notices(self) -> None:
        await self._powers.notices.clear()

    async def hindered(self, grant: G) -> Outcome | None:
        """Why what was allowed could not be used just now. Asks the citizen nothing."""
        standing = await self._powers.system(grant.purpose.power).standing()
        return None if standing is Outcome.GRANTED else standing or Outcome.REVOKED

    async def _lasting(
        self,
        grant: G,
        power: Power,
        begin: Callable[[G, Use], Awaitable[T | Outcome]],
        lasts: Callable[[Use, T], T],
    ) -> T | Outcome:
        """In use until it ends by itself, is stopped or taken back."""
        with self.in_use.during(grant.purpose) as use:
            got = await self._used(power, grant, lambda one: begin(one, use))
            if not isinstance(got, Outcome):
                return lasts(use, got)
        self._powers.cut(power)
        return got

    @abstractmethod
    async def _used(
        self, power: Power, grant: G, use: Callable[[G], Awaitable[T | Outcome]]
    ) -> T | Outcome:
        """The engine's: what it takes before anything is used."""


async def _itself(grant: G) -> G | Outcome:
    return grant
