"""Traces in memory: what was refused, told and sent."""

from collections.abc import Iterable

from client.domain.analytics import Event
from client.domain.preferences import Preferences, SwitchName
from client.domain.sent import Sent


class FakeTraces:
    def __init__(self, *sent: Sent, events: Iterable[bytes] = (), cookies: Iterable[str] = ()):
        self.held_sent = list(sent)
        self.held_events = list(events)
        self.held_cookies = list(cookies)
        self.told: list[Event] = []
        self.honoured: list[Preferences] = []
        self.refused: frozenset[SwitchName] = frozenset()

    async def honour(self, preferences: Preferences, told: Iterable[SwitchName] = ()) -> None:
        self.honoured.append(preferences)
        self.refused -= frozenset(told)
        off = {one.name for one in preferences.switches if not one.on}
        self.refused -= off

    async def refuse(self, names: Iterable[SwitchName]) -> None:
        self.refused |= frozenset(names)

    async def untold(self) -> frozenset[SwitchName]:
        return self.refused

    async def tell(self, event: Event) -> None:
        self.told.append(event)

    async def events(self) -> tuple[bytes, ...]:
        return tuple(self.held_events)

    async def purge_events(self) -> None:
        self.held_events.clear()

    async def sent(self) -> tuple[Sent, ...]:
        return tuple(self.held_sent)

    async def forget_sent(self) -> None:
        self.held_sent.clear()

    async def cookies(self) -> tuple[str, ...]:
        return tuple(self.held_cookies)

    async def clear_cookies(self) -> None:
        self.held_cookies.clear()

    def nobody(self) -> None:
        self.held_cookies.clear()
