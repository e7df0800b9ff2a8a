"""Remembers the last requests for the tester: who asked what, and what came of it.

In memory only. Of headers and parameters it keeps values only where they cannot hold a secret: no
token, code, password or body is ever in it (TF-1).
"""

import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import unquote_plus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mock_server.world import Clock

KEPT: Final = 2000
_UNHEARD: Final = ("/__mock", "/portal.", "/favicon.ico")
"""The desk looks at the journal every few seconds; its own visits, and dress, would fill it."""
_SPOKEN_QUERY: Final = frozenset({"lang", "ui_locales", "response_type", "scope"})
_SPOKEN_HEADERS: Final = frozenset(
    {b"accept", b"accept-language", b"content-type", b"if-none-match", b"user-agent", b"x-purpose"}
)
_LONGEST_VALUE: Final = 120


@dataclass(frozen=True, slots=True)
class Entry:
    at: datetime
    method: str
    path: str
    route: str | None
    """As the contract writes it; `None` for an address the portal does not have."""
    query: str
    status: int | None
    """`None`: the connection broke before an answer."""
    milliseconds: float
    fin: str | None
    request_id: str
    bytes_sent: int
    fault: str | None
    headers: dict[str, str]
    cookies: tuple[str, ...] = ()
    """The names alone."""


class Journal:
    def __init__(self, kept: int = KEPT) -> None:
        self._entries: deque[Entry] = deque(maxlen=kept)
        self.seen = 0
        """How many there have been, forgotten ones included."""

    def add(self, entry: Entry) -> None:
        self._entries.append(entry)
        self.seen += 1

    def clear(self) -> None:
        self._entries.clear()
        self.seen = 0

    def newest_first(self, matching: Callable[[Entry], bool] = lambda _: True) -> list[Entry]:
        return [entry for entry in reversed(self._entries) if matching(entry)]


class Journaling:
    """`ticks` counts seconds, from anywhere, never backwards."""

    def __init__(
        self,
        app: ASGIApp,
        journal: Journal,
        clock: Clock,
        ticks: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._app = app
        self._journal = journal
        self._clock = clock
        self._ticks = ticks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(_UNHEARD):
            await self._app(scope, receive, send)
            return
        status: int | None = None
        sent = 0

        async def send_counted(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            else:
                sent += len(message.get("body", b""))
            await send(message)

        began = self._ticks()
        try:
            await self._app(scope, receive, send_counted)
        finally:
            took = (self._ticks() - began) * 1000
            self._journal.add(_entry(scope, self._clock, status, took, sent))


def _entry(
    scope: Scope, clock: Clock, status: int | None, milliseconds: float, sent: int
) -> Entry:
    state = scope["state"]
    session: dict[str, Any] = state.get("session") or {}
    return Entry(
        at=clock.now(),
        method=scope["method"],
        path=scope["path"][:_LONGEST_VALUE],
        route=getattr(scope.get("route"), "path", None),
        query=_without_secrets(scope["query_string"].decode("latin-1")),
        status=status,
        milliseconds=round(milliseconds, 2),
        fin=session.get("fin"),
        request_id=state["request_id"],
        bytes_sent=sent,
        fault=state.get("fault"),
        headers=_shown(scope["headers"]),
        cookies=_cookies(scope["headers"]),
    )


def _without_secrets(query: str) -> str:
    shown: list[str] = []
    for pair in filter(None, query.split("&")):
        name, _, value = pair.partition("=")
        name = unquote_plus(name)[:_LONGEST_VALUE]
        shown.append(f"{name}={value[:_LONGEST_VALUE] if name in _SPOKEN_QUERY else '…'}")
    return "&".join(shown)


def _cookies(headers: Iterable[tuple[bytes, bytes]]) -> tuple[str, ...]:
    sent = [value.decode("latin-1") for name, value in headers if name == b"cookie"]
    pairs = [pair.strip() for one in sent for pair in one.split(";")]
    return tuple(pair.partition("=")[0][:_LONGEST_VALUE] for pair in pairs if pair)


def _shown(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    return {
        name.decode("latin-1"): value.decode("latin-1")[:_LONGEST_VALUE]
        for name, value in headers
        if name in _SPOKEN_HEADERS
    }
