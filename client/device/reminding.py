"""Reminders that the device shows by itself: opened by the permission engine alone."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Generic, TypeVar

from client.device.notices import Notices
from client.domain.permissions import Outcome, Power
from client.domain.reminders import Reminder

C = TypeVar("C")
G = TypeVar("G")

Use = Callable[[Power, G, Callable[[G], Awaitable[Outcome | None]]], Awaitable[Outcome | None]]
"""The engine's way to a power: proved, and written down."""


class Reminding(Generic[C, G]):
    def __init__(self, notices: Notices[C, G], use: Use[G]) -> None:
        self._notices = notices
        self._use = use

    @property
    def is_here(self) -> bool:
        """Whether this device shows reminders with the app closed."""
        return self._notices.keeps_reminders

    async def keep(self, grant: G, reminders: Sequence[Reminder], now: datetime) -> Outcome | None:
        """These, and none of those that were kept to come after `now`. Why it does not."""
        if not self.is_here:
            return Outcome.NOT_HERE
        got = await self._use(
            Power.NOTIFICATIONS, grant, lambda given: self._notices.keep(given, reminders, now)
        )
        if got is Outcome.WITHDRAWN:  # while they were handed over
            await self._notices.clear()
        return got
