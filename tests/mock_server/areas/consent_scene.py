"""A citizen's devices and a tester's desk at one portal, where consents are asked for."""

from contextlib import AsyncExitStack

import httpx
import pytest

from client.domain.consents import Decision
from client.domain.languages import Language
from mock_server.app import create_app
from mock_server.world import open_world
from mock_server.world.accounts import by_key
from tests.contract.citizen import ADDRESS, line_to, sign_in

DESK = "consents-desk"
AZ = Language.AZ


class Scene:
    """A citizen's devices and a tester's desk at one portal."""

    def __init__(self, stack):
        self.app = create_app(open_world(seed=42), control_token=DESK)
        self.world, self._stack = self.app.state.world, stack
        self.fin = by_key(self.world, "complete")["fin"]

    async def device(self):
        line = await self._stack.enter_async_context(line_to(self.app))
        portal = await sign_in(self.app, line)
        portal.notary = line.notary
        return portal

    async def desk(self, method, path, body=None):
        transport = httpx.ASGITransport(self.app)
        known = {"Authorization": f"Bearer {DESK}"}
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, headers=known) as desk:
            return await desk.request(method, f"/__mock/api{path}", json=body or {})

    async def query(self, recipient, data_set):
        body = {"fin": self.fin, "data_set": data_set}
        return await self.desk("POST", f"/recipients/{recipient}/query", body)


@pytest.fixture
async def scene():
    async with AsyncExitStack() as stack:
        yield Scene(stack)


def answers(group, *, allow):
    return tuple(Decision(one.id, allow, one.shown_hash(AZ)) for one in group)


async def ask_for(scene, portal, offer):
    told = await scene.desk("POST", "/consents/ask", {"fin": scene.fin, "offer": offer})
    return (await portal.consents()).value.of_request(told.json()["request"])
