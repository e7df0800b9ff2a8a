"""The portal with marks that wait: shown as made, and sent before anything is asked (REL-05).

Nothing above this line knows whether a mark has been sent; a heading that `waits` says so.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from client.domain.answers import BRIDGED, Ready, Trouble
from client.domain.inbox import (
    MOST_AT_ONCE,
    InboxPage,
    Mark,
    Marked,
    Message,
    MessageId,
    Sieve,
    Summary,
)
from client.domain.sifting import passes, stands_in
from client.domain.waiting_marks import (
    Standing,
    Waiting,
    marked,
    marked_page,
    marked_rows,
    newer_over,
    noted,
    taken_back,
    with_rows,
)
from client.portal.contract import ContractPortal
from client.portal.contract.inbox import TO_THE_SECOND
from client.portal.contract.kept_inbox import KeptInbox
from client.portal.errors import NeverLeft, PortalBusy, PortalError, PortalUnreachable
from client.portal.exchange import Exchange
from client.portal.telling_marks import Books, Patience, Telling, Told
from client.storage.marks import MarkBook

T = TypeVar("T")


class MarkingPortal(ContractPortal):
    def __init__(
        self,
        exchange: Exchange,
        books: Books,
        now: Callable[[], datetime],
        on_told: Callable[[Told], object] = lambda _: None,
        patience: Patience | None = None,
    ) -> None:
        """`on_told` hears how it stands whenever that was looked at."""
        super().__init__(exchange)
        self._kept_inbox = KeptInbox(exchange)
        self._books = books
        self._now = now
        self._on_told = on_told
        self._telling = Telling(super().mark, on_told, patience or Patience())

    async def inbox(self, sieve: Sieve, after: str | None = None) -> Ready[InboxPage]:
        book = await self._books.book()
        trouble = await self._telling.tell(book)
        before = book.waiting()
        is_first = after is None
        if is_first and sieve.is_open and _is_away(trouble):
            kept = await self._kept_with(sieve, before, Trouble.OFFLINE)
            if kept is not None:
                return kept
        try:
            page = await super().inbox(sieve, after)
        except PortalError as error:
            waiting = newer_over(before, book.waiting())
            kept = await self._kept_with(sieve, waiting, error.trouble) if is_first else None
            if kept is None:
                raise
            return kept
        waiting = newer_over(before, book.waiting())
        kept = await self._kept_with(sieve, waiting, page.trouble) if is_first else None
        if kept is not None and kept.as_of >= page.as_of - TO_THE_SECOND:
            return kept
        drawn = marked_page(page.value, sieve, waiting)
        moved = await self._moved_into(sieve, drawn, waiting) if is_first else []
        return replace(page, value=with_rows(drawn, moved))

    async def unread(self) -> Ready[int]:
        book = await self._books.book()
        trouble = await self._telling.tell(book)
        before = book.waiting()
        count = await self._kept_inbox.unread() if _is_away(trouble) else None
        count = _old(count, trouble) or await super().unread()
        waiting = newer_over(before, book.waiting())
        return replace(count, value=max(0, count.value + waiting.unread_change))

    async def message(self, message: MessageId) -> Ready[Message]:
        book = await self._books.book()
        trouble = await self._telling.tell(book)
        before = book.waiting()
        one = await self._kept_inbox.message(message) if _is_away(trouble) else None
        one = _old(one, trouble) or await super().message(message)
        waiting = newer_over(before, book.waiting())
        return replace(one, value=replace(one.value, heading=marked(one.value.heading, waiting)))

    async def mark(self, what: Mark, messages: Iterable[MessageId]) -> Marked:
        """Behind what already waits, so that the order stays."""
        idents, book = list(messages), await self._books.book()
        if book.waiting() or self._telling.failed(book) is not None:
            return await self._noted(book, what, idents, PortalBusy())
        if self._telling.is_away:
            self._telling.fail(book, NeverLeft())
            return await self._noted(book, what, idents, NeverLeft())
        try:
            return await super().mark(what, idents)
        except (PortalUnreachable, PortalBusy) as error:
            self._telling.fail(book, error)
            return await self._noted(book, what, idents, error)

    async def mark_matching(self, what: Mark, sieve: Sieve) -> Marked:
        trouble = await self._telling.tell(await self._books.book())
        if trouble is not None:
            raise trouble
        return await super().mark_matching(what, sieve)

    async def take_back_marks(self) -> None:
        book = await self._books.book()
        book.keep(taken_back(book.waiting()))
        self._on_told(Told(len(book.waiting())))

    async def _noted(
        self, book: MarkBook, what: Mark, idents: Sequence[MessageId], why: PortalError
    ) -> Marked:
        """Raises `why` where it cannot be kept."""
        known = await self._kept_inbox.headings(idents)
        locked = {one.id for one in known.values() if one.locked and what is Mark.READ}
        standings = {
            one: Standing.of(known[one]) if one in known else None
            for one in idents
            if one not in locked
        }
        # Of several portions the first may have arrived where a later one did not.
        tried = not isinstance(why, NeverLeft | PortalBusy) or len(idents) > MOST_AT_ONCE
        waiting, changed = noted(book.waiting(), what, standings, self._now(), tried=tried)
        if not book.keep(waiting):
            raise why
        self._on_told(Told(len(waiting)))
        count = await self._kept_inbox.unread()
        unread = 0 if count is None else max(0, count.value + waiting.unread_change)
        return Marked(changed, unread, tuple(one for one in idents if one in locked))

    async def _moved_into(self, sieve: Sieve, page: InboxPage, waiting: Waiting) -> list[Summary]:
        """What the portal lists elsewhere, because it does not take the mark just now."""
        missing = waiting.marks.keys() - {one.id for one in page.messages}
        kept = await self._kept_inbox.listed(missing) if missing else {}
        there = [one for one in kept.values() if not stands_in(one.heading, sieve)]
        return [one for one in marked_rows(there, sieve, waiting) if passes(one, sieve)]

    async def _kept_with(
        self, sieve: Sieve, waiting: Waiting, trouble: Trouble | None
    ) -> Ready[InboxPage] | None:
        """The box as it is kept, with what was moved into it here. Not while the portal tells,
        and not where nothing waits: then what is below knows better.
        """
        if not waiting or trouble not in BRIDGED:
            return None
        box = await self._kept_inbox.gathered(sieve.box)
        if box is None:
            return None
        here = {one.id: one for one in box.value.messages}
        missing = waiting.marks.keys() - here.keys()
        moved = await self._kept_inbox.elsewhere(missing, sieve.box) if missing else []
        drawn = marked_rows((*here.values(), *moved), sieve, waiting)
        rows = [one for one in drawn if passes(one, sieve)]
        if moved:
            rows.sort(key=lambda one: one.heading.sent_at, reverse=True)
        unread = max(0, box.value.unread + waiting.unread_change)
        page = InboxPage(tuple(rows), None, len(rows), unread)
        return Ready(page, box.as_of, trouble)


def _is_away(trouble: PortalError | None) -> bool:
    """Then nobody waits for the same line to fail twice."""
    return isinstance(trouble, PortalUnreachable)


def _old(kept: Ready[T] | None, trouble: PortalError | None) -> Ready[T] | None:
    return None if kept is None or trouble is None else replace(kept, trouble=trouble.trouble)
