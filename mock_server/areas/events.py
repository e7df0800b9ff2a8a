"""/events: hints as they happen, over a stream or by asking (REL-20, REL-21)."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from mock_server.answers import READ_HEADERS, read_answer, unchanged
from mock_server.middleware.session import access_token
from mock_server.rules import events, mailings, streams
from mock_server.rules.presence import NotSignedIn, Presence
from mock_server.rules.sessions import SessionOver
from mock_server.world import World
from mock_server.world.store import encoded

_STREAM: Final = "text/event-stream"


@dataclass(frozen=True, slots=True)
class Patience:
    """How a stream waits, in seconds of the machine. A test's is shorter."""

    look: float = 0.25
    heartbeat: float = 15.0
    longest: float = 3600.0
    pause: Callable[[float], Awaitable[Any]] = asyncio.sleep
    ticks: Callable[[], float] = lambda: asyncio.get_running_loop().time()


async def stream_events(request: Request) -> Response:
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    mailings.release(world)
    if streams.quirks(world).refused:
        return Response(status_code=204, headers={"Cache-Control": "no-store"})
    etag = world.etag(events.COLLECTION, fin)
    if same := unchanged(request, etag):
        return same
    known = request.headers.get("Last-Event-ID", "")
    after = int(known) if known.isdecimal() and len(known) <= 12 else None  # noqa: PLR2004 - as the contract
    headers = {**READ_HEADERS, "Cache-Control": "no-store", "ETag": etag}
    return StreamingResponse(_written(request, fin, after), headers=headers, media_type=_STREAM)


async def poll_events(request: Request) -> Response:
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    mailings.release(world)
    asked = request.query_params.get("after")
    told = events.since(world, fin, None if asked is None else int(asked))
    body = {"events": list(told.events), "last": told.last, "complete": told.complete}
    answer = read_answer(request, encoded(body), world.etag(events.COLLECTION, fin))
    answer.headers["Cache-Control"] = "no-store"  # what happened once is worth keeping to nobody
    return answer


async def _written(request: Request, fin: str, after: int | None) -> AsyncIterator[bytes]:
    """Ends with the access token, the session or the reader, whichever comes first."""
    world: World = request.app.state.world
    patience: Patience = getattr(request.app.state, "patience", None) or Patience()
    known = events.since(world, fin, after)
    yield _greeting(world, fin, known)
    last = known.last if after is None or not known.complete else after
    began = said = patience.ticks()
    while True:
        mailings.release(world)
        told = events.since(world, fin, last)
        if not told.complete:
            yield _greeting(world, fin, told)
        for one in streams.as_sent(world, fin, told.events):
            yield _event("hint", one["id"], one)
        if told.last != last:
            last, said = told.last, patience.ticks()
        if (over := _is_over(request)) is not None:
            yield _event("bye", last, {"code": over})
            return
        now = patience.ticks()
        if now - began >= patience.longest:
            return
        if now - said >= patience.heartbeat:
            said = now
            yield b": still here\n\n"
        await patience.pause(patience.look)


def _greeting(world: World, fin: str, known: events.Since) -> bytes:
    """Where it stands, and when that happened: a client that has just asked knows it already."""
    told = {"last": known.last, "at": events.last_moment(world, fin)}
    return _event("hello" if known.complete else "reset", known.last, told)


def _is_over(request: Request) -> str | None:
    """Why the stream has to end; the client learns whether to come back."""
    presence: Presence | None = getattr(request.app.state, "presence", None)
    token = access_token(request.scope)
    if presence is None or token is None:
        return None
    try:
        presence.of(token)
    except NotSignedIn:
        return "token_expired"
    except SessionOver as over:
        return over.code
    return None


def _event(name: str, ident: int, told: dict[str, Any]) -> bytes:
    return b"id: %d\nevent: %b\ndata: %b\n\n" % (ident, name.encode(), encoded(told))


routes = [
    Route("/events", stream_events, methods=["GET"]),
    Route("/events/poll", poll_events, methods=["GET"]),
]
