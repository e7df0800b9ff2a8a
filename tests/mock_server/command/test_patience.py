"""A connection that never says what it wants does not stay."""

import asyncio
from functools import partial

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from uvicorn.server import ServerState

from mock_server.command.patience import patient


@pytest.fixture
async def port():
    config = uvicorn.Config(PlainTextResponse("here"), lifespan="off", log_config=None)
    config.load()
    told = {"config": config, "server_state": ServerState(), "app_state": {}}
    factory = partial(patient, seconds=0.2, **told)
    server = await asyncio.get_running_loop().create_server(factory, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


@pytest.mark.requirement("SRV-12")
@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "])
async def test_half_a_request_is_not_waited_for(port, said):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(said)

    async with asyncio.timeout(10):
        answer = await reader.read()

    assert answer == b""
    writer.close()


@pytest.mark.requirement("SRV-12")
async def test_a_whole_request_is_answered_and_may_be_followed_by_another(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    silent, other = await asyncio.open_connection("127.0.0.1", port)
    async with asyncio.timeout(10):
        writer.write(request)
        first = await reader.readuntil(b"here")
        await silent.read()  # it came later and was closed: our own time is over too
        writer.write(request)
        second = await reader.readuntil(b"here")

    assert first.startswith(b"HTTP/1.1 200")
    assert second.startswith(b"HTTP/1.1 200")
    writer.close()
    other.close()
