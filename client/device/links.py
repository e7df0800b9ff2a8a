"""Opening an address outside the app."""

from typing import Protocol


class Links(Protocol):
    async def open(self, address: str) -> bool:
        """Whether something took it. Only http, https, mailto and tel go out."""
        ...
