"""What every answer carries, whatever happened inside: an id, the mock's mark, safe headers.

The outermost layer. An error nobody foresaw becomes a problem 500 with nothing but the id, which
the log has too (SRV-15).
"""

import logging
from collections.abc import Iterator
from email.utils import formatdate
from itertools import count
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mock_server.answers import problem
from mock_server.middleware.connection import Dropped
from mock_server.world import Chance, Clock

_log = logging.getLogger("mock_server")

_ALWAYS: Final = (
    (b"x-mock", b"true"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
_NO_PAGE: Final = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")


def request_ids(chance: Chance) -> Iterator[str]:
    """One prefix a start, then counted: two starts never share an id, and one draw serves all."""
    start = chance.ident()[:8]
    return (f"{start}-{number:05x}" for number in count(1))


class Envelope:
    def __init__(self, app: ASGIApp, ids: Iterator[str], clock: Clock) -> None:
        self._app = app
        self._ids = ids
        self._clock = clock
        self._dated = (-1, b"")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = next(self._ids)
        # A dictionary of its own: what a server puts in `state` may be shared between requests.
        scope["state"] = {**scope.get("state", {}), "request_id": request_id}
        started = False

        async def send_dressed(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = self._dressed(message["headers"], request_id)
            await send(message)

        try:
            await self._app(scope, receive, send_dressed)
        except Dropped:
            raise
        except Exception:
            # The last resort: the log has the trace, the citizen gets the id and no more.
            _log.exception("request %s failed", request_id)
            if started:
                raise
            await problem(scope, 500, "internal")(scope, receive, send_dressed)

    def _dressed(
        self, headers: list[tuple[bytes, bytes]], request_id: str
    ) -> list[tuple[bytes, bytes]]:
        own = {name for name, _ in headers}
        # A page brings its own policy; everything else is not to be shown as one.
        policy = () if b"content-security-policy" in own else (_NO_PAGE,)
        return [
            *headers,
            *(one for one in _ALWAYS if one[0] not in own),
            *policy,
            (b"x-request-id", request_id.encode()),
            (b"date", self._date()),
        ]

    def _date(self) -> bytes:
        """The world's time, not the machine's: a client learns the portal's clock from it."""
        second = int(self._clock.timestamp())
        if second != self._dated[0]:
            self._dated = (second, formatdate(second, usegmt=True).encode())
        return self._dated[1]
