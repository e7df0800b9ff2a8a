"""Where the permission engine writes down what was asked, used and ended."""

from typing import Protocol

from client.domain.permissions import Entry


class Book(Protocol):
    """Where the ledger is kept."""

    async def write(self, entry: Entry) -> bool:
        """Whether it is kept."""
        ...

    async def entries(self) -> tuple[Entry, ...]:
        """Oldest first."""
        ...
