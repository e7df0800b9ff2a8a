"""How a fault breaks a connection, as far as the server underneath lets it.

uvicorn's `send` belongs to an object that holds the transport (h11 and httptools alike). Without
one, in a test over ASGI, the request fails with `Dropped` instead.
"""

import asyncio
import socket
import struct
from collections.abc import Awaitable
from typing import Any, Final, Protocol

from starlette.types import Receive, Send


class BreakOff(Protocol):
    def __call__(self, *, gently: bool) -> Awaitable[None]:
        """`gently` lets what was written arrive before the connection ends."""
        ...


_RESET_AT_CLOSE: Final = struct.pack("ii", 1, 0)
"""SO_LINGER on, for 0 s: the peer sees a reset and not an orderly end."""


class Dropped(Exception):
    """The connection was to break here, and there is no connection to break."""


def break_off_of(send: Send, receive: Receive) -> BreakOff:
    transport: Any = getattr(getattr(send, "__self__", None), "transport", None)

    async def break_off(*, gently: bool) -> None:
        if transport is None:
            raise Dropped
        if gently:
            transport.close()
        else:
            _reset(transport)
        # The server takes a silent return for a fault of ours, unless it knows the peer is gone.
        while (await receive())["type"] != "http.disconnect":
            pass

    return break_off


def _reset(transport: asyncio.Transport) -> None:
    connected: socket.socket | None = transport.get_extra_info("socket")
    if connected is not None:
        connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_CLOSE)
    transport.abort()
