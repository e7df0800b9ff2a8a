"""How a fault breaks a connection, as far as the server underneath lets it.

Goes around the whole application, straight under uvicorn: only there does `send` belong to the
object that holds the transport (h11 and httptools alike). Without it, in a test over ASGI, the
request fails with `Dropped` instead.
"""

import asyncio
import os
import socket
import struct
from typing import Any, Final

from starlette.types import ASGIApp, Receive, Scope, Send

_EXTENSION: Final = "mygov.connection"
_RESET_AT_CLOSE: Final = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
"""SO_LINGER on, for 0 s: the peer sees a reset and not an orderly end."""


class Dropped(Exception):
    """The connection was to break here, and there is no connection to break."""


class Breakable:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        transport: Any = getattr(getattr(send, "__self__", None), "transport", None)
        if transport is not None and scope["type"] == "http":
            known: dict[str, Any] = scope.get("extensions") or {}
            scope["extensions"] = {**known, _EXTENSION: (transport, receive)}
        await self._app(scope, receive, send)


async def break_off(scope: Scope, *, gently: bool = False) -> None:
    """`gently` lets what was written arrive before the connection ends."""
    known: dict[str, Any] = scope.get("extensions") or {}
    if _EXTENSION not in known:
        raise Dropped
    transport, receive = known[_EXTENSION]
    if gently:
        transport.close()
    else:
        _reset(transport)
    # The server takes a silent return for a fault of ours, unless it knows the peer is gone.
    while (await receive())["type"] != "http.disconnect":
        pass


def _reset(transport: asyncio.Transport) -> None:
    connected: socket.socket | None = transport.get_extra_info("socket")
    if connected is not None:
        connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_CLOSE)
    transport.abort()
