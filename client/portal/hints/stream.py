"""The portal's stream of hints, signed as every question is; what is heard is in our words."""

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, aclosing
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol, TypeAlias

from client.domain.hints import Hint
from client.domain.sent import purpose_of
from client.portal.codec.hints import read_hint, read_last
from client.portal.codec.reading import Record, decoded, moment_or_none
from client.portal.errors import PortalBroken, PortalError
from client.portal.hints.event_text import EventReader, EventText
from client.portal.problems import problem_in
from client.portal.server_time import ServerTime
from client.portal.signed import Access, proven
from client.portal.wire import Answer, Request

_MEDIA: Final = "text/event-stream"
_OK: Final = 200
_NONE: Final = 204


class NoStream(PortalError):
    """This portal has none: ask instead, and do not come back."""


@dataclass(frozen=True, slots=True)
class Hello:
    """The stream is open; `last` was the newest hint by then, and happened at `at`."""

    last: int
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Missed:
    """Hints up to `last` were forgotten: nobody knows what they said."""

    last: int


@dataclass(frozen=True, slots=True)
class Bye:
    """The portal ends the stream; coming back tells why."""


Heard: TypeAlias = Hello | Missed | Bye | Hint


class Opened(Protocol):
    """An answer whose body is still coming. A body that came whole is in `answer`."""

    @property
    def answer(self) -> Answer: ...

    def chunks(self) -> AsyncGenerator[bytes]:
        """Raises `PortalUnreachable` when the line breaks or nothing comes for too long."""
        ...


class StreamWire(Protocol):
    def listen(self, request: Request, media: str) -> AbstractAsyncContextManager[Opened]:
        """The body of an answer of another kind than `media` is read at once."""
        ...


class HintStream(Protocol):
    def heard(self, after: int | None) -> AsyncGenerator[Heard]:
        """Raises `PortalError`; `NoStream` where there is none. Close it when done."""
        ...


class SignedStream:
    def __init__(
        self,
        wire: StreamWire,
        access: Access,
        server_time: ServerTime,
        language: Callable[[], str],
    ) -> None:
        self._wire = wire
        self._access = access
        self._server_time = server_time
        self._language = language

    async def heard(self, after: int | None) -> AsyncGenerator[Heard]:
        held: list[AbstractAsyncContextManager[Opened]] = []
        opened: list[Opened] = []

        async def ask(request: Request) -> Answer:
            await _close(held)
            held.append(self._wire.listen(request, _MEDIA))
            opened.append(await held[-1].__aenter__())
            self._server_time.learn(opened[-1].answer.headers)
            return opened[-1].answer

        try:
            answer = await proven(ask, self._access, self._request(after))
            _require_stream(answer)
            reader = EventReader()
            async with aclosing(opened[-1].chunks()) as chunks:
                async for chunk in chunks:
                    for event in reader.feed(chunk):
                        if (told := _understood(event)) is not None:
                            yield told
        finally:
            await _close(held)

    def _request(self, after: int | None) -> Request:
        resumed = {} if after is None else {"Last-Event-ID": str(after)}
        headers = {
            "Accept": f"{_MEDIA}, application/problem+json",
            "Accept-Encoding": "identity",
            "Accept-Language": self._language(),
            "Cache-Control": "no-store",
            "X-Purpose": purpose_of("/events").value,
            **resumed,
        }
        return Request("GET", "/events", headers)


async def _close(held: list[AbstractAsyncContextManager[Any]]) -> None:
    while held:
        await held.pop().__aexit__(None, None, None)


def _require_stream(answer: Answer) -> None:
    if answer.status == _NONE:
        raise NoStream
    if answer.status != _OK:
        raise problem_in(answer)
    media = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media != _MEDIA:
        raise PortalBroken("not_a_stream", request_id=answer.request_id)


def _understood(event: EventText) -> Heard | None:
    """`None` for what a newer portal says."""
    body = event.data.encode()
    match event.name:
        case "hello":
            return decoded(body, _hello)
        case "reset":
            return Missed(decoded(body, read_last))
        case "bye":
            return Bye()
        case "hint":
            return decoded(body, read_hint)
        case _:
            return None


def _hello(record: Record) -> Hello:
    return Hello(read_last(record), moment_or_none(record, "at"))
