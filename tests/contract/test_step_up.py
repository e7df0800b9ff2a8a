"""Confirming with a code, promised alike by the portal and by its double."""

from contextlib import asynccontextmanager

import pytest

from client.domain.step_up import StepUpId, StepUpState
from client.portal.errors import NotFound, StepUpNeeded
from mock_server.app import create_app
from mock_server.world import open_world
from mock_server.world.accounts import by_key
from tests.contract.citizen import line_to, sign_in
from tests.doubles.portal import FakePortal
from tests.doubles.step_up import RIGHT_CODE

pytestmark = pytest.mark.requirement("AUTH-20")


@asynccontextmanager
async def the_real_one():
    app = create_app(open_world(seed=42))
    async with line_to(app) as line:
        code = by_key(app.state.world, "complete")["standing_code"]
        yield await sign_in(app, line), code


@asynccontextmanager
async def the_double():
    portal = FakePortal()
    portal.assured = False
    yield portal, RIGHT_CODE


@pytest.fixture(params=[the_real_one, the_double], ids=["real", "double"])
async def both(request):
    async with request.param() as both:
        yield both


async def test_what_hurts_in_wrong_hands_is_done_after_a_code_and_not_before(both):
    portal, right = both
    with pytest.raises(StepUpNeeded):
        await portal.end_other_accesses()
    begun = await portal.begin_step_up()

    done = await portal.give_step_up_code(begun.id, right)

    assert (begun.state, done.state) == (StepUpState.OPEN, StepUpState.CONFIRMED)
    await portal.end_other_accesses()


async def test_three_wrong_codes_end_it(both):
    portal, _ = both
    begun = await portal.begin_step_up()

    given = [await portal.give_step_up_code(begun.id, "000000") for _ in range(3)]

    assert [one.tries_left for one in given] == [2, 1, 0]
    assert given[-1].state is StepUpState.USED_UP


async def test_a_code_that_nobody_was_sent_is_not_found(both):
    portal, right = both

    with pytest.raises(NotFound):
        await portal.give_step_up_code(StepUpId("0" * 32), right)
