"""The callback on a desktop: a socket on this machine, open for one answer (AUTH-03).

Every other program of this machine can knock here. So the door says nothing, believes only
what carries our state, and neither closes nor wins by anything else.
"""

import asyncio
import contextlib
import html
import secrets
from typing import Final

from client.domain.languages import Language
from client.i18n import speaker
from client.portal.login.authorize import LONGEST_ANSWER, Verdict
from client.portal.login.callback import Judge

_HOSTS: Final = ("127.0.0.1", "::1")
_KNOCK_SECONDS: Final = 5.0
_AT_ONCE: Final = 16
_HEADERS: Final = (
    "Content-Type: text/html; charset=utf-8",
    "Cache-Control: no-store",
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'",
    "Connection: close",
)
_PAGE: Final = """<!doctype html><html lang="{language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>{title}</title>
<style>body{{font:1.125rem/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto;
padding:0 1.5rem}}h1{{font-size:1.75rem;line-height:1.2}}</style>
<h1>{title}</h1><p>{text}</p></html>"""


class LoopbackCallback:
    """Made by `LoopbackCallbacks`, already listening."""

    def __init__(self, server: asyncio.Server, path: str, arrivals: "_Arrivals") -> None:
        self._server = server
        self._arrivals = arrivals
        host, port = server.sockets[0].getsockname()[:2]
        shown = f"[{host}]" if ":" in host else host
        self._redirect_uri = f"http://{shown}:{port}{path}"

    @property
    def redirect_uri(self) -> str:
        return self._redirect_uri

    async def answer(self) -> Verdict:
        return await self._arrivals.verdict

    async def close(self) -> None:
        self._server.close()
        self._arrivals.verdict.cancel()


class LoopbackCallbacks:
    async def open(self, judge: Judge, language: str) -> LoopbackCallback:
        path = f"/callback/{secrets.token_urlsafe(24)}"
        arrivals = _Arrivals(judge, path, _page(Language(language)))
        for host in _HOSTS:
            with contextlib.suppress(OSError):
                server = await asyncio.start_server(
                    arrivals.meet, host, 0, limit=LONGEST_ANSWER * 4, backlog=_AT_ONCE
                )
                return LoopbackCallback(server, path, arrivals)
        raise OSError("no loopback address to listen at")

    def offer(self, route: str) -> bool:  # noqa: ARG002 - here answers come to the socket
        return False


class _Arrivals:
    """Whoever knocks, until one is believed."""

    def __init__(self, judge: Judge, path: str, page: bytes) -> None:
        self._judge = judge
        self._path = path
        self._page = page
        self.verdict: asyncio.Future[Verdict] = asyncio.get_running_loop().create_future()

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_KNOCK_SECONDS):
                target = _target_of(await reader.readuntil(b"\r\n\r\n"))
                believed = target is not None and self._believes(target)
                writer.write(_reply("200 OK", self._page) if believed else _reply("404 Not Found"))
                await writer.drain()
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            return
        finally:
            writer.close()

    def _believes(self, target: str) -> bool:
        path = target.partition("?")[0]
        if self.verdict.done() or path != self._path:
            return False
        verdict = self._judge(target)
        if verdict is not None:
            self.verdict.set_result(verdict)
        return verdict is not None


def _target_of(request: bytes) -> str | None:
    """Of a plain GET; the rest of HTTP has no business here."""
    line = request.partition(b"\r\n")[0].split(b" ")
    if len(line) != 3 or line[0] != b"GET" or not line[1].isascii():  # noqa: PLR2004 - GET, target, version
        return None
    return line[1].decode("ascii")


def _reply(status: str, body: bytes = b"") -> bytes:
    head = "\r\n".join((f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *_HEADERS))
    return f"{head}\r\n\r\n".encode() + body


def _page(language: Language) -> bytes:
    say = speaker(language)
    return _PAGE.format(
        language=language.value,
        title=html.escape(say("callback.title")),
        text=html.escape(say("callback.text")),
    ).encode()
