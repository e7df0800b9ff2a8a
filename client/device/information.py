"""What the device says of its system: for the citizen to see, told only with their yes (2.1.4)."""

from typing import Protocol


class Information(Protocol):
    async def system(self) -> str | None:
        """Name and version, as its maker writes them: "Debian GNU/Linux 12". `None` where nothing
        is told. Never what tells one device from another of its kind. Every call ends."""
        ...
