"""Telling of what has come, outside the window: once the inbox was asked again, if it is wanted.

A hint says that something changed. What is told is what the portal then answers (R-6.1, REL-20).
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from client.domain.contact_choices import Quiet
from client.domain.hints import INBOX, Hint, HintKind
from client.domain.inbox import Box, Heading, MessageId, Sieve
from client.domain.notices import Notice, Wishes, is_quiet, reminders, still_new
from client.domain.permissions import Purpose
from client.domain.reminders import MORNING, told_by_app
from client.domain.session import Restoring
from client.edges import Edges
from client.hooks import use_task
from client.i18n.formats import Speech
from client.portal.errors import PortalError
from client.shell.reminding import DeviceReminders, OneReading
from client.shown.notices import deadline_notice, news_notice
from client.state import AppState

log = logging.getLogger(__name__)

MOST_PAGES: Final = 10
"""Of what is unread: more than a citizen would be told of one by one anyway."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What waiting is made of; a test's is quicker."""

    pause: Callable[[float], Awaitable[Any]] = asyncio.sleep
    gathering: float = 3.0
    """Seconds after the last sign of news: a burst is one notice."""
    most_gathered: int = 5
    """So often it waits on for more."""
    between: float = 60.0
    """Seconds between two looks at the clock: quiet hours end, a deadline comes near."""


