"""The device's own reminders, kept in step with the inbox while the app runs (R-6.1)."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from client.domain.inbox import Heading
from client.domain.notices import Wishes
from client.domain.permissions import Purpose
from client.domain.reminders import Reminder, upcoming
from client.edges import Edges
from client.i18n.formats import Speech
from client.shown.notices import deadline_notice
from client.state import AppState

log = logging.getLogger(__name__)

_EVERY: Final = "%Y-%m-%d %H"
"""Asked anew once an hour, whatever was or was not announced."""


class OneReading:
    """The inbox, read once for all who remind of it, and forgotten when they have."""

    def __init__(self, read: Callable[[], Awaitable[list[Heading] | None]]) -> None:
        self._read = read
        self._told: tuple[list[Heading] | None] | None = None

    async def headings(self) -> list[Heading] | None:
        """As `DeviceReminders` takes them. Raises `PortalError`: then the next asks anew."""
        if self._told is None:
            self._told = (await self._read(),)
        return self._told[0]

    def forget(self) -> None:
        self._told = None


class DeviceReminders:
    """For one sign-in. What they say is with the device; here is only whether it is the same."""

    def __init__(
        self,
        edges: Edges,
        state: AppState,
        headings: Callable[[], Awaitable[list[Heading] | None]],
        wishes: Callable[[], Awaitable[Wishes]],
    ) -> None:
        """`headings` is `None` where only an old answer could be had."""
        self._edges, self._state = edges, state
        self._headings, self._wishes = headings, wishes
        self._kept: tuple[Reminder, ...] | None = None
        self._occasion: object = None

    @property
    def are_kept(self) -> bool:
        """Then the device tells, and not the app."""
        return self._kept is not None

    def forget(self) -> None:
        """It is not allowed any more: the engine has taken them back."""
        self._kept = self._occasion = None

    async def renew(self, local: datetime, *, stirred: bool) -> None:
        """Raises `PortalError`: then what was kept stays."""
        engine, choices = self._edges.permissions, self._state.choices
        grant = engine.granted(Purpose.MESSAGE_NOTICES)
        if grant is None or not engine.reminding.is_here:
            return
        occasion = f"{local:{_EVERY}}", choices.language, choices.notices_show_content
        if not stirred and occasion == self._occasion:
            return
        headings = await self._headings()
        if headings is None:
            return
        wanted = self._reminders(headings, await self._wishes(), local)
        self._occasion = occasion
        if wanted == self._still_to_come(local):
            return
        outcome = await engine.reminding.keep(grant, wanted, local)
        self._kept = wanted if outcome is None else None
        if outcome is not None:
            log.info("Reminders were not kept: %s", outcome.value)

    def _still_to_come(self, local: datetime) -> tuple[Reminder, ...] | None:
        return None if self._kept is None else tuple(one for one in self._kept if one.at > local)

    def _reminders(
        self, headings: list[Heading], wishes: Wishes, local: datetime
    ) -> tuple[Reminder, ...]:
        """Each in the words of the day on which it is read."""
        language, shows = self._state.language, self._state.choices.notices_show_content
        zone = self._edges.settings.app.time_zone
        return tuple(
            Reminder(at, deadline_notice(due, Speech(language, at, zone), shows_content=shows))
            for at, due in upcoming(headings, wishes, local).items()
        )
