"""The mock answers what the contract promises; the client asks for all of it."""

import httpx
import pytest

from client.domain.preferences import ANALYTICS
from client.portal.contract import ContractPortal
from mock_server.app import create_app
from mock_server.world.accounts import by_key
from tests.builders.privacy import an_event
from tests.contract.citizen import hear_what_happens, line_to, sign_in
from tests.contract.contract import break_of, operation_of, operations, served
from tests.contract.errands import ERRANDS
from tests.worlds import open_world

NOT_THE_APPS = {
    # The app offers no way to change what a register holds: the portal refuses whoever tries.
    ("PATCH", "/cabinet/sections/{section}/entries/{entry}/items/{item}"),
}
"""Operations that a later screen will ask for; the gateway has no verb for them yet."""


@pytest.fixture
def app():
    return create_app(open_world(seed=42))


def test_the_mock_serves_exactly_the_operations_of_the_contract(app):
    assert served(app.routes) == set(operations())


async def tell_usage(line, portal):
    """Not the portal's gateway: events go around the sign-in."""
    before = (await portal.own_preferences()).value
    await line.traces.honour(await portal.turn_switches(before, {ANALYTICS: True}))
    await line.traces.tell(an_event())
    await line.traces.events()
    await line.traces.purge_events()


async def use_everything(app, line):
    portal = await sign_in(app, line)
    await tell_usage(line, portal)
    await hear_what_happens(app, line)
    for errand in ERRANDS:
        await errand.run(portal, app.state.world)


async def use_the_ways_in_and_out(app, line):
    fin = by_key(app.state.world, "driver")["fin"]
    approval = await line.login.on_phone(fin, "az")
    await approval.cancel()
    await sign_in(app, line, "driver")
    await line.login.sign_out(everywhere=True)
    await sign_in(app, line, "driver")
    await line.login.sign_out()
    portal = await sign_in(app, line, "driver")
    (mine,) = (await portal.access_sessions()).value
    await portal.end_access(mine.id)


async def test_the_client_uses_every_operation_and_every_answer_keeps_the_contract(app):
    asked, breaks = set(), []

    def judge(request, response):
        operation = operation_of(app.routes, request.method, request.url.path)
        if operation is not None:
            asked.add(operation)
            breaks.append(break_of(operation, response))

    for errands in (use_everything, use_the_ways_in_and_out):
        async with line_to(app, judge) as line:
            await errands(app, line)

    assert [broken for broken in breaks if broken] == []
    assert set(operations()) - asked == NOT_THE_APPS


async def test_an_answer_with_a_field_nobody_promised_breaks_the_contract(app):
    public, answers = ("GET", "/info"), []
    async with line_to(app, lambda _, answer: answers.append(answer)) as line:
        await ContractPortal(line.exchange).info()
    promised = answers[-1]
    surprising = httpx.Response(
        200, json=promised.json() | {"colour": "blue"}, headers={"x-request-id": "r"}
    )

    assert break_of(public, promised) is None
    assert "colour" in (break_of(public, surprising) or "")


async def test_a_status_nobody_promised_breaks_the_contract():
    answer = httpx.Response(418, headers={"x-request-id": "r"})

    assert "418" in (break_of(("GET", "/info"), answer) or "")
