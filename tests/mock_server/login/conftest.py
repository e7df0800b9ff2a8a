"""The whole portal, with its clock in the test's hand, and clients to sign in with."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from mock_server.app import create_app
from mock_server.world import Chance, Clock, World
from mock_server.world.accounts import by_key
from tests.doubles.oauth import ADDRESS, Key, OAuthClient, Pages, told_in
from tests.worlds import open_world

MONDAY = 1_772_427_600.0  # 2026-03-02T09:00+04:00


@dataclass
class Portal:
    world: World
    app: Starlette
    opened: list[httpx.AsyncClient] = field(default_factory=list)

    def http(self) -> httpx.AsyncClient:
        http = httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app), base_url=ADDRESS, follow_redirects=False
        )
        self.opened.append(http)
        return http

    def client(self, key: int = 1) -> OAuthClient:
        return OAuthClient(self.http(), self.world.clock.timestamp, Key(key))

    def pages(self) -> Pages:
        return Pages(self.http())

    def account(self, persona: str = "complete") -> dict[str, Any]:
        return by_key(self.world, persona)

    def later(self, **by: float) -> None:
        self.world.clock.advance(timedelta(**by))

    def turn(self, **knobs: Any) -> None:
        self.world.store.put("meta", "", "login_knobs", knobs)

    def sent_code(self, persona: str = "complete") -> str:
        """The newest on that person's phone."""
        sent = self.world.store.records("outbox", self.account(persona)["fin"])
        return [one["code"] for one in sent if one["channel"] == "code"][-1]

    def tries(self, persona: str = "complete") -> list[tuple[str, str]]:
        kept = self.world.store.records("attempts", self.account(persona)["fin"])
        return [(one["method"], one["outcome"]) for one in kept]

    async def code_for(self, client: OAuthClient, persona: str = "complete") -> str:
        """Through the pages, to the code that the client gets."""
        account, pages = self.account(persona), self.pages()
        await pages.open(client.question())
        await pages.send("password", fin=account["fin"], password=account["password"])
        answer = await pages.send("code", code=self.sent_code(persona))
        return told_in(answer)["code"]

    async def signed_in(self, persona: str = "complete", key: int = 1) -> OAuthClient:
        client = self.client(key)
        answer = await client.redeem(await self.code_for(client, persona))
        assert answer.status_code == 200, answer.text
        return client

    async def confirm(self, client: OAuthClient, persona: str = "complete") -> None:
        """With the code on that person's phone (AUTH-20)."""
        step_up = (await client.call("POST", "/step-up")).json()
        path = f"/step-up/{step_up['id']}"
        await client.call("POST", path, json={"code": self.sent_code(persona)})


@pytest.fixture(scope="session")
def first_day() -> bytes:
    """Seeding takes a while; bringing a kept world back does not."""
    world = open_world(clock=Clock(real=lambda: MONDAY), key=b"k" * 32)
    kept = world.snapshot()
    world.store.close()
    return kept


@pytest.fixture
async def portal(first_day):
    world = World(clock=Clock(real=lambda: MONDAY), chance=Chance(42, key=b"k" * 32))
    world.restore(first_day)
    portal = Portal(world, create_app(world, control_token="t" * 32))
    yield portal
    for http in portal.opened:
        await http.aclose()
    world.store.close()


@pytest.fixture
async def pages(portal):
    """At the first page, opened by a client."""
    pages = portal.pages()
    await pages.open(portal.client().question())
    return pages
