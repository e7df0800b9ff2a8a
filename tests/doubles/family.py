"""Mandates of a portal in memory, and the cabinets they open."""

from collections.abc import Iterable

from client.domain.answers import Ready
from client.domain.family import MandateId, Represented
from client.portal.gateway import Portal
from tests.doubles.asked import Asked


class FakeFamily(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_persons: tuple[Represented, ...] = ()

    async def persons(self) -> Ready[tuple[Represented, ...]]:
        return await self._answer(self.held_persons, "persons")


class FakeBehalf:
    def __init__(self, portals: dict[MandateId, Portal] | None = None) -> None:
        self.portals = portals or {}
        self.kept: list[frozenset[MandateId]] = []
        """What was asked to stay, each time."""

    def portal_of(self, mandate: MandateId) -> Portal:
        return self.portals[mandate]

    async def keep_only(self, mandates: Iterable[MandateId]) -> None:
        self.kept.append(frozenset(mandates))
