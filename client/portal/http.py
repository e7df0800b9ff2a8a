"""The wire as HTTP: one `httpx` client for as long as the citizen is at the window.

What it does not do is as much its purpose: no redirects (a 307 would carry tokens to another
origin), no proxy from the environment, no cookies kept. Importing it costs more than a first
frame may take, so `composition` does that later.
"""

import asyncio
import ssl
import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Final

import httpx

from client.domain.addresses import origin_of
from client.portal.errors import NeverLeft, PortalBroken, PortalUnreachable
from client.portal.wire import Answer, Request
from client.settings import Limits

_KEPT_OPEN_SECONDS: Final = 4.0
"""Below the five seconds after which uvicorn closes: nobody writes into a closing socket."""
_SILENCE_SECONDS: Final = 45.0
"""Three heartbeats of a stream: after that nobody is there (REL-20)."""
_GZIP_OR_ZLIB: Final = 47
"""`zlib`'s code for "whichever header it has"."""


class Opened:
    """A body that goes on coming, or one that came whole."""

    def __init__(
        self, answer: Answer, http: httpx.AsyncClient, response: httpx.Response | None
    ) -> None:
        self.answer = answer
        self._http = http
        self._response = response

    async def chunks(self) -> AsyncGenerator[bytes]:
        if self._response is None:
            return
        with _our_errors(self._http):
            async for chunk in self._response.aiter_raw():
                yield chunk


class HttpWire:
    def __init__(
        self,
        address: str,
        limits: Limits,
        *,
        agent: str,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Raises `ValueError` for an address that is neither https nor this machine (AUTH-10).

        `transport` stands in for the network, e.g. an application in this process.
        """
        self._base = address.rstrip("/")
        self._limits = limits
        self._http = httpx.AsyncClient(
            headers={"User-Agent": agent, "Accept": "application/json", "Accept-Encoding": "gzip"},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            verify=_trust(origin_of(address)),
            timeout=httpx.Timeout(limits.answer_seconds, connect=limits.connect_seconds),
            limits=httpx.Limits(keepalive_expiry=_KEPT_OPEN_SECONDS),
            follow_redirects=False,
            trust_env=False,
            transport=transport,
        )

    @property
    def address(self) -> str:
        return self._base

    async def ask(self, request: Request) -> Answer:
        with _our_errors(self._http):
            async with asyncio.timeout(self._limits.answer_seconds):
                return await self._ask(request)

    @asynccontextmanager
    async def listen(self, request: Request, media: str) -> AsyncGenerator[Opened]:
        """An answer whose body goes on coming; see `StreamWire`."""
        asked = self._http.build_request(
            request.method,
            self._base + request.path,
            headers=request.headers,
            timeout=httpx.Timeout(_SILENCE_SECONDS, connect=self._limits.connect_seconds),
        )
        with _our_errors(self._http):
            async with asyncio.timeout(self._limits.answer_seconds):
                response = await self._http.send(asked, stream=True)
        try:
            yield await self._opened(response, media)
        finally:
            await response.aclose()

    async def _opened(self, response: httpx.Response, media: str) -> Opened:
        headers = dict(response.headers)
        sent = headers.get("content-type", "").partition(";")[0].strip().lower()
        if sent == media and headers.get("content-encoding", "identity") == "identity":
            return Opened(Answer(response.status_code, headers, b""), self._http, response)
        with _our_errors(self._http):
            async with asyncio.timeout(self._limits.answer_seconds):
                whole = await _whole(response.aiter_raw(), headers, self._limits.answer_bytes)
        return Opened(Answer(response.status_code, headers, whole), self._http, None)

    async def close(self) -> None:
        await self._http.aclose()

    async def _ask(self, request: Request) -> Answer:
        asked = self._http.build_request(
            request.method,
            self._base + request.path,
            headers=request.headers,
            content=request.content,
        )
        response = await self._http.send(asked, stream=True)
        try:
            headers = dict(response.headers)
            body = await _whole(response.aiter_raw(), headers, self._limits.answer_bytes)
        finally:
            await response.aclose()
        cookies = tuple(response.headers.get_list("set-cookie"))
        return Answer(response.status_code, headers, body, cookies)


@contextmanager
def _our_errors(http: httpx.AsyncClient) -> Generator[None]:
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise NeverLeft from error
    except (TimeoutError, httpx.TransportError) as error:
        raise PortalUnreachable from error
    except (httpx.HTTPError, zlib.error) as error:
        raise PortalBroken from error
    except RuntimeError as error:
        if not http.is_closed:
            raise
        raise PortalUnreachable from error


def _trust(origin: str) -> ssl.SSLContext:
    """Certificates, also when the environment names others; none where there is no TLS."""
    if origin.startswith("https:"):
        return httpx.create_ssl_context(trust_env=False)
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


async def _whole(chunks: AsyncIterator[bytes], headers: Mapping[str, str], most: int) -> bytes:
    """Never unpacks more than one byte beyond `most`, whatever a few bytes claim to hold."""
    encoding = headers.get("content-encoding", "identity")
    if encoding not in {"identity", "gzip", "deflate"}:
        raise PortalBroken("content_encoding")
    unpack = None if encoding == "identity" else zlib.decompressobj(_GZIP_OR_ZLIB)
    body = bytearray()
    async for chunk in chunks:
        body += unpack.decompress(chunk, most + 1 - len(body)) if unpack else chunk
        if len(body) > most:
            raise PortalBroken("too_large", request_id=headers.get("x-request-id"))
    if unpack is not None and body and not unpack.eof:
        raise PortalUnreachable
    return bytes(body)
