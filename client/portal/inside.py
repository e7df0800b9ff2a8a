"""The wire to a portal in this process: its application is called, and nothing is sent.

`httpx` has a transport of this kind which hands over an answer when it is whole; a stream of
events never is. Here the answer flows as the portal writes it.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from typing import Any, Final, TypeAlias
from urllib.parse import unquote

import httpx

Message: TypeAlias = MutableMapping[str, Any]
Application: TypeAlias = Callable[
    [
        MutableMapping[str, Any],
        Callable[[], Awaitable[Message]],
        Callable[[Message], Awaitable[None]],
    ],
    Awaitable[None],
]

_AHEAD: Final = 16
"""Pieces an answer may be ahead of its reader."""
_HERE: Final = ("127.0.0.1", 0)


class InsideTransport(httpx.AsyncBaseTransport):
    def __init__(self, portal: Application) -> None:
        self._portal = portal
        self._going_on: set[asyncio.Task[None]] = set()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        talk = _Talk(await request.aread())
        task = asyncio.ensure_future(self._answer(request, talk))
        self._going_on.add(task)
        task.add_done_callback(self._going_on.discard)
        try:
            start = await talk.next()
        except BaseException:
            talk.left.set()
            raise
        return httpx.Response(start["status"], headers=start["headers"], stream=_Body(talk))

    async def _answer(self, request: httpx.Request, talk: "_Talk") -> None:
        try:
            await self._portal(_scope(request), talk.receive, talk.send)
        except Exception as error:  # noqa: BLE001 - whatever it is, the reader hears of it
            await talk.end(error)
        else:
            await talk.end(None)


class _Talk:
    """One request: what the portal reads, and what it has written so far."""

    def __init__(self, body: bytes) -> None:
        self._body: bytes | None = body
        self._written: asyncio.Queue[Message | Exception | None] = asyncio.Queue(_AHEAD)
        self.left = asyncio.Event()

    async def receive(self) -> Message:
        if self._body is not None:
            body, self._body = self._body, None
            return {"type": "http.request", "body": body, "more_body": False}
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        await self._put(message)

    async def end(self, error: Exception | None) -> None:
        await self._put(error)

    async def next(self) -> Message:
        """Raises `httpx.ReadError` where the portal broke off."""
        message = await self._written.get()
        if message is None or isinstance(message, Exception):
            raise httpx.ReadError("the portal broke off") from message
        return message

    async def _put(self, what: Message | Exception | None) -> None:
        """A reader who has left no longer holds anybody up."""
        putting = asyncio.ensure_future(self._written.put(what))
        leaving = asyncio.ensure_future(self.left.wait())
        await asyncio.wait((putting, leaving), return_when=asyncio.FIRST_COMPLETED)
        putting.cancel()
        leaving.cancel()


class _Body(httpx.AsyncByteStream):
    def __init__(self, talk: _Talk) -> None:
        self._talk = talk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        more = True
        while more:
            message = await self._talk.next()
            yield message.get("body", b"")
            more = message.get("more_body", False)

    async def aclose(self) -> None:
        self._talk.left.set()


def _scope(request: httpx.Request) -> dict[str, Any]:
    path, _, query = request.url.raw_path.partition(b"?")
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": request.url.scheme,
        "path": unquote(path.decode("ascii")),
        "raw_path": path,
        "query_string": query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "server": (request.url.host, request.url.port),
        "client": _HERE,
        "extensions": {},
        "state": {},
    }
