"""The wire on a real socket, against servers that break every rule."""

import asyncio
import gzip
import resource
import time
from dataclasses import replace

import httpx
import pytest

from client.portal.errors import NeverLeft, PortalBroken, PortalUnreachable
from client.portal.http import HttpWire
from client.portal.wire import Request
from client.settings import read_settings
from tests.doubles.wires import saying, speaking

LIMITS = replace(read_settings().limits, answer_seconds=0.5, connect_seconds=0.5)
ASK = Request("GET", "/documents")


async def asked(speak, request=ASK, limits=LIMITS):
    async with speaking(speak) as address:
        wire = HttpWire(address, limits, agent="test")
        try:
            return await wire.ask(request)
        finally:
            await wire.close()


def head(body: bytes, *headers: str) -> bytes:
    lines = ("HTTP/1.1 200 OK", f"Content-Length: {len(body)}", *headers)
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


@pytest.mark.requirement("AUTH-10")
@pytest.mark.parametrize(
    "address",
    [
        "http://192.168.1.5",
        "http://localhost:8000",
        "http://localhost.evil",
        "http://127.0.0.1.evil",
        "http://user@127.0.0.1",
        "ftp://127.0.0.1",
        "//127.0.0.1",
        "https://",
        "",
    ],
)
def test_only_https_or_this_machine_is_spoken_to(address):
    with pytest.raises(ValueError, match=r"not|more"):
        HttpWire(address, LIMITS, agent="test")


@pytest.mark.requirement("AUTH-10")
@pytest.mark.parametrize("status", ["302 Found", "307 Temporary Redirect", "308 Permanent"])
async def test_a_redirect_is_an_answer_and_never_followed(status):
    visits = []

    async def second(reader, _):
        visits.append(reader)

    async with speaking(second) as elsewhere:
        lines = f"HTTP/1.1 {status}\r\nLocation: {elsewhere}/\r\nContent-Length: 0\r\n\r\n"
        answer = await asked(saying(lines.encode()), Request("POST", "/t", content=b"secret"))

    assert answer.status == int(status[:3])
    assert visits == []


@pytest.mark.requirement("REL-08")
async def test_an_answer_that_drips_ends_with_the_deadline():
    async def drip(_, writer):
        writer.write(head(b"x" * 500))
        for _ in range(500):
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.05)

    began = time.monotonic()
    with pytest.raises(PortalUnreachable):
        await asked(drip)

    assert time.monotonic() - began < LIMITS.answer_seconds + 0.5


@pytest.mark.requirement("REL-08")
async def test_headers_that_drip_end_with_the_deadline():
    async def drip(_, writer):
        writer.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(500):
            writer.write(b"X: y\r\n")
            await writer.drain()
            await asyncio.sleep(0.05)

    began = time.monotonic()
    with pytest.raises((PortalUnreachable, PortalBroken)):
        await asked(drip)

    assert time.monotonic() - began < LIMITS.answer_seconds + 0.5


@pytest.mark.requirement("REL-09")
async def test_a_bomb_is_refused_before_it_unfolds():
    bomb = gzip.compress(b"\0" * 100_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(PortalBroken, match="too_large"):
        await asked(saying(head(bomb, "Content-Encoding: gzip"), bomb))

    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 50_000, "kilobytes"


@pytest.mark.requirement("REL-09")
async def test_an_endless_answer_is_cut_off():
    async def endless(_, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + b"x" * 65536 + b"\r\n")
            await writer.drain()

    with pytest.raises(PortalBroken, match="too_large"):
        await asked(endless, limits=replace(LIMITS, answer_seconds=10))


async def test_a_packed_answer_arrives_unpacked():
    packed = gzip.compress(b'{"a": 1}')

    answer = await asked(saying(head(packed, "Content-Encoding: gzip"), packed))

    assert answer.body == b'{"a": 1}'


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (("Content-Encoding: gzip",), b"not gzip"),
        (("Content-Encoding: br",), b"whatever"),
    ],
)
async def test_what_cannot_be_unpacked_is_a_broken_portal(headers, body):
    with pytest.raises(PortalBroken):
        await asked(saying(head(body, *headers), body))


@pytest.mark.requirement("REL-08")
@pytest.mark.parametrize(
    "parts",
    [
        (),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",),
        (b"garbage\r\n\r\n",),
        (
            head(gzip.compress(b"x" * 100), "Content-Encoding: gzip"),
            gzip.compress(b"x" * 100)[:-9],
        ),
    ],
)
async def test_an_answer_that_breaks_off_is_no_answer(parts):
    with pytest.raises(PortalUnreachable):
        await asked(saying(*parts))


async def test_nobody_at_the_address_is_no_answer():
    async with speaking(saying()) as address:
        pass
    wire = HttpWire(address, LIMITS, agent="test")

    with pytest.raises(PortalUnreachable):
        await wire.ask(ASK)
    await wire.close()


@pytest.mark.requirement("REL-05")
async def test_where_nobody_is_nothing_has_been_done_and_where_somebody_was_who_knows():
    async with speaking(saying()) as address:
        pass
    wire = HttpWire(address, LIMITS, agent="test")

    with pytest.raises(NeverLeft):
        await wire.ask(ASK)
    with pytest.raises(PortalUnreachable) as broken_off:
        await asked(saying(b"HTTP/1.1 200 OK\r\n"))
    assert not isinstance(broken_off.value, NeverLeft)
    await wire.close()


async def test_a_closed_wire_is_no_answer():
    wire = HttpWire("http://127.0.0.1:1", LIMITS, agent="test")
    await wire.close()

    with pytest.raises(PortalUnreachable):
        await wire.ask(ASK)


@pytest.mark.requirement("AUTH-10")
async def test_a_cookie_that_a_portal_sets_is_not_sent_back():
    seen = []

    async def body():
        yield b"{}"

    def portal(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("cookie"))
        return httpx.Response(200, headers={"set-cookie": "a=b; Path=/"}, content=body())

    wire = HttpWire(
        "http://127.0.0.1:1", LIMITS, agent="test", transport=httpx.MockTransport(portal)
    )
    await wire.ask(ASK)
    await wire.ask(ASK)
    await wire.close()

    assert seen == [None, None]


@pytest.mark.requirement("AUTH-10")
async def test_a_proxy_named_in_the_environment_is_not_used(monkeypatch):
    async def answering(_, writer):
        writer.write(head(b"{}") + b"{}")
        await writer.drain()

    async with speaking(saying(head(b'"proxy"') + b'"proxy"')) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy)
        answer = await asked(answering)

    assert answer.body == b"{}"
