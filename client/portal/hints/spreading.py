"""Who wants to know: screens ask again for what has changed, a burst of hints is one question."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Final

from client.domain.hints import EVERYTHING, Hint

SOON: Final = 0.3
"""Seconds after a hint: what belongs together comes together."""
APART: Final = 2.0
"""Seconds between two questions for the same thing, however many hints come (REL-20)."""

Renew = Callable[[], object]


class Spreading:
    """One for a window. `later` calls after so many seconds, on the loop of the moment."""

    def __init__(
        self,
        later: Callable[[float, Renew], object] | None = None,
        ticks: Callable[[], float] | None = None,
    ) -> None:
        self._later = later or _call_later
        self._ticks = ticks or _loop_time
        self._wanting: dict[object, tuple[frozenset[str], Renew]] = {}
        self._hearing: list[Callable[[Hint], object]] = []
        self._due: set[str] = set()
        self._told_at: dict[str, float] = {}

    def on(self, topics: Iterable[str], renew: Renew) -> Callable[[], None]:
        """`renew` is called when one of them may have changed. The way to unsubscribe."""
        mark = object()
        self._wanting[mark] = (frozenset(topics), renew)

        def leave() -> None:
            self._wanting.pop(mark, None)

        return leave

    def on_hint(self, hear: Callable[[Hint], object]) -> Callable[[], None]:
        """Each hint as it came, for what is told at once. The way to unsubscribe."""
        self._hearing.append(hear)

        def leave() -> None:
            if hear in self._hearing:
                self._hearing.remove(hear)

        return leave

    def hear(self, hint: Hint | None) -> None:
        """`None`: some were missed, so everything may be old."""
        if hint is not None:
            for one in tuple(self._hearing):
                one(hint)
        self.changed(EVERYTHING if hint is None else hint.topic)

    def changed(self, topic: str) -> None:
        """Also for what this window did itself."""
        if topic in self._due:
            return
        self._due.add(topic)
        since = self._ticks() - self._told_at.get(topic, -APART)
        self._later(max(SOON, APART - since), lambda: self._tell(topic))

    def _tell(self, topic: str) -> None:
        self._due.discard(topic)
        self._told_at[topic] = self._ticks()
        for topics, renew in tuple(self._wanting.values()):
            if topic == EVERYTHING or topic in topics:
                renew()


def _loop_time() -> float:
    return asyncio.get_running_loop().time()


def _call_later(seconds: float, call: Renew) -> object:
    return asyncio.get_running_loop().call_later(seconds, call)
