"""A portal in this process answers like one on the network, and as it writes."""

import asyncio

import httpx
import pytest

from client.portal.errors import PortalUnreachable
from client.portal.http import HttpWire
from client.portal.inside import InsideTransport
from client.portal.wire import Request
from client.settings import read_settings

HEAD = {"type": "http.response.start", "status": 200, "headers": [(b"x-request-id", b"r1")]}


def client(portal):
    return httpx.AsyncClient(transport=InsideTransport(portal), base_url="http://127.0.0.1")


def piece(body, *, more):
    return {"type": "http.response.body", "body": body, "more_body": more}


async def test_a_request_arrives_whole_and_so_does_its_answer():
    seen = {}

    async def portal(scope, receive, send):
        seen.update(scope, body=(await receive())["body"])
        await send(HEAD)
        await send(piece(b"yes", more=False))

    async with client(portal) as asking:
        answer = await asking.post("/a%20b?c=d", content=b"words")

    assert (answer.status_code, answer.content) == (200, b"yes")
    assert (seen["method"], seen["path"], seen["query_string"]) == ("POST", "/a b", b"c=d")
    assert seen["body"] == b"words"
    assert (b"host", b"127.0.0.1") in seen["headers"]


@pytest.mark.requirement("REL-20")
async def test_a_stream_is_read_while_it_is_written():
    go_on, left = asyncio.Event(), asyncio.Event()

    async def portal(_, receive, send):
        await receive()
        await send(HEAD)
        await send(piece(b"first", more=True))
        await go_on.wait()
        await send(piece(b"second", more=True))
        if (await receive())["type"] == "http.disconnect":
            left.set()

    async with client(portal) as asking, asking.stream("GET", "/events") as answer:
        pieces = answer.aiter_raw()
        first = await anext(pieces)
        go_on.set()
        second = await anext(pieces)
        await answer.aclose()
        await asyncio.wait_for(left.wait(), 5)

    assert (first, second) == (b"first", b"second")


@pytest.mark.parametrize("after_the_head", [False, True])
async def test_a_portal_that_breaks_off_was_not_reached(after_the_head):
    async def portal(_, __, send):
        if after_the_head:
            await send(HEAD)
        raise OSError

    wire = HttpWire(
        "http://127.0.0.1",
        read_settings().limits,
        agent="test",
        transport=InsideTransport(portal),
    )

    with pytest.raises(PortalUnreachable):
        await wire.ask(Request("GET", "/info"))
    await wire.close()


async def test_a_portal_goes_on_when_nobody_reads_any_more():
    done = asyncio.Event()

    async def portal(_, __, send):
        await send(HEAD)
        for _ in range(100):
            await send(piece(b"x" * 10, more=True))
        done.set()

    async with client(portal) as asking, asking.stream("GET", "/") as answer:
        await answer.aclose()
        await asyncio.wait_for(done.wait(), 5)
