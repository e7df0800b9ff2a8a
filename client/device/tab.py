"""What a tab of the browser preview does for us that Flet does not: our own script in it."""

from collections.abc import Callable
from typing import Protocol


class TabGone(Exception):
    """The tab was closed or loaded anew before it answered."""


class Tab(Protocol):
    async def ask(self, deed: str, **told: str | int) -> str:
        """Waits for the tab to be there. Raises `TabGone`."""
        ...

    def on_tapped(self, hear: Callable[[int], object]) -> None:
        """Hears the number of a notice that was tapped."""
        ...
