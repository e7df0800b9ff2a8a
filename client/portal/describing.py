"""Says of which system the device is, and only while the citizen wants that (policy 2.1.4)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from client.portal.wire import NAMELESS, Answer, Request, Wire

SYSTEM_HEADER: Final = "X-Device-System"


class DescribingWire:
    """`wanted` is asked each time: a no holds at once."""

    def __init__(self, wire: Wire, system: str | None, wanted: Callable[[], bool]) -> None:
        self._wire = wire
        self._system = system
        self._wanted = wanted

    @property
    def address(self) -> str:
        return self._wire.address

    async def ask(self, request: Request) -> Answer:
        if self._system and self._wanted() and not request.path.startswith(NAMELESS):
            told = {**request.headers, SYSTEM_HEADER: self._system}
            request = replace(request, headers=told)
        return await self._wire.ask(request)

    async def close(self) -> None:
        await self._wire.close()
