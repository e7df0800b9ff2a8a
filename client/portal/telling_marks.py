"""Marks that wait are sent in order, and what the portal does not take is dropped (REL-05)."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from client.domain.inbox import MOST_AT_ONCE, Mark, Marked, MessageId
from client.domain.waiting_marks import (
    dropped,
    held_back,
    next_step,
    setting_out,
    told,
    without,
)
from client.portal.errors import (
    NeverLeft,
    NotAllowed,
    NotFound,
    PortalBusy,
    PortalError,
    PortalUnreachable,
    Refused,
)
from client.storage.marks import MarkBook

_REFUSING: Final = (NotAllowed, NotFound, Refused)
"""What is said of the marks themselves, and will be said again."""


class Books(Protocol):
    async def book(self) -> MarkBook: ...


@dataclass(frozen=True, slots=True)
class Told:
    """How it stands with what waits."""

    waiting: int
    refused: int = 0
    """Messages whose mark the portal has just not taken."""
    sent: int = 0
    """Messages whose mark it has just taken."""


@dataclass(frozen=True, slots=True)
class Patience:
    """A line that has just failed is not waited for again, so that a mark shows at once."""

    is_away: Callable[[], bool] = lambda: False
    """Whether the app has found the portal away, and looks out for it."""
    ticks: Callable[[], float] = lambda: 0.0
    seconds: float = 3.0


@dataclass(frozen=True, slots=True)
class _Failure:
    error: PortalError
    at: float
    until: float
    """The end of the pause that the portal asked for."""
    book: MarkBook
    """Whose it was: the next citizen at this window does not wait for it."""


class Telling:
    """Sends what waits, one step after the other, those of one message in their order."""

    def __init__(
        self,
        send: Callable[[Mark, Sequence[MessageId]], Awaitable[Marked]],
        on_told: Callable[[Told], object],
        patience: Patience,
    ) -> None:
        self._send = send
        self._on_told = on_told
        self._patience = patience
        self._at_it = asyncio.Lock()
        self._failure: _Failure | None = None
        self._refused, self._sent = set[MessageId](), set[MessageId]()

    @property
    def is_away(self) -> bool:
        """As far as the app knows."""
        return self._patience.is_away()

    def fail(self, book: MarkBook, error: PortalError) -> None:
        """The line is known to be gone, or not to be tried for a while."""
        now, before = self._patience.ticks(), self._failure
        until = now + (error.retry_after or 0)
        if before is not None and before.book == book:
            until = max(until, before.until)
        self._failure = _Failure(error, now, until, book)

    def failed(self, book: MarkBook) -> PortalError | None:
        """Within the pause that the portal asked for (RFC 9110, 10.2.3), or our own."""
        before = self._failure
        if before is None or before.book != book:
            return None
        own = before.at + self._patience.seconds if self.is_away else before.at
        return before.error if self._patience.ticks() < max(own, before.until) else None

    async def tell(self, book: MarkBook) -> PortalError | None:
        """Why something still waits. What came of it is told, however it ends."""
        async with self._at_it:
            try:
                trouble = self.failed(book) or await self._tell(book)
            finally:
                waiting = len(book.waiting())
                refused, sent = len(self._refused), len(self._sent - self._refused)
                self._refused.clear()
                self._sent.clear()
                self._on_told(Told(waiting, refused, sent))
            return trouble if waiting else None

    async def _tell(self, book: MarkBook) -> PortalError | None:
        """A portal that is there and fails at one step may take the others."""
        trouble: PortalError | None = None
        failed = set[MessageId]()
        while (step := next_step(without(book.waiting(), failed), MOST_AT_ONCE)) is not None:
            before = book.waiting()
            try:
                await self._step(book, *step)
            except PortalError as error:
                self.fail(book, error)
                if isinstance(error, PortalUnreachable | PortalBusy):
                    return error
                trouble = trouble or error
                failed.update(step[1])
            else:
                if book.waiting() == before:
                    return PortalBusy()  # this device could not note what the portal has taken
        return trouble

    async def _step(self, book: MarkBook, what: Mark, idents: Sequence[MessageId]) -> None:
        """Raises `PortalError` where it is to be tried again."""
        before = book.waiting()
        book.keep(setting_out(before, idents))
        try:
            refused = (await self._send(what, idents)).refused
        except _REFUSING as error:
            if len(idents) > 1 and not isinstance(error, NotAllowed):
                half = len(idents) // 2
                for part in (idents[:half], idents[half:]):
                    await self._step(book, what, part)
                return
            refused = tuple(idents)
        except (NeverLeft, PortalBusy):
            book.keep(held_back(book.waiting(), before, idents))
            raise
        taken = [one for one in idents if one not in refused]
        book.keep(told(dropped(book.waiting(), what, refused), what, taken))
        self._refused.update(refused)
        self._sent.update(taken)
