"""Fault rules strike where they should, never the desk, and break real connections for real."""

import asyncio
from contextlib import asynccontextmanager

import httpx
import pytest
import uvicorn

from mock_server.middleware.connection import Breakable, Dropped
from mock_server.middleware.journal import Journal
from mock_server.rules.faults import Effect, Fault, record_of
from mock_server.world import World
from tests.mock_server.middleware.conftest import small_app


def put(world, fault):
    world.store.put("faults", "", fault.id, record_of(fault))


async def test_a_status_replaces_the_answer_and_says_when_to_come_back(portal):
    put(portal.world, Fault("f", Effect.STATUS, path="/info", status=503, retry_after=7))
    answer = await portal.client.get("/info")

    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    assert answer.headers["retry-after"] == "7"
    assert portal.journal.newest_first()[0].fault == "status:f"


async def test_a_rule_strikes_the_calls_it_names_and_no_other(portal):
    put(portal.world, Fault("f", Effect.STATUS, first_call=2, last_call=3))
    answers = [(await portal.client.get("/info")).status_code for _ in range(5)]

    assert answers == [200, 503, 503, 200, 200]


async def test_a_rule_for_one_person_leaves_others_alone(portal):
    put(portal.world, Fault("f", Effect.STATUS, fin="0TBBBBB"))
    assert (await portal.client.get("/info")).status_code == 200

    put(portal.world, Fault("g", Effect.STATUS, fin="0TAAAAA"))
    assert (await portal.client.get("/info")).status_code == 503


async def test_a_removed_rule_strikes_no_more(portal):
    put(portal.world, Fault("f", Effect.STATUS))
    struck = (await portal.client.get("/info")).status_code
    portal.world.store.remove("faults", "", "f")

    assert (struck, (await portal.client.get("/info")).status_code) == (503, 200)


async def test_the_desk_is_never_struck(portal):
    put(portal.world, Fault("f", Effect.STATUS))
    answer = await portal.client.get("/__mock/desk", headers={"X-Mock-Fault": "status=500"})

    assert answer.status_code == 200


async def test_the_same_seed_strikes_the_same_calls(portal):
    put(portal.world, Fault("f", Effect.STATUS, probability=0.5))
    struck = [(await portal.client.get("/info")).status_code for _ in range(12)]
    draws = portal.world.chance.stream("faults")

    assert struck == [503 if draws.random() < 0.5 else 200 for _ in range(12)]


@pytest.mark.parametrize(
    ("asked", "status"),
    [("status=429", 429), ("status=777", 200), ("delay=1", 200), ("nonsense", 200), ("", 200)],
)
async def test_one_request_may_ask_for_its_own_fault(portal, asked, status):
    answer = await portal.client.get("/info", headers={"X-Mock-Fault": asked})

    assert answer.status_code == status


async def test_a_lost_answer_was_work_done(portal):
    put(portal.world, Fault("f", Effect.LOST, method="PATCH"))
    telling = httpx.ASGITransport(portal.client._transport.app)
    asked = portal.client.build_request("PATCH", "/sessions/one", json={"device_name": "Telefon"})
    with pytest.raises(Dropped):
        await telling.handle_async_request(asked)

    assert portal.done == ["Telefon"]
    assert portal.journal.newest_first()[0].status is None


@asynccontextmanager
async def served():
    """The same layers under a real server, where connections can really break."""
    world, journal, done = World(), Journal(), []
    config = uvicorn.Config(
        Breakable(small_app(world, journal, done)),
        port=0,
        log_level="critical",
        lifespan="off",
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            yield world, client, done
    finally:
        server.should_exit = True
        await serving
        world.store.close()


@pytest.mark.requirement("REL-08")
@pytest.mark.parametrize("effect", [Effect.RESET, Effect.LOST, Effect.TRUNCATED])
async def test_a_real_connection_really_breaks_and_the_portal_lives_on(effect):
    async with served() as (world, client, _):
        put(world, Fault("f", effect, path="/info", last_call=1))
        with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
            await client.get("/info")

        assert (await client.get("/info")).status_code == 200


async def test_a_delay_holds_back_the_answer_and_nothing_else():
    async with served() as (world, client, _):
        put(world, Fault("f", Effect.DELAY, path="/info", delay_ms=400))
        slow = asyncio.create_task(client.get("/info"))
        quick = await client.get("/legal/privacy")

        assert quick.status_code == 200
        assert not slow.done()
        assert (await slow).status_code == 200
