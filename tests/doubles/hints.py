"""Hints that a test lets come, at once and without a stream."""

import asyncio
from collections.abc import Callable, Iterable

from client.domain.hints import EVERYTHING, Hint


class FakeHints:
    def __init__(self) -> None:
        self.listening = 0
        self.lines = 0
        """How often somebody began to listen."""
        self._wanting: dict[object, tuple[frozenset[str], Callable[[], object]]] = {}
        self._hearing: list[Callable[[Hint], object]] = []

    def on(self, topics: Iterable[str], renew: Callable[[], object]) -> Callable[[], None]:
        mark = object()
        self._wanting[mark] = (frozenset(topics), renew)
        return lambda: self._wanting.pop(mark, None) and None

    def on_hint(self, hear: Callable[[Hint], object]) -> Callable[[], None]:
        self._hearing.append(hear)
        return lambda: self._hearing.remove(hear)

    def changed(self, topic: str) -> None:
        for topics, renew in tuple(self._wanting.values()):
            if topic == EVERYTHING or topic in topics:
                renew()

    def come(self, hint: Hint) -> None:
        for hear in tuple(self._hearing):
            hear(hint)
        self.changed(hint.topic)

    @property
    def subscribers(self) -> int:
        return len(self._wanting) + len(self._hearing)

    async def listen(self) -> None:
        self.listening += 1
        self.lines += 1
        try:
            await asyncio.Event().wait()
        finally:
            self.listening -= 1
