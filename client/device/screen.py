"""A picture of the app's own screen, and of nothing else that the device shows."""

from typing import Protocol


class NoPicture(Exception):
    """The surface gives none, or not in time."""


class Screen(Protocol):
    async def picture(self) -> bytes:
        """PNG. Raises `NoPicture`."""
        ...
