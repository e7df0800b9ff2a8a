"""The citizen's traces, there at once and real with the first question."""

from collections.abc import Iterable

from client.composition.deferred import Deferred
from client.domain.analytics import Event
from client.domain.preferences import Preferences, SwitchName
from client.domain.sent import Sent
from client.portal.traces import OwnTraces


class DeferredTraces:
    def __init__(self, deferred: Deferred) -> None:
        self._deferred = deferred

    async def honour(self, preferences: Preferences, told: Iterable[SwitchName] = ()) -> None:
        await (await self._traces()).honour(preferences, told)

    async def refuse(self, names: Iterable[SwitchName]) -> None:
        await (await self._traces()).refuse(names)

    async def untold(self) -> frozenset[SwitchName]:
        return await (await self._traces()).untold()

    async def tell(self, event: Event) -> None:
        await (await self._traces()).tell(event)

    async def events(self) -> tuple[bytes, ...]:
        return await (await self._traces()).events()

    async def purge_events(self) -> None:
        await (await self._traces()).purge_events()

    async def sent(self) -> tuple[Sent, ...]:
        return await (await self._traces()).sent()

    async def forget_sent(self) -> None:
        await (await self._traces()).forget_sent()

    async def cookies(self) -> tuple[str, ...]:
        return await (await self._traces()).cookies()

    async def clear_cookies(self) -> None:
        await (await self._traces()).clear_cookies()

    async def _traces(self) -> OwnTraces:
        return (await self._deferred.connected()).traces
