"""Hearing from the portal that something changed: the stream, its reader, and who is told."""

from collections.abc import Callable, Iterable
from typing import Protocol

from client.domain.hints import Hint


class Hints(Protocol):
    """For one window. Every subscription hands back the way out of it."""

    def on(self, topics: Iterable[str], renew: Callable[[], object]) -> Callable[[], None]:
        """`renew` is called when one of them may have changed; a burst is one call."""
        ...

    def on_hint(self, hear: Callable[[Hint], object]) -> Callable[[], None]:
        """Each hint once, as it comes."""
        ...

    def changed(self, topic: str) -> None:
        """This window did something itself: the others in it look again."""
        ...

    async def listen(self) -> None:
        """As long as the citizen is signed in."""
        ...
