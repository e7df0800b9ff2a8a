"""The traces a citizen leaves through this app, and their say over them, as screens use both.

A no holds here at once, with or without a network; a yes holds once the portal has it.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any, Final, Protocol, cast

from client.device.clock import Clock
from client.domain.analytics import Event
from client.domain.preferences import ANALYTICS, DEVICE_SYSTEM, Preferences, SwitchName, cookies_in
from client.domain.sent import Sent
from client.portal.cookies import CookieWire
from client.portal.describing import DescribingWire, System
from client.portal.hints.stream import StreamWire
from client.portal.ledger import Ledger, LedgerStreams, LedgerWire
from client.portal.strict_json import strict_json
from client.portal.telling import Telling
from client.portal.wire import Wire
from client.storage.store import Store, Table

_UNTOLD: Final = "untold"


class Traces(Protocol):
    async def honour(self, preferences: Preferences, told: Iterable[SwitchName] = ()) -> None:
        """What the portal has holds from now on, but for what was refused here since.

        `told` are those it has just been told about: there its answer is the last word.
        """
        ...

    async def refuse(self, names: Iterable[SwitchName]) -> None:
        """At once: cookies and queues of it are gone."""
        ...

    async def untold(self) -> frozenset[SwitchName]:
        """Refused here, and not yet known to the portal."""
        ...

    async def tell(self, event: Event) -> None: ...

    async def events(self) -> tuple[bytes, ...]:
        """The last that were sent, the newest first."""
        ...

    async def purge_events(self) -> None: ...

    async def sent(self) -> tuple[Sent, ...]: ...

    async def forget_sent(self) -> None: ...

    async def cookies(self) -> tuple[str, ...]:
        """Names of those that lie here now."""
        ...

    async def clear_cookies(self) -> None: ...


class OwnTraces:
    """Wraps the wire to the portal: whatever leaves, leaves through here."""

    def __init__(
        self, wire: Wire, store: Callable[[], Store], clock: Clock, system: System
    ) -> None:
        """`system` is asked for the device's, with its version, once the citizen wants it told."""
        self._store = store
        self._on: frozenset[SwitchName] = frozenset()
        self._ledger = Ledger(store)
        self._clock = clock
        recorded = LedgerWire(wire, self._ledger, clock)
        described = DescribingWire(recorded, system, lambda: self._is_on(DEVICE_SYSTEM))
        self._cookies = CookieWire(described, self._chosen_cookies)
        self.wire: Wire = self._cookies
        self._telling = Telling(self.wire, store, clock, lambda: self._is_on(ANALYTICS))

    def streams(self, wire: StreamWire) -> StreamWire:
        """What is heard over a line of its own is asked for in the same book."""
        return LedgerStreams(wire, self._ledger, self._clock)

    async def honour(self, preferences: Preferences, told: Iterable[SwitchName] = ()) -> None:
        was = self._is_on(ANALYTICS)
        refused = {one.name for one in preferences.switches if not one.on}
        self._keep_untold(self._untold() - refused - set(told))
        self._on = preferences.on
        if was and not self._is_on(ANALYTICS):
            await self._telling.drop()

    async def refuse(self, names: Iterable[SwitchName]) -> None:
        refused = frozenset(names)
        self._keep_untold(self._untold() | refused)
        if ANALYTICS in refused:
            await self._telling.drop()

    async def untold(self) -> frozenset[SwitchName]:
        return self._untold()

    async def tell(self, event: Event) -> None:
        await self._telling.tell(event)

    async def events(self) -> tuple[bytes, ...]:
        await self._telling.send()
        return self._telling.shown()

    async def purge_events(self) -> None:
        await self._telling.drop()

    async def sent(self) -> tuple[Sent, ...]:
        return self._ledger.newest_first()

    async def forget_sent(self) -> None:
        self._ledger.forget()

    async def cookies(self) -> tuple[str, ...]:
        return self._cookies.names

    async def clear_cookies(self) -> None:
        self._cookies.clear()

    def nobody(self) -> None:
        """Whoever comes next has chosen nothing yet."""
        self._on = frozenset()
        self._cookies.clear()

    def _is_on(self, name: SwitchName) -> bool:
        return name in self._on and name not in self._untold()

    def _chosen_cookies(self) -> frozenset[str]:
        return cookies_in(self._on - self._untold())

    def _untold(self) -> frozenset[SwitchName]:
        kept = self._store().read(Table.CHOSEN, _UNTOLD)
        if kept is None:
            return frozenset()
        try:
            told = cast("list[Any]", strict_json(kept))
            return frozenset(SwitchName(name) for name in told)
        except (ValueError, TypeError):
            return frozenset()

    def _keep_untold(self, names: frozenset[SwitchName]) -> None:
        if names:
            self._store().write(Table.CHOSEN, _UNTOLD, json.dumps(sorted(names)).encode())
        else:
            self._store().erase(Table.CHOSEN, _UNTOLD)
