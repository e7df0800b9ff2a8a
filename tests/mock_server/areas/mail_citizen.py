"""A citizen whose mail and stream are watched over the product's own line."""

import asyncio
from contextlib import AsyncExitStack

from client.domain.inbox import (
    Sieve,
)
from client.portal.contract import ContractPortal
from mock_server.app import create_app
from mock_server.areas.events import Patience
from mock_server.rules import mailings
from mock_server.rules.mailings import Order
from mock_server.world.accounts import by_key
from tests.contract.citizen import line_to, sign_in
from tests.worlds import open_world

SAID = {"az": "Salam", "en": "Hello", "ru": "Привет"}


class Citizen:
    def __init__(self, world, line, persona):
        self.world, self.line = world, line
        self.portal = ContractPortal(line.exchange)
        self.fin = by_key(world, persona)["fin"]

    def write(self, kind="letter", **order):
        return mailings.write(self.world, self.fin, Order(kind, **order))

    async def found(self, **sieve):
        return (await self.portal.inbox(Sieve(**sieve))).value

    async def heard(self, doing):
        """What the stream says while `doing` happens; it ends as soon as it is silent."""
        hints = []
        task = asyncio.create_task(self.line.listener.listen(hints.append))
        async with asyncio.timeout(10):
            while not self.line.listener.is_at_a_number:
                await asyncio.sleep(0.001)
            doing()
            while not hints:
                await asyncio.sleep(0.001)
        task.cancel()
        return hints


async def citizens():
    """Begins citizens of one portal, each on a line of their own."""
    app = create_app(open_world(seed=42))
    app.state.patience = Patience(look=0.001, longest=0)
    async with AsyncExitStack() as stack:

        async def begin(persona="complete"):
            line = await stack.enter_async_context(line_to(app))
            await sign_in(app, line, persona)
            return Citizen(app.state.world, line, persona)

        yield begin
