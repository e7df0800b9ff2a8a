"""Notices of a browser, for a tab of the preview, by our own script in its page."""

import logging
from collections.abc import Callable
from typing import Final

from client.device.adapters.reminders_none import NoReminders
from client.device.deadlines import PROMPT_SECONDS, SERVICE_SECONDS, within
from client.device.permissions import Chosen, Grant
from client.device.tab import Tab, TabGone
from client.domain.inbox import MessageId
from client.domain.notices import Notice
from client.domain.permissions import Outcome

log = logging.getLogger(__name__)

_MEANS: Final = {
    "granted": Outcome.GRANTED,
    "denied": Outcome.DENIED_FOR_GOOD,
    "missing": Outcome.NOT_HERE,
    "failed": Outcome.SERVICE_OFF,
}
"""What a page is told: the Notifications API, `NotificationPermission`; and two words of ours."""


class BrowserNotices(NoReminders):
    def __init__(self, tab: Tab, on_tap: Callable[[MessageId | None], object]) -> None:
        self._tab = tab
        self._opens: dict[int, MessageId | None] = {}
        self._on_tap = on_tap
        tab.on_tapped(self._tapped)

    async def standing(self) -> Outcome | None:
        held = await self._asked("held")
        return None if held == "default" else _outcome(held)

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - the proof that it may
        """Who closes the browser's question without an answer has said no, for now."""
        answer = await self._asked("ask", within_seconds=PROMPT_SECONDS)
        return Outcome.DENIED if answer == "default" else _outcome(answer)

    async def show(self, grant: Grant, notice: Notice) -> Outcome | None:  # noqa: ARG002 - the proof that it may
        pile = notice.pile.value
        self._opens[pile] = notice.opens
        told = await self._asked("show", pile=pile, title=notice.title, text=notice.text)
        return None if told == "shown" else _outcome(told)

    async def clear(self) -> None:
        """What a tab did not take away stays known, and is asked for again."""
        if self._opens and await self._asked("clear") == "cleared":
            self._opens.clear()

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - a page opens none
        return False

    def _tapped(self, pile: int) -> None:
        if pile in self._opens:
            self._on_tap(self._opens[pile])

    async def _asked(
        self, deed: str, within_seconds: float = SERVICE_SECONDS, **told: str | int
    ) -> str | Outcome:
        try:
            return await within(within_seconds, self._tab.ask(deed, **told))
        except (TimeoutError, TabGone) as error:
            log.info("The browser's notices: %s", type(error).__name__)
            return Outcome.UNANSWERED


def _outcome(answer: str | Outcome) -> Outcome:
    """What a browser says in words we do not know is no answer."""
    if isinstance(answer, Outcome):
        return answer
    return _MEANS.get(answer, Outcome.UNANSWERED)
