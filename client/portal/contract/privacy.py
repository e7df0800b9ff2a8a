"""Privacy: what is collected, chosen and kept."""

from collections.abc import Mapping

from client.domain.analytics import Published
from client.domain.answers import Ready
from client.domain.preferences import Collection, Kept, OwnRequest, Preferences, SwitchName, Tip
from client.portal.codec.privacy import (
    read_collection,
    read_own_requests,
    read_preferences,
    read_published,
    read_retention,
    read_tip,
    written_switches,
)
from client.portal.contract.asking import Asking


class ContractPrivacy(Asking):
    async def collection(self) -> Ready[Collection]:
        return await self._read("/privacy/collection", read_collection)

    async def own_preferences(self) -> Ready[Preferences]:
        return await self._read("/privacy/preferences", read_preferences)

    async def turn_switches(
        self, upon: Preferences, switches: Mapping[SwitchName, bool]
    ) -> Preferences:
        told = written_switches(upon, switches)
        return await self._sent("PUT", "/privacy/preferences", read_preferences, told)

    async def retention(self) -> Ready[tuple[Kept, ...]]:
        return await self._read("/privacy/retention", read_retention)

    async def own_requests(self) -> Ready[tuple[OwnRequest, ...]]:
        return await self._read("/privacy/requests", read_own_requests)

    async def published(self) -> Ready[Published]:
        return await self._read("/statistics", read_published, public=True)

    async def tip(self) -> Ready[Tip]:
        return await self._read("/privacy/tip", read_tip)
