"""Usage events on their way: kept, sent in small parcels, shown as sent, dropped on a no.

They go without sign-in, proof or cookie, under a number that is new every thirty days, so that
nobody can join them with a citizen (ANA-03). Nothing is kept or sent before a yes (ANA-01).
"""

import json
import logging
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final, cast

from client.device.clock import Clock
from client.domain.analytics import Event
from client.portal.errors import PortalError
from client.portal.strict_json import strict_json
from client.portal.wire import Request, Wire
from client.storage.store import Store, Table

log = logging.getLogger(__name__)

PARCEL: Final = 5
MOST_QUEUED: Final = 100
MOST_SHOWN: Final = 100
INSTALL_LIVES: Final = timedelta(days=30)
_TAKEN: Final = 204


class Telling:
    def __init__(
        self, wire: Wire, store: Callable[[], Store], clock: Clock, is_on: Callable[[], bool]
    ) -> None:
        self._wire = wire
        self._store = store
        self._clock = clock
        self._is_on = is_on

    async def tell(self, event: Event) -> None:
        """Nothing happens while the citizen has not said yes."""
        if not self._is_on():
            return
        queued = [*self._kept("queue"), event.written()][-MOST_QUEUED:]
        self._keep("queue", queued)
        if len(queued) >= PARCEL:
            await self.send()

    async def send(self) -> None:
        """What cannot be sent stays, and goes with the next."""
        queued = self._kept("queue")
        if not queued or not self._is_on():
            return
        install = self._install()
        body = b'{"install":"%b","events":[%b]}' % (install.encode(), b",".join(queued))
        request = Request("POST", "/telemetry/events", {"Content-Type": "application/json"}, body)
        try:
            answer = await self._wire.ask(request)
        except PortalError:
            return
        if not self._is_on():
            await self.drop()
        elif answer.status == _TAKEN:
            self._keep("sent", [*self._kept("sent"), *queued][-MOST_SHOWN:])
            self._keep("queue", self._kept("queue")[len(queued) :])
        else:
            log.warning("Usage events were refused: %s", answer.status)
            self._keep("queue", [])

    def shown(self) -> tuple[bytes, ...]:
        """The last that were sent, byte for byte, the newest first."""
        return tuple(reversed(self._kept("sent")))

    def waiting(self) -> int:
        return len(self._kept("queue"))

    async def drop(self) -> None:
        """Everything here at once, and at the portal as soon as it answers."""
        store, known = self._store(), self._installed()
        for key in ("queue", "sent", "install"):
            store.erase(Table.EVENTS, key)
        if known is None:
            return
        try:
            await self._wire.ask(Request("DELETE", f"/telemetry/installs/{known[0]}"))
        except PortalError as error:
            log.warning("Events could not be taken back: %s", type(error).__name__)

    def _install(self) -> str:
        known, now = self._installed(), self._clock.now()
        if known is not None and now - known[1] < INSTALL_LIVES:
            return known[0]
        install = os.urandom(16).hex()
        told = json.dumps({"install": install, "since": now.isoformat()}).encode()
        self._store().write(Table.EVENTS, "install", told)
        return install

    def _installed(self) -> tuple[str, datetime] | None:
        kept = self._store().read(Table.EVENTS, "install")
        if kept is None:
            return None
        try:
            told = cast("dict[str, Any]", strict_json(kept))
            return told["install"], datetime.fromisoformat(told["since"])
        except (ValueError, TypeError, KeyError):
            return None

    def _kept(self, key: str) -> list[bytes]:
        kept = self._store().read(Table.EVENTS, key)
        return kept.split(b"\n") if kept else []

    def _keep(self, key: str, events: list[bytes]) -> None:
        if events:
            self._store().write(Table.EVENTS, key, b"\n".join(events))
        else:
            self._store().erase(Table.EVENTS, key)
