"""Where the device is, through Flet's geolocator: phones, and the browser of the preview.

One question, one answer: nothing here listens on, and the kilometre is all it asks for.
"""

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol, TypeVar

import flet as ft

from client.device.adapters.service_flet import is_not_here, or_why
from client.device.clock import Clock
from client.device.deadlines import PROMPT_SECONDS
from client.device.permissions import Chosen, Grant
from client.domain.permissions import Outcome
from client.domain.positions import Fix, is_on_earth

log = logging.getLogger(__name__)

T = TypeVar("T")

_FIX_SECONDS: Final = 15
_MARGIN_SECONDS: Final = 5
_LOOK_SECONDS: Final = 1.0
"""How often a browser is asked what its citizen answered, while it looks."""
_GIVEN: Final = frozenset({"whileInUse", "always"})
_FOR_GOOD: Final = "deniedForever"


class Geolocator(Protocol):
    """The part of `flet_geolocator.Geolocator` we use."""

    async def get_permission_status(self) -> Any: ...
    async def request_permission(self) -> Any: ...
    async def is_location_service_enabled(self) -> bool: ...
    async def get_current_position(self, configuration: Any = None) -> Any: ...
    async def open_app_settings(self) -> bool: ...
    async def open_location_settings(self) -> bool: ...


def geolocator() -> Geolocator:
    """Needs a page in context: Flet registers a service with it. Asks and listens to nothing."""
    from flet_geolocator import (  # noqa: PLC0415 - not on a desktop that has none  # pyright: ignore[reportMissingTypeStubs]
        Geolocator as FletGeolocator,
    )

    return FletGeolocator()


class FletLocator:
    def __init__(
        self,
        geolocator: Geolocator,
        clock: Clock,
        *,
        asks_by_itself: bool = False,
        look_every: float = _LOOK_SECONDS,
    ) -> None:
        """`clock` is the device's own: a position's age is by the clock that stamped it.
        `asks_by_itself`: a browser, whose question is a look for a position."""
        self._geolocator = geolocator
        self._clock = clock
        self._asks_by_itself = asks_by_itself
        self._look_every = look_every

    async def standing(self) -> Outcome | None:
        enabled = await or_why(self._geolocator.is_location_service_enabled(), _why)
        if enabled is not True:
            return enabled or Outcome.SERVICE_OFF
        status = await or_why(self._geolocator.get_permission_status(), _why)
        if isinstance(status, Outcome):
            return status
        if status.value in _GIVEN:
            return Outcome.GRANTED
        return Outcome.DENIED_FOR_GOOD if status.value == _FOR_GOOD else None

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - the proof that it may
        question = self._browsers if self._asks_by_itself else self._geolocator.request_permission
        status = await or_why(question(), _why, PROMPT_SECONDS)
        if isinstance(status, Outcome):
            return status
        if status.value in _GIVEN:
            return Outcome.GRANTED
        return Outcome.DENIED_FOR_GOOD if status.value == _FOR_GOOD else Outcome.DENIED

    async def _browsers(self) -> Any:
        """The plugin answers for a browser when its look for a position ends, which may be never,
        and calls a question put away, or no position, a refusal for good. What holds is asked."""
        looking = asyncio.ensure_future(self._geolocator.request_permission())
        try:
            while True:
                await asyncio.wait({looking}, timeout=self._look_every)
                if looking.done() and looking.result().value in _GIVEN:
                    return looking.result()
                status = await self._geolocator.get_permission_status()
                if looking.done() or status.value in _GIVEN:
                    return status
        finally:
            looking.cancel()

    async def fix(self, grant: Grant) -> Fix | Outcome:  # noqa: ARG002 - the proof that it may
        asked = self._geolocator.get_current_position(_wanted())
        told = await or_why(asked, _why, _FIX_SECONDS + _MARGIN_SECONDS)
        return told if isinstance(told, Outcome) else self._read(told)

    async def open_settings(self, why: Outcome) -> bool:
        service = why is Outcome.SERVICE_OFF
        places = self._geolocator
        opened = places.open_location_settings() if service else places.open_app_settings()
        return await or_why(opened, _why) is True

    def _read(self, told: Any) -> Fix | Outcome:
        latitude, longitude = told.latitude, told.longitude
        if latitude is None or longitude is None or not is_on_earth(latitude, longitude):
            return Outcome.UNANSWERED
        return Fix(
            float(latitude),
            float(longitude),
            float(told.accuracy) if told.accuracy else None,
            self._age(told.timestamp),
            mocked=bool(told.mocked),
        )

    def _age(self, at: Any) -> timedelta:
        """A device that does not say when has measured it just now: it was asked to."""
        if not isinstance(at, datetime):
            return timedelta()
        stamped = at if at.tzinfo else at.replace(tzinfo=UTC)
        return max(timedelta(), self._clock.now() - stamped)


def _wanted() -> Any:
    from flet_geolocator import (  # noqa: PLC0415 - not on a desktop that has none  # pyright: ignore[reportMissingTypeStubs]
        GeolocatorPositionAccuracy,
        GeolocatorWebConfiguration,
    )

    # A browser would hand out a position of before; others do not know the word and measure.
    return GeolocatorWebConfiguration(
        accuracy=GeolocatorPositionAccuracy.LOW,
        time_limit=ft.Duration(seconds=_FIX_SECONDS),
        maximum_age=ft.Duration(),
    )


def _why(error: Exception) -> Outcome:
    """The plugin's refusals come as sentences. They are judged, and never logged or shown."""
    said = str(error).lower()
    if is_not_here(error):
        return Outcome.NOT_HERE
    if "permission" in said or "denied" in said:
        return Outcome.DENIED
    if "disabled" in said:
        return Outcome.SERVICE_OFF
    log.warning("The device did not say where it is: %s", type(error).__name__)
    return Outcome.UNANSWERED
