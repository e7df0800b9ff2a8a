"""Notices on a phone, through `flet-notifications`: by others than Flet, in built apps alone.

Written from the package's own text and held to the contract with a stand-in; no phone has run it.
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final, Protocol, TypeVar

from client.device.deadlines import PROMPT_SECONDS, SERVICE_SECONDS, within
from client.device.permissions import Chosen, Grant
from client.domain.inbox import MessageId
from client.domain.notices import Notice
from client.domain.permissions import Outcome
from client.domain.reminders import Reminder, number_of

log = logging.getLogger(__name__)

T = TypeVar("T")

_CALL_SECONDS: Final = SERVICE_SECONDS * 3
"""A client without the extension answers no call at all, and Flet gives up after ten."""


class Plugin(Protocol):
    """The part of `flet_notifications.LocalNotifications` we use."""

    on_tap: Any

    async def are_notifications_enabled(self) -> bool: ...
    async def request_permissions(self) -> bool: ...
    async def show(
        self,
        id: int,  # noqa: A002 - the package's own word
        title: str | None = None,
        body: str | None = None,
        payload: str = "",
    ) -> None: ...
    async def schedule(
        self,
        id: int,  # noqa: A002 - the package's own word
        when: datetime,
        title: str | None = None,
        body: str | None = None,
        payload: str = "",
        *,
        schedule_mode: Any,
    ) -> None: ...
    async def get_pending_notifications(self) -> Sequence[Any]:
        """Each has an `id`."""
        ...

    async def cancel(self, id: int) -> None: ...  # noqa: A002 - the package's own word
    async def cancel_pending(self) -> None: ...
    async def cancel_all(self) -> None: ...
    async def open_app_notification_settings(self) -> None: ...


def phone_plugin() -> Plugin | None:
    """Needs a page in context: Flet registers a service with it. Asks for nothing by itself."""
    try:
        from flet_notifications import (  # noqa: PLC0415 - in built apps alone  # pyright: ignore[reportMissingTypeStubs]
            LocalNotifications,
        )
    except ImportError:
        return None
    return LocalNotifications(
        request_alert_permission=False,
        request_sound_permission=False,
        request_badge_permission=False,
    )


class PhoneNotices:
    def __init__(self, plugin: Plugin, on_tap: Callable[[MessageId | None], object]) -> None:
        self._plugin = plugin
        self._asked = False
        self._on_tap = on_tap
        plugin.on_tap = self._tapped

    @property
    def keeps_reminders(self) -> bool:
        return True

    async def standing(self) -> Outcome | None:
        """A phone says yes or no; a no before we asked is one that was never asked."""
        enabled = await self._answered(self._plugin.are_notifications_enabled(), _CALL_SECONDS)
        if isinstance(enabled, Outcome):
            return enabled
        if enabled:
            return Outcome.GRANTED
        return Outcome.DENIED_FOR_GOOD if self._asked else None

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - the proof that it may
        self._asked = True
        given = await self._answered(self._plugin.request_permissions(), PROMPT_SECONDS)
        if isinstance(given, Outcome):
            return given
        return Outcome.GRANTED if given else Outcome.DENIED

    async def show(self, grant: Grant, notice: Notice) -> Outcome | None:  # noqa: ARG002 - the proof that it may
        shown = self._plugin.show(notice.pile.value, notice.title, notice.text, notice.opens or "")
        told = await self._answered(shown, _CALL_SECONDS)
        return told if isinstance(told, Outcome) else None

    async def keep(
        self,
        grant: Grant,  # noqa: ARG002 - the proof that it may
        reminders: Sequence[Reminder],
        now: datetime,
    ) -> Outcome | None:
        outcome = await self._kept(reminders, number_of(now))
        if outcome is not None:
            await self._answered(self._plugin.cancel_pending(), _CALL_SECONDS)
        return outcome

    async def clear(self) -> None:
        await self._answered(self._plugin.cancel_pending(), _CALL_SECONDS)
        await self._answered(self._plugin.cancel_all(), _CALL_SECONDS)

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - one place for all
        opened = self._plugin.open_app_notification_settings()
        return not isinstance(await self._answered(opened, _CALL_SECONDS), Outcome)

    async def _kept(self, reminders: Sequence[Reminder], since: int) -> Outcome | None:
        """One number is one minute, so what is said again replaces what was said before."""
        pending = self._plugin.get_pending_notifications()
        before = await self._answered(pending, _CALL_SECONDS)
        if isinstance(before, Outcome):
            return before
        wanted = {one.number for one in reminders}
        gone = [one.id for one in before if one.id > since and one.id not in wanted]
        deeds = [partial(self._plugin.cancel, number) for number in gone]
        deeds += [partial(self._scheduled, one) for one in reminders]
        for deed in deeds:
            answer = await self._answered(deed(), _CALL_SECONDS)
            if isinstance(answer, Outcome):
                return answer
        return None

    async def _scheduled(self, one: Reminder) -> None:
        """Minutes do not matter here: so Android is not asked for exact alarms."""
        from flet_notifications import AndroidScheduleMode  # noqa: PLC0415 - in built apps alone  # pyright: ignore[reportMissingTypeStubs]

        said = one.notice
        await self._plugin.schedule(
            one.number,
            one.at,
            said.title,
            said.text,
            said.opens or "",
            schedule_mode=AndroidScheduleMode.INEXACT_ALLOW_WHILE_IDLE,
        )

    def _tapped(self, event: Any) -> None:
        self._on_tap(MessageId(event.payload) if event.payload else None)

    async def _answered(self, answer: Awaitable[T], seconds: float) -> T | Outcome:
        try:
            return await within(seconds, answer)
        except TimeoutError:
            return Outcome.UNANSWERED
        except Exception as error:  # noqa: BLE001 - the package's refusals come as any kind
            log.info("The phone's notices: %s", type(error).__name__)
            return Outcome.NOT_HERE
