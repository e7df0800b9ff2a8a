"""Choices of a portal in memory: each turn is a version, and a yes upon an old one is refused."""

from collections.abc import Mapping

from client.domain.analytics import Published
from client.domain.answers import Ready
from client.domain.preferences import (
    Collection,
    Kept,
    OwnRequest,
    Preferences,
    SwitchName,
    Tip,
)
from client.portal.errors import Refused
from tests.builders import NOON, a_collection, a_switch, kept
from tests.doubles.asked import Asked


class FakePrivacy(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_collection: Collection = a_collection()
        self.held_preferences = Preferences(0, ())
        self.held_retention: tuple[Kept, ...] = (kept(),)
        self.held_requests: tuple[OwnRequest, ...] = ()
        self.held_published = Published(NOON.date(), 10, 5, ())
        self.held_tip = Tip(None, None)

    async def collection(self) -> Ready[Collection]:
        return await self._answer(self.held_collection, "collection")

    async def own_preferences(self) -> Ready[Preferences]:
        return await self._answer(self.held_preferences, "own_preferences")

    async def turn_switches(
        self, upon: Preferences, switches: Mapping[SwitchName, bool]
    ) -> Preferences:
        await self._asked("turn_switches")
        before = self.held_preferences
        if upon.version != before.version and any(switches.values()):
            raise Refused("conflict")
        kept_on = [one for one in before.switches if one.name not in switches]
        turned = [a_switch(name, on=on) for name, on in switches.items()]
        self.held_preferences = Preferences(before.version + 1, (*kept_on, *turned))
        return self.held_preferences

    async def retention(self) -> Ready[tuple[Kept, ...]]:
        return await self._answer(self.held_retention, "retention")

    async def own_requests(self) -> Ready[tuple[OwnRequest, ...]]:
        return await self._answer(self.held_requests, "own_requests")

    async def published(self) -> Ready[Published]:
        return await self._answer(self.held_published, "published")

    async def tip(self) -> Ready[Tip]:
        return await self._answer(self.held_tip, "tip")
