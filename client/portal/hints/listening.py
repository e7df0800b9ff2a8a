"""Listening as long as the citizen is signed in: coming back, going on, asking where it must.

Hints are deduplicated by their number. Where a line breaks in the middle of what came out of
order, it goes on after the last number below which nothing is missing, so that none is lost.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from client.domain.hints import Hint, Since
from client.portal.errors import PortalBroken, PortalError, SessionEnded
from client.portal.hints.stream import Bye, Heard, Hello, HintStream, Missed, NoStream

FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 30.0
POLL_INSIDE: Final = 3.0
"""The same where the portal is in this process: asking costs nobody anything."""
POLL_EVERY: Final = 60.0
"""Seconds between two questions where there is no stream; with jitter (REL-21)."""
SETTLED: Final = 10.0
"""A stream that stood this long was a good one: the next pause is short again."""
UNANSWERED: Final = 3
"""So many streams that open and say nothing, and somebody between us and the portal holds them
back: then we ask."""
_LATELY: Final = timedelta(seconds=60)
_MOST_AHEAD: Final = 1000


@dataclass(frozen=True, slots=True)
class Nerves:
    """What waiting is made of; a test's is quicker."""

    pause: Callable[[float], Awaitable[Any]] = asyncio.sleep
    ticks: Callable[[], float] = lambda: asyncio.get_running_loop().time()
    chance: Callable[[], float] = lambda: secrets.randbelow(1_000) / 1_000
    hello_seconds: float = 10.0


class Listener:
    def __init__(
        self,
        stream: HintStream | None,
        poll: Callable[[int | None], Awaitable[Since]],
        now: Callable[[], datetime],
        nerves: Nerves | None = None,
    ) -> None:
        self._stream = stream
        self._poll_every = POLL_EVERY if stream is not None else POLL_INSIDE
        self._poll = poll
        self._now = now
        self._nerves = nerves or Nerves()
        self._last: int | None = None
        self._ahead: set[int] = set()
        self._failures = 0
        self._unanswered = 0
        self._opened_at: float | None = None
        """When this stream said its first word."""

    @property
    def is_at_a_number(self) -> bool:
        """Whether it knows where it would go on."""
        return self._last is not None

    async def listen(self, hear: Callable[[Hint | None], object]) -> None:
        """Until the sign-in ends. `hear` gets each hint once, and `None` when some were missed."""
        began = self._now() - _LATELY
        while self._unanswered < UNANSWERED:
            self._opened_at = None
            try:
                await self._follow(hear, began)
            except SessionEnded:
                return
            except NoStream:
                break
            except PortalError as error:
                self._count_the_end()
                await self._nerves.pause(error.retry_after or self._backoff())
                continue
            # It ended in good order: with its token, or with the portal's patience.
            self._count_the_end()
            await self._nerves.pause(self._backoff())
        await self._ask_for_ever(hear)

    def _count_the_end(self) -> None:
        """However it ended: one that stood for long was no failure."""
        at = self._opened_at
        stood = at is not None and self._nerves.ticks() - at >= SETTLED
        self._failures = 0 if stood else self._failures + 1

    async def _follow(self, hear: Callable[[Hint | None], object], began: datetime) -> None:
        if self._stream is None:
            raise NoStream
        async with aclosing(self._stream.heard(self._last)) as heard:
            try:
                first = await asyncio.wait_for(anext(heard, None), self._nerves.hello_seconds)
            except TimeoutError:
                self._unanswered += 1
                raise PortalBroken("silent_stream") from None
            self._unanswered = 0
            self._opened_at = self._nerves.ticks()
            if first is None or self._took(first, hear, began):
                return
            async for told in heard:
                if self._took(told, hear, began):
                    return

    def _took(self, told: Heard, hear: Callable[[Hint | None], object], began: datetime) -> bool:
        """True when the portal has said goodbye."""
        match told:
            case Hello(last, at):
                if self._last is None:
                    self._last = last
                    if at is not None and at >= began:
                        hear(None)  # it may have happened between a screen's question and now
            case Missed(last):
                self._begin_at(last)
                hear(None)
            case Bye():
                return True
            case Hint():
                self._hear_once(told, hear)
        return False

    def _hear_once(self, hint: Hint, hear: Callable[[Hint | None], object]) -> None:
        last = hint.id - 1 if self._last is None else self._last
        if hint.id <= last or hint.id in self._ahead:
            self._last = last
            return
        self._ahead.add(hint.id)
        while last + 1 in self._ahead:
            last += 1
            self._ahead.discard(last)
        self._last = last
        hear(hint)
        if len(self._ahead) > _MOST_AHEAD:
            self._begin_at(max(self._ahead))
            hear(None)

    def _begin_at(self, last: int) -> None:
        self._last = last
        self._ahead.clear()

    async def _ask_for_ever(self, hear: Callable[[Hint | None], object]) -> None:
        while True:
            try:
                since = await self._poll(self._last)
            except SessionEnded:
                return
            except PortalError as error:
                await self._nerves.pause(max(self._poll_every, error.retry_after or 0))
                continue
            for hint in since.hints:
                self._hear_once(hint, hear)
            if not since.complete:
                hear(None)
            self._begin_at(since.last)
            await self._nerves.pause(self._poll_every * (1 + 0.25 * self._nerves.chance()))

    def _backoff(self) -> float:
        """Full jitter: many who were cut off together do not come back together (REL-06)."""
        most = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(self._failures, 10))
        return most * self._nerves.chance()
