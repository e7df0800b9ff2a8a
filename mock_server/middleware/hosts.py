"""Only requests that name this machine are answered: a foreign name that resolves to loopback
is a page on the Internet trying to reach in (DNS rebinding, SRV-02)."""

from collections.abc import Iterable
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from mock_server.answers import problem

LOOPBACK_NAMES: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})


class Hosts:
    """`allowed` are names without a port, besides those of loopback."""

    def __init__(self, app: ASGIApp, allowed: Iterable[str] = ()) -> None:
        self._app = app
        self._allowed = LOOPBACK_NAMES | {name.lower() for name in allowed}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and not self._names_us(scope):
            await problem(scope, 421, "host_not_allowed")(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _names_us(self, scope: Scope) -> bool:
        named = [value for name, value in scope["headers"] if name == b"host"]
        return len(named) == 1 and _without_port(named[0].decode("latin-1")) in self._allowed


def _without_port(host: str) -> str:
    name, _, port = host.lower().rpartition(":")
    return name if name and port.isdecimal() else host.lower()
