"""A wire that answers what the test says, and a server that misbehaves on a real socket."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from client.portal.errors import PortalUnreachable
from client.portal.wire import Answer, Request


def an_answer(
    body: object = None,
    status: int = 200,
    *,
    etag: str | None = None,
    media: str = "application/json",
    **headers: str,
) -> Answer:
    """`body` as bytes goes as it is; anything else becomes JSON. `cache_control="no-store"`."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    named = {"content-type": media, "x-request-id": "r-1"} | sent
    return Answer(status, named if etag is None else named | {"etag": etag}, content)


def a_problem(status: int, code: str, **more: object) -> Answer:
    told = {"type": "t", "title": "T", "status": status, "code": code, "request_id": "r-9"} | more
    return an_answer(told, status, media="application/problem+json")


class FakeWire:
    """Give answers by `METHOD path`, one after the other; the last stays. None is no network."""

    address = "http://127.0.0.1:8123"

    def __init__(self, answers: Mapping[str, Answer | list[Answer | None] | None]) -> None:
        self._answers = {
            key: list(value) if isinstance(value, list) else [value]
            for key, value in answers.items()
        }
        self.asked: list[Request] = []
        self.closed = False

    async def ask(self, request: Request) -> Answer:
        self.asked.append(request)
        waiting = self._answers[f"{request.method} {request.path}"]
        answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        if answer is None:
            raise PortalUnreachable
        return answer

    async def close(self) -> None:
        self.closed = True


Speak = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def speaking(speak: Speak):
    """A server whose every word is the test's. Yields its address."""
    talks = set()

    async def meet(reader, writer):
        talks.add(asyncio.current_task())
        try:
            await reader.readuntil(b"\r\n\r\n")
            await speak(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.close()
        for talk in talks:
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)


def saying(*parts: bytes) -> Speak:
    async def speak(_, writer):
        for part in parts:
            writer.write(part)
            await writer.drain()

    return speak
