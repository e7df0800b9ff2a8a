"""Connections that never say what they want are closed (SRV-12): uvicorn waits for ever."""

import asyncio
import weakref
from typing import Any, Final

from uvicorn.protocols.http.auto import AutoHTTPProtocol

SECONDS: Final = 10

_Protocol: Any = AutoHTTPProtocol
"""Of httptools where that is installed, of h11 everywhere else; with the same names inside."""


def patient(*, seconds: float = SECONDS, **told: Any) -> asyncio.Protocol:
    """For uvicorn's `http`: its own protocol, which waits this long for a request's head."""
    protocol = _Protocol(**told)
    loop = asyncio.get_running_loop()
    # Weakly, or each connection would be remembered for ten seconds after its end.
    loop.call_later(seconds, _close_if_silent, weakref.ref(protocol))
    return protocol


def _close_if_silent(reference: weakref.ref[Any]) -> None:
    protocol = reference()
    # `cycle` is the request it serves or has served; then uvicorn's keep-alive counts.
    if protocol is not None and protocol.cycle is None and protocol.transport is not None:
        protocol.transport.close()
