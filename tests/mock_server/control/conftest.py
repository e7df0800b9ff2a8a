"""A tester's desk over a real world, spoken to as a tester's program and browser would."""

from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException

from mock_server.areas import info, institutions
from mock_server.control.desk import Desk
from mock_server.control.routes import control_routes
from mock_server.middleware.journal import Journal
from mock_server.middleware.stack import layers
from mock_server.middleware.unknown import refused_by_router
from mock_server.world import Clock, World
from tests.worlds import open_world

MONDAY = 1_772_427_600.0  # 2026-03-02T09:00+04:00
TOKEN = "token-of-the-desk"  # noqa: S105 - of a desk that lives for one test


@dataclass
class Tester:
    """`api` carries the token, `browser` only what pages gave it."""

    desk: Desk
    api: httpx.AsyncClient
    browser: httpx.AsyncClient

    async def got(self, path: str, /, **query: Any) -> Any:
        answer = await self.api.get(f"/__mock/api{path}", params=query)
        answer.raise_for_status()
        return answer.json()

    async def did(self, method: str, path: str, body: Any = None) -> Any:
        answer = await self.tried(method, path, body)
        answer.raise_for_status()
        return answer.json()

    async def tried(self, method: str, path: str, body: Any = None) -> httpx.Response:
        return await self.api.request(method, f"/__mock/api{path}", json=body)

    async def enter(self) -> None:
        await self.browser.get("/__mock/", params={"token": TOKEN})

    async def press(self, act: str, **fields: str) -> httpx.Response:
        key = self.desk.derived("form")
        return await self.browser.post(f"/__mock/do/{act}", data={"form_key": key, **fields})


@pytest.fixture(scope="session")
def first_day():
    """Seeding takes a while; bringing a kept world back does not."""
    world = open_world(clock=Clock(real=lambda: MONDAY), key=b"k" * 32)
    kept = world.snapshot()
    world.store.close()
    return kept


@pytest.fixture
async def tester(first_day):
    world = World(clock=Clock(real=lambda: MONDAY))
    world.restore(first_day)
    desk = Desk(world, Journal(), TOKEN)
    app = Starlette(
        routes=[*control_routes(desk), *info.routes, *institutions.routes],
        middleware=layers(world, desk.journal),
        exception_handlers={HTTPException: refused_by_router},
    )
    app.state.world = world
    transport = httpx.ASGITransport(app)
    known = {"Authorization": f"Bearer {TOKEN}"}
    async with (
        httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", headers=known) as api,
        httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as browser,
    ):
        yield Tester(desk, api, browser)
    world.store.close()
