"""The app's own log of what it has sent: every request, written as it leaves (R-2.0).

It lies with the account, sealed where that is, and goes with it. The portal's log knows each line
by its request id, so the two can be laid side by side.
"""

import json
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, cast

from client.device.clock import Clock
from client.domain.sent import DataKind, Purpose, Sent, purpose_of, route_of
from client.portal.describing import SYSTEM_HEADER
from client.portal.errors import PortalError
from client.portal.hints.stream import Opened, StreamWire
from client.portal.strict_json import strict_json
from client.portal.wire import Answer, Request, Wire
from client.storage.store import Store, Table

MOST_KEPT: Final = 500


class Ledger:
    def __init__(self, store: Callable[[], Store]) -> None:
        self._store = store
        self._counted: Store | None = None
        self._keys: list[str] = []
        self._last = 0
        """Milliseconds, made to grow: the portal's clock may step back a little."""

    def add(self, sent: Sent) -> None:
        """The oldest makes room."""
        store = self._store()
        self._count(store)
        self._last = max(self._last + 1, int(sent.at.timestamp() * 1000))
        key = f"{self._last:016}"
        if store.write(Table.SENT, key, _written(sent)):
            self._keys.append(key)
        while len(self._keys) > MOST_KEPT:
            store.erase(Table.SENT, self._keys.pop(0))

    def newest_first(self) -> tuple[Sent, ...]:
        rows = sorted(self._store().rows(Table.SENT), reverse=True)
        found = (_read(value) for _, value in rows)
        return tuple(one for one in found if one is not None)

    def forget(self) -> None:
        store = self._store()
        for key, _ in list(store.rows(Table.SENT)):
            store.erase(Table.SENT, key)
        self._keys.clear()

    def _count(self, store: Store) -> None:
        """Another account's begins where that account left off."""
        if store is not self._counted:
            self._keys = sorted(key for key, _ in store.rows(Table.SENT))
            newest = int(self._keys[-1]) if self._keys else 0
            self._last = max(self._last, newest)
            self._counted = store


class LedgerWire:
    def __init__(self, wire: Wire, ledger: Ledger, clock: Clock) -> None:
        self._wire = wire
        self._ledger = ledger
        self._clock = clock

    @property
    def address(self) -> str:
        return self._wire.address

    async def ask(self, request: Request) -> Answer:
        """Each request says what it is for, in the words the citizen reads here (R-3.1)."""
        told = {**request.headers, "X-Purpose": purpose_of(request.path).value}
        request = replace(request, headers=told)
        try:
            answer = await self._wire.ask(request)
        except PortalError:
            self._ledger.add(self._entry(request, None))
            raise
        self._ledger.add(self._entry(request, answer))
        return answer

    async def close(self) -> None:
        await self._wire.close()

    def _entry(self, request: Request, answer: Answer | None) -> Sent:
        return sent_line(request, answer, self._clock.now())


class LedgerStreams:
    """The stream of hints is asked for too: a line each time it is, and none for what it says."""

    def __init__(self, wire: StreamWire, ledger: Ledger, clock: Clock) -> None:
        self._wire = wire
        self._ledger = ledger
        self._clock = clock

    @asynccontextmanager
    async def listen(self, request: Request, media: str) -> AsyncGenerator[Opened]:
        """Given up before the portal answered, it had left all the same."""
        answer: Answer | None = None
        async with AsyncExitStack() as stack:
            try:
                opened = await stack.enter_async_context(self._wire.listen(request, media))
                answer = opened.answer
            finally:
                self._ledger.add(sent_line(request, answer, self._clock.now()))
            yield opened


def sent_line(request: Request, answer: Answer | None, at: datetime) -> Sent:
    return Sent(
        at=at,
        method=request.method,
        route=route_of(request.path),
        purpose=purpose_of(request.path),
        kinds=kinds_of(request),
        status=None if answer is None else answer.status,
        request_id=None if answer is None else answer.request_id,
    )


def kinds_of(request: Request) -> tuple[DataKind, ...]:
    """By what really goes along, and not by what the caller meant."""
    names, path = {name.lower() for name in request.headers}, request.path
    signing_in, events = path.startswith("/oauth/"), path.startswith("/telemetry/")
    introduced = path.startswith("/oauth/token")
    goes = {
        DataKind.APP: True,
        DataKind.SIGN_IN: "authorization" in names or signing_in,
        DataKind.LANGUAGE: "accept-language" in names,
        DataKind.COOKIES: "cookie" in names,
        DataKind.USAGE: events,
        DataKind.DEVICE: introduced or SYSTEM_HEADER.lower() in names,
        DataKind.FILLED_IN: request.content is not None and not (events or introduced),
        DataKind.POSITION: "near=" in path,
    }
    return tuple(kind for kind, along in goes.items() if along)


def _written(sent: Sent) -> bytes:
    told = {
        "at": sent.at.isoformat(),
        "method": sent.method,
        "route": sent.route,
        "purpose": sent.purpose.value,
        "kinds": [kind.value for kind in sent.kinds],
        "status": sent.status,
        "request_id": sent.request_id,
    }
    return json.dumps(told).encode()


def _read(value: bytes) -> Sent | None:
    """A line of another version is left out."""
    try:
        told = cast("dict[str, Any]", strict_json(value))
        return Sent(
            at=datetime.fromisoformat(told["at"]),
            method=told["method"],
            route=told["route"],
            purpose=Purpose(told["purpose"]),
            kinds=tuple(DataKind(kind) for kind in told["kinds"]),
            status=told["status"],
            request_id=told["request_id"],
        )
    except (ValueError, TypeError, KeyError):
        return None
