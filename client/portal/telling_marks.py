"""Marks that wait are sent in order, and what the portal does not take is dropped (REL-05)."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from client.domain.inbox import MOST_AT_ONCE, Mark, Marked, MessageId
from client.domain.waiting_marks import dropped, held_back, next_step, setting_out, told
from client.portal.errors import NeverLeft, NotAllowed, NotFound, PortalBusy, PortalError, Refused
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


class Telling:
    """Sends what waits, in order, one at a time."""

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
        self._failed: tuple[float, PortalError] | None = None

    @property
    def is_away(self) -> bool:
        """As far as the app knows."""
        return self._patience.is_away()

    def fail(self, error: PortalError) -> None:
        """The line is known to be gone."""
        self._failed = self._patience.ticks(), error

    async def tell(self, book: MarkBook) -> PortalError | None:
        """Why something still waits."""
        async with self._at_it:
            refused, sent, trouble = 0, 0, self._just_failed()
            while (
                trouble is None and (step := next_step(book.waiting(), MOST_AT_ONCE)) is not None
            ):
                what, idents = step
                try:
                    turned_away = await self._step(book, what, idents)
                except PortalError as error:
                    trouble = error
                    self.fail(error)
                else:
                    refused, sent = refused + turned_away, sent + len(idents) - turned_away
            waiting = len(book.waiting())
            self._on_told(Told(waiting, refused, sent))
            return trouble if waiting else None

    def _just_failed(self) -> PortalError | None:
        if self._failed is None or not self.is_away:
            return None
        at, error = self._failed
        return error if self._patience.ticks() - at < self._patience.seconds else None

    async def _step(self, book: MarkBook, what: Mark, idents: Sequence[MessageId]) -> int:
        """How many the portal did not take. Raises `PortalError` where it is to be tried again."""
        before = book.waiting()
        book.keep(setting_out(before, idents))
        try:
            outcome = await self._send(what, idents)
        except _REFUSING as error:
            if len(idents) == 1 or isinstance(error, NotAllowed):
                book.keep(dropped(book.waiting(), what, idents))
                return len(idents)
            half = len(idents) // 2
            return sum(
                [await self._step(book, what, part) for part in (idents[:half], idents[half:])]
            )
        except (NeverLeft, PortalBusy):
            book.keep(held_back(book.waiting(), before, idents))
            raise
        book.keep(told(book.waiting(), what, idents))
        return len(outcome.refused)
