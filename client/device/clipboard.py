"""Copying a value, on the citizen's explicit wish (STO-15)."""

from typing import Protocol


class Clipboard(Protocol):
    async def copy(self, text: str) -> bool:
        """Whether it was copied."""
        ...