class Noticing:
    """For one sign-in. It remembers which messages there were, and nothing of what they say."""

    def __init__(
        self,
        edges: Edges,
        state: AppState,
        is_reading: Callable[[], bool],
        pace: Pace | None = None,
    ) -> None:
        """`is_reading`: the citizen has the inbox before their eyes."""
        self._edges, self._state, self._is_reading = edges, state, is_reading
        self._pace = pace or Pace()
        self._known: set[MessageId] | None = None
        """Nothing to be told of any more; `None` before the first look."""
        self._since: datetime | None = None
        """When that was."""
        self._heard: set[MessageId] = set()
        """Announced, and not met in the inbox yet."""
        self._quiet: Quiet | None = None
        """The hours that hold something back."""
        self._reminded: frozenset[tuple[MessageId, int]] = frozenset()
        self._reminded_at: tuple[int, int] | None = None
        self._standing: list[Heading] = []
        """Told of in the notice that stands; what comes later joins it."""
        self._news = asyncio.Event()
        self._inbox = OneReading(lambda: self._headings(Sieve()))
        self._device = DeviceReminders(edges, state, self._inbox.headings, self._wishes)

    def hear(self, hint: Hint) -> None:
        if hint.topic == INBOX and hint.kind is HintKind.ARRIVED and hint.ref is not None:
            ref = MessageId(hint.ref)
            if self._known is None or ref not in self._known:
                self._heard.add(ref)

    def stir(self) -> None:
        """Something of the inbox may have changed, or the citizen has just allowed it."""
        self._news.set()

    async def run(self) -> None:
        """As long as the citizen is signed in."""
        self._news.set()
        while True:
            stirred = await self._stirred()
            if self._is_reading():
                self._standing.clear()
            if self._edges.permissions.granted(Purpose.MESSAGE_NOTICES) is None:
                self._known = self._quiet = None
                self._heard.clear()
                self._standing.clear()
                self._device.forget()
                continue
            try:
                if stirred or self._known is None or self._quiet_is_over():
                    await self.look()
                await self._device.renew(self._local(), stirred=stirred)
                await self.remind()
            except PortalError as error:
                log.info("News could not be had: %s", error.trouble.value)
            finally:
                self._inbox.forget()

    async def look(self) -> None:
        """Raises `PortalError`: then nothing was told, and nothing is lost."""
        heard = frozenset(self._heard)
        found = await self._headings(Sieve(Box.INBOX, only_unread=True), heard)
        if found is None:
            return
        if self._known is None:
            self._known, self._since = {one.id for one in found} - heard, self._edges.clock.now()
        fresh = [one for one in found if self._is_new(one, heard)]
        self._standing = still_new(self._standing, found)
        held = await self._told(fresh) if fresh else frozenset[MessageId]()
        self._known |= ({one.id for one in fresh} | heard) - held
        self._heard = (self._heard - heard) | held
        if not held:
            self._quiet = None

    async def remind(self) -> None:
        """Once an hour from the morning on. Raises `PortalError`."""
        local = self._local()
        hour = (local.toordinal(), local.hour)
        if local.hour < MORNING.hour or hour == self._reminded_at:
            return
        found = await self._inbox.headings() or []
        if self._device.are_kept:
            found = [one for one in found if told_by_app(one, local)]
        near = reminders(found, local.date(), self._reminded)
        wishes = await self._wishes() if near else None
        due = {
            key: one
            for key, one in near.items()
            if wishes is not None and wishes.allows(one) and not wishes.waits(one, local)
        }
        self._reminded_at = hour
        self._reminded |= frozenset(due)
        if due:
            speech, shows = self._speech(), self._shows_content()
            await self._show(deadline_notice(tuple(due.values()), speech, shows_content=shows))

    async def _told(self, fresh: list[Heading]) -> frozenset[MessageId]:
        """Hands back those that wait for the quiet hours to end."""
        wishes, local = await self._wishes(), self._local()
        wanted = [one for one in fresh if wishes.wants(one)]
        held = frozenset(one.id for one in wanted if wishes.waits(one, local))
        self._quiet = wishes.choices.quiet
        now = [one for one in wanted if one.id not in held]
        if now:
            speech, shows = self._speech(), self._shows_content()
            self._standing = [*now, *self._standing]
            await self._show(news_notice(self._standing, speech, shows_content=shows))
            if self._is_reading():
                self._standing.clear()
        return held

    async def _stirred(self) -> bool:
        """Whether there may be news, and not only a minute gone by."""
        try:
            async with asyncio.timeout(self._pace.between):
                await self._news.wait()
        except TimeoutError:
            return False
        for _ in range(self._pace.most_gathered):
            self._news.clear()
            await self._pace.pause(self._pace.gathering)
            if not self._news.is_set():
                break
        self._news.clear()
        return True

    def _quiet_is_over(self) -> bool:
        return self._quiet is not None and not is_quiet(self._quiet, self._local())

    def _is_new(self, one: Heading, heard: frozenset[MessageId]) -> bool:
        """Announced; or, where hints were missed, sent since the first look."""
        if one.id in heard:
            return True
        known, since = self._known or set[MessageId](), self._since
        return one.id not in known and since is not None and one.sent_at >= since

    async def _headings(
        self, sieve: Sieve, wanted: frozenset[MessageId] = frozenset()
    ) -> list[Heading] | None:
        """`None`: only an old answer could be had, and that tells no news."""
        found, after = list[Heading](), None
        for _ in range(MOST_PAGES):
            page = await self._edges.portal.inbox(sieve, after)
            if page.trouble is not None:
                return None
            found += [one.heading for one in page.value.messages]
            after, idents = page.value.next, {one.id for one in found}
            met_all = bool(wanted) and wanted <= idents
            if after is None or (met_all and idents & (self._known or set())):
                break
        return found

    async def _wishes(self) -> Wishes:
        choices = await self._edges.portal.contact_choices()
        senders = await self._edges.portal.senders()
        return Wishes(choices.value, {one.sender.id: one.switches for one in senders.value})

    async def _show(self, notice: Notice) -> None:
        """Nothing while the citizen reads what it would tell of."""
        grant = self._edges.permissions.granted(Purpose.MESSAGE_NOTICES)
        if grant is None or self._is_reading():
            return
        outcome = await self._edges.permissions.notify(grant, notice)
        self._state.untold = outcome
        if outcome is not None:
            log.info("A notice was not shown: %s", outcome.value)

    def _local(self) -> datetime:
        return self._edges.clock.now().astimezone(self._edges.settings.app.time_zone)

    def _shows_content(self) -> bool:
        """A locked app says no more than that something has come."""
        return self._state.choices.notices_show_content and not self._state.locked

    def _speech(self) -> Speech:
        edges = self._edges
        return Speech(self._state.language, edges.clock.now(), edges.settings.app.time_zone)


def use_noticing(edges: Edges, state: AppState, is_reading: Callable[[], bool]) -> None:
    """As long as somebody is signed in; what is shown of theirs goes with them."""

    async def tell() -> None:
        if isinstance(state.session, Restoring):
            return
        if not state.signed_in:
            state.untold = None
            await edges.permissions.clear_notices()
            return
        noticing = Noticing(edges, state, is_reading)
        leave = edges.hints.on_hint(noticing.hear), edges.hints.on([INBOX], noticing.stir)
        try:
            await noticing.run()
        finally:
            for one in leave:
                one()

    use_task(tell, [state.signed_in, isinstance(state.session, Restoring)])
