"""Says of which system the device is, and only while the citizen wants that (policy 2.1.4)."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final

from client.portal.wire import NAMELESS, Answer, Request, Wire

SYSTEM_HEADER: Final = "X-Device-System"


System = Callable[[], Awaitable[str | None]]


class DescribingWire:
    """`wanted` is asked each time: a no holds at once; before a yes the device is not asked."""

    def __init__(self, wire: Wire, system: System, wanted: Callable[[], bool]) -> None:
        self._wire = wire
        self._system = system
        self._wanted = wanted
        self._asked = False
        self._told: str | None = None

    @property
    def address(self) -> str:
        return self._wire.address

    async def ask(self, request: Request) -> Answer:
        if self._wanted() and not request.path.startswith(NAMELESS):
            system = await self._known()
            if system and self._wanted():  # still: it may have taken the device a while
                request = replace(request, headers={**request.headers, SYSTEM_HEADER: system})
        return await self._wire.ask(request)

    async def _known(self) -> str | None:
        if not self._asked:
            self._told, self._asked = await self._system(), True
        return self._told

    async def close(self) -> None:
        await self._wire.close()
