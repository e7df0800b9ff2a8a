"""Whom the citizen stands for."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.family import Represented


class FamilyPortal(Protocol):
    async def persons(self) -> Ready[tuple[Represented, ...]]:
        """Also those for whom it has ended, with why."""
        ...
