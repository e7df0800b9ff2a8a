"""Says of which system the device is, and only while the citizen wants that (policy 2.1.4)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from client.portal.wire import Answer, Request, Wire

SYSTEM_HEADER: Final = "X-Device-System"
_WITHOUT: Final = ("/telemetry/", "/oauth/")
"""Never with events, which name nobody (ANA-03); signing in says the least there is."""


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
        silent = self._system is None or request.path.startswith(_WITHOUT)
        if silent or not self._wanted():
            return await self._wire.ask(request)
        told = {**request.headers, SYSTEM_HEADER: self._system or ""}
        return await self._wire.ask(replace(request, headers=told))

    async def close(self) -> None:
        await self._wire.close()
