"""What every part of `FakePortal` stands on: being asked, answering, failing on demand."""

import asyncio
from datetime import datetime
from typing import TypeVar

from client.domain.answers import Ready, Trouble
from client.portal.errors import PortalError
from tests.builders import NOON

T = TypeVar("T")


class Asked:
    """Each part calls `super().__init__()`; a test sets these before or during a screen."""

    def __init__(self) -> None:
        self.as_of: datetime = NOON
        self.failing: PortalError | None = None
        """Raised by everything."""
        self.failing_at: dict[str, PortalError] = {}
        """Raised at one door: by the method's name, or by a section's or a document's id."""
        self.old_because: Trouble | None = None
        """Reads answer with what was known, and say why it is not newer."""
        self.asked: list[str] = []
        self._open = asyncio.Event()
        self._open.set()

    def hold(self) -> None:
        """Nobody gets an answer until `release`."""
        self._open.clear()

    def release(self) -> None:
        self._open.set()

    async def _answer(self, value: T, *doors: str) -> Ready[T]:
        await self._asked(*doors)
        return self._ready(value)

    def _ready(self, value: T) -> Ready[T]:
        return Ready(value, self.as_of, self.old_because)

    async def _asked(self, *doors: str) -> None:
        self.asked.append("/".join(doors))
        await self._open.wait()
        for error in (self.failing, *(self.failing_at.get(door) for door in doors)):
            if error is not None:
                raise error
