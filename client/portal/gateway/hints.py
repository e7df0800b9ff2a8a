"""Hints asked for, where a stream cannot be had."""

from typing import Protocol

from client.domain.hints import Since


class HintsPortal(Protocol):
    async def hints_since(self, last: int | None) -> Since:
        """`None` asks only where it stands."""
        ...
