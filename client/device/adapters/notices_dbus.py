"""Notices on Linux desktops, over the session's bus as freedesktop.org has agreed on it.

Spoken directly, because only so it is known whether a service is there, whether it is told to be
quiet, whether it took the notice, and that the citizen tapped it.
"""

import asyncio
import html
import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Final, Protocol

from client.device.adapters.reminders_none import NoReminders
from client.device.deadlines import SERVICE_SECONDS, within
from client.device.permissions import Chosen, Grant
from client.domain.inbox import MessageId
from client.domain.notices import Notice, Pile
from client.domain.permissions import Outcome

log = logging.getLogger(__name__)

Tapped = Callable[[MessageId | None], object]

_DEFAULT: Final = "default"
"""The action of a notice as a whole."""
_CLOSED: Final = "NotificationClosed"
_INVOKED: Final = "ActionInvoked"


class Unreachable(Exception):
    """No bus, no answer, or a refusal."""


class Desktop(Protocol):
    """The notification service of a desktop. Each call raises `Unreachable`."""

    async def is_there(self) -> bool: ...

    async def is_silent(self) -> bool:
        """Whether it was told to show nothing, where it tells that."""
        ...

    async def capabilities(self) -> frozenset[str]: ...

    async def notify(self, title: str, body: str, *, can_be_tapped: bool) -> int: ...

    async def close(self, number: int) -> None: ...

    async def heard(self) -> tuple[str, int, str]:
        """The next thing that happened to a notice: signal, number, action."""
        ...


class DbusNotices(NoReminders):
    def __init__(self, desktop: Desktop, on_tap: Tapped) -> None:
        self._desktop = desktop
        self._on_tap = on_tap
        self._shown: dict[int, MessageId | None] = {}
        self._piles: dict[int, Pile] = {}
        self._listening: asyncio.Task[None] | None = None

    async def standing(self) -> Outcome | None:
        try:
            if not await within(SERVICE_SECONDS, self._desktop.is_there()):
                return Outcome.NOT_HERE
            silent = await within(SERVICE_SECONDS, self._desktop.is_silent())
        except (TimeoutError, Unreachable) as error:
            return _why(error)
        return Outcome.SERVICE_OFF if silent else Outcome.GRANTED

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - a desktop does not ask
        return await self.standing() or Outcome.GRANTED

    async def show(self, grant: Grant, notice: Notice) -> Outcome | None:  # noqa: ARG002 - the proof that it may
        try:
            number = await within(SERVICE_SECONDS, self._told(notice))
        except (TimeoutError, Unreachable) as error:
            return _why(error)
        before = [one for one, pile in self._piles.items() if pile is notice.pile]
        self._shown[number], self._piles[number] = notice.opens, notice.pile
        await self._take_away([one for one in before if one != number])
        if self._listening is None or self._listening.done():
            self._listening = asyncio.get_running_loop().create_task(self._listen())
        return None

    async def clear(self) -> None:
        await self._take_away(tuple(self._shown))
        if self._listening is not None:
            self._listening.cancel()
            self._listening = None

    async def _take_away(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self._shown.pop(number, None)
            self._piles.pop(number, None)
            with suppress(TimeoutError, Unreachable):
                await within(SERVICE_SECONDS, self._desktop.close(number))

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - each desktop has its own
        return False

    async def _told(self, notice: Notice) -> int:
        """A body may be read as markup; what a sender wrote never is."""
        able = await self._desktop.capabilities()
        body = html.escape(notice.text, quote=False) if "body-markup" in able else notice.text
        return await self._desktop.notify(notice.title, body, can_be_tapped="actions" in able)

    async def _listen(self) -> None:
        """As long as one of ours may still be tapped."""
        while self._shown:
            try:
                signal, number, action = await self._desktop.heard()
            except Unreachable:
                return
            if number not in self._shown:
                continue
            if signal == _INVOKED and action == _DEFAULT:
                self._on_tap(self._shown[number])
            elif signal == _CLOSED:
                self._shown.pop(number)
                self._piles.pop(number, None)


def _why(error: Exception) -> Outcome:
    log.info("The desktop's notices: %s", type(error).__name__)
    return Outcome.UNANSWERED if isinstance(error, TimeoutError) else Outcome.NOT_HERE
