"""Edges that are there at once and become real with the first question."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from client.domain.acceptances import POLICY, TERMS
from client.domain.consent_chain import Standing
from client.domain.consents import History
from client.domain.family import MandateId
from client.domain.permissions import Entry
from client.domain.receipts import Judged
from client.domain.session import SignedIn
from client.portal.concerning import ConcerningExchange
from client.portal.contract import ContractPortal
from client.portal.errors import AcceptanceRequired, PortalError
from client.portal.exchange import JSON, Exchange, Reply
from client.portal.gateway import Portal
from client.portal.hints.listening import Listener
from client.portal.hints.spreading import Spreading
from client.portal.login.protocol import BrowserSignIn, PhoneSignIn, UnifiedLogin
from client.portal.notary.protocol import Notary
from client.portal.traces import OwnTraces
from client.storage.app_lock import AppLock
from client.storage.marks import MarkBook, MarkBooks
from client.storage.permissions import PermissionBook


@dataclass(frozen=True, slots=True)
class Connected:
    """A citizen's whole line to one portal."""

    exchange: Exchange
    login: UnifiedLogin
    notary: Notary
    traces: OwnTraces
    close: Callable[[], Awaitable[None]]
    listener: Listener
    permission_book: PermissionBook
    keep_only: Callable[[Iterable[MandateId]], None]
    """Of those the citizen stands for: what is remembered of anybody else is forgotten."""
    app_lock: AppLock
    marks: MarkBooks


class Deferred:
    def __init__(self, connect: Callable[[], Connected]) -> None:
        """`connect` may take its time: it runs in a thread, so that the app goes on drawing."""
        self._connect = connect
        self._connecting: asyncio.Task[Connected] | None = None

    async def connected(self) -> Connected:
        if self._connecting is None or _failed(self._connecting):
            loop = asyncio.get_running_loop()
            self._connecting = loop.create_task(asyncio.to_thread(self._connect))
        # Whoever asked first may leave; the others still want it.
        return await asyncio.shield(self._connecting)

    async def close(self) -> None:
        if self._connecting is not None and not _failed(self._connecting):
            await (await self.connected()).close()


def _failed(connecting: "asyncio.Task[Connected]") -> bool:
    """What could not be had a while ago may be had now."""
    return connecting.done() and (connecting.cancelled() or connecting.exception() is not None)


_RULES: Final = frozenset({POLICY, TERMS})
"""What stands before everything. The terms of one service stand before that service alone."""


class DeferredExchange:
    def __init__(
        self, deferred: Deferred, on_owed: Callable[[str], None] = lambda _: None
    ) -> None:
        """`on_owed` hears which text the portal demands a decision about before it answers."""
        self._deferred = deferred
        self._on_owed = on_owed

    async def read(
        self, path: str, *, etag: str | None = None, public: bool = False, media: str = JSON
    ) -> Reply:
        exchange = (await self._deferred.connected()).exchange
        try:
            return await exchange.read(path, etag=etag, public=public, media=media)
        except AcceptanceRequired as required:
            document = required.document
            if document is not None and document in _RULES:
                self._on_owed(document)
            raise

    async def send(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        key: str | None = None,
        public: bool = False,
    ) -> Reply:
        exchange = (await self._deferred.connected()).exchange
        return await exchange.send(method, path, body, key=key, public=public)

    async def recall(self, path: str) -> Reply | None:
        return await (await self._deferred.connected()).exchange.recall(path)


class DeferredLogin:
    def __init__(self, deferred: Deferred, on_leave: Callable[[], None]) -> None:
        """`on_leave` drops what this window holds of the citizen beside their account."""
        self._deferred = deferred
        self._on_leave = on_leave

    async def restore(self) -> SignedIn | None:
        try:
            login = await self._login()
        except PortalError:
            return None  # a portal that cannot be had has nobody signed in
        return await login.restore()

    async def in_browser(self, language: str) -> BrowserSignIn:
        return await (await self._login()).in_browser(language)

    async def on_phone(self, fin: str, language: str) -> PhoneSignIn:
        return await (await self._login()).on_phone(fin, language)

    async def arrived(self, route: str) -> bool:
        return await (await self._login()).arrived(route)

    async def sign_out(self, *, everywhere: bool = False) -> None:
        await (await self._login()).sign_out(everywhere=everywhere)
        (await self._deferred.connected()).traces.nobody()
        self._on_leave()

    async def forget(self) -> None:
        self._on_leave()
        await (await self._login()).forget()

    async def _login(self) -> UnifiedLogin:
        return (await self._deferred.connected()).login


class DeferredHints(Spreading):
    """What a screen may ask to be told of, and the ear that hears it."""

    def __init__(self, deferred: Deferred) -> None:
        super().__init__()
        self._deferred = deferred

    async def listen(self) -> None:
        await (await self._deferred.connected()).listener.listen(self.hear)


class DeferredBehalf:
    """Acting for others, over the exchange of this window."""

    def __init__(
        self, deferred: Deferred, asks: Exchange, on_over: Callable[[MandateId], None]
    ) -> None:
        self._deferred = deferred
        self._asks = asks
        self._on_over = on_over

    def portal_of(self, mandate: MandateId) -> Portal:
        return ContractPortal(
            ConcerningExchange(self._asks, mandate, partial(self._on_over, mandate))
        )

    async def keep_only(self, mandates: Iterable[MandateId]) -> None:
        (await self._deferred.connected()).keep_only(mandates)


class DeferredBook:
    """The ledger of permissions. What cannot be had keeps nothing, and so nothing is granted."""

    def __init__(self, deferred: Deferred) -> None:
        self._deferred = deferred

    async def write(self, entry: Entry) -> bool:
        try:
            return (await self._deferred.connected()).permission_book.write(entry)
        except PortalError:
            return False

    async def entries(self) -> tuple[Entry, ...]:
        return (await self._deferred.connected()).permission_book.entries()


class DeferredMarks:
    """The marks that wait."""

    def __init__(self, deferred: Deferred) -> None:
        self._deferred = deferred

    async def book(self) -> MarkBook:
        return await (await self._deferred.connected()).marks.book()


class DeferredNotary:
    def __init__(self, deferred: Deferred) -> None:
        self._deferred = deferred

    async def judged(self, history: History) -> Standing:
        return await (await self._notary()).judged(history)

    async def begin_anew(self, history: History) -> None:
        await (await self._notary()).begin_anew(history)

    async def evidence(self, history: History) -> bytes:
        return await (await self._notary()).evidence(history)

    async def keep(self, number: str, signed: str) -> None:
        await (await self._notary()).keep(number, signed)

    async def kept(self) -> tuple[tuple[str, str], ...]:
        return await (await self._notary()).kept()

    async def receipt(self, signed: str) -> Judged:
        return await (await self._notary()).receipt(signed)

    async def _notary(self) -> Notary:
        return (await self._deferred.connected()).notary
