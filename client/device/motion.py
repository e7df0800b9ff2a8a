"""Whether the citizen asked their device for less motion (A11Y-16)."""

from typing import Protocol


class Motion(Protocol):
    async def is_reduced(self) -> bool:
        """Also where the device does not tell: stillness harms nobody."""
        ...
