"""Who is let in to the preview, and what its pages may do (STO-21)."""

import base64
import contextlib
import hashlib
import re
from collections.abc import Mapping
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from client.preview.tabs import SCRIPT

_INLINE_SCRIPT: Final = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_HEAD_ENDS: Final = b"</head>"
_OUR_SCRIPT: Final = f'<script src="{SCRIPT}"></script>'.encode()
_NOT_OURS: Final = frozenset({"/docs", "/redoc", "/openapi.json", "/oauth_callback", "/upload"})
"""Doors of Flet's server that this app does not use; /docs would also call on a third party."""

_HEADERS: Final = {
    "cache-control": "no-cache",
    "permissions-policy": "camera=(self), microphone=(self), geolocation=(self)",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


def content_policy(host: str, script_hashes: tuple[str, ...] = ()) -> str:
    """Everything from `host` itself. Flutter compiles wasm and starts workers from blobs."""
    scripts = " ".join(("'self'", "'wasm-unsafe-eval'", *script_hashes))
    return (
        f"default-src 'self'; script-src {scripts}; worker-src 'self' blob:; "
        f"connect-src 'self' ws://{host} blob: data:; img-src 'self' blob: data:; "
        "media-src 'self' blob: data:; "
        "style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none'; "
        "base-uri 'self'; form-action 'none'; frame-ancestors 'none'"
    )


class Guard:
    """Lets in what this machine's browser asks from our own page, and marks every answer."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts
        self._origins = frozenset(f"http://{host}" for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        status = self._refusal(scope, Headers(scope=scope))
        if status:
            await _refuse(scope, send, status)
        elif scope["type"] == "http":
            await self._app(scope, receive, _Marked(send, Headers(scope=scope)["host"]))
        else:
            await self._app(scope, receive, _while_it_is_there(send))

    def _refusal(self, scope: Scope, headers: Mapping[str, str]) -> int:
        """A status, or 0 for what may pass. A page names its Origin on every WebSocket."""
        host, origin = headers.get("host", ""), headers.get("origin")
        if host not in self._hosts:
            return 403
        if origin is None and scope["type"] == "websocket":
            return 403
        if origin is not None and origin not in self._origins:
            return 403
        if scope["type"] == "http" and scope["method"] not in {"GET", "HEAD"}:
            return 405
        return 404 if scope["path"] in _NOT_OURS else 0


def _while_it_is_there(send: Send) -> Send:
    """A tab that has gone misses what is drawn, and no more.

    Flet 1.0.5 takes the failed send for its own and never gives the session back: the tab that
    is reloaded in that moment would find itself signed out.
    """

    async def sent(message: Message) -> None:
        with contextlib.suppress(OSError):
            await send(message)

    return sent


async def _refuse(scope: Scope, send: Send, status: int) -> None:
    if scope["type"] == "websocket":
        # Closed before it is accepted: the handshake is answered with 403 (ASGI 3.0).
        await send({"type": "websocket.close", "code": 1008})
        return
    await send({"type": "http.response.start", "status": status, "headers": []})
    await send({"type": "http.response.body", "body": b""})


class _Marked:
    """Puts our headers on an answer in place of Flet's, and knows a page's inline scripts."""

    def __init__(self, send: Send, host: str) -> None:
        self._send = send
        self._host = host
        self._page: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            del headers["access-control-allow-origin"]
            for name, value in _HEADERS.items():
                headers[name] = value
            if headers.get("content-type", "").startswith("text/html"):
                self._page = message
                return
            headers["content-security-policy"] = content_policy(self._host)
        if self._page is None:
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._send_page(self._page)

    async def _send_page(self, start: Message) -> None:
        body = self._body.replace(_HEAD_ENDS, _OUR_SCRIPT + _HEAD_ENDS, 1)
        hashes = tuple(_hash(script) for script in _INLINE_SCRIPT.findall(body))
        headers = MutableHeaders(raw=start["headers"])
        headers["content-length"] = str(len(body))
        headers["content-security-policy"] = content_policy(self._host, hashes)
        # A 304 would come without the hashes and take them from the page a browser kept.
        headers["cache-control"] = "no-store"
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _hash(script: bytes) -> str:
    digest = base64.b64encode(hashlib.sha256(script).digest()).decode()
    return f"'sha256-{digest}'"
