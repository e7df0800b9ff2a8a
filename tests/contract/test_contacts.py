"""Own values, promised alike by the portal and by its double."""

from contextlib import asynccontextmanager

import pytest

from client.domain.contacts import ChangeState, ContactField
from client.portal.errors import Refused, StepUpNeeded
from mock_server.app import create_app
from mock_server.rules.contact_changes import verify_for
from mock_server.world import open_world
from mock_server.world.accounts import by_key
from tests.contract.citizen import line_to, sign_in
from tests.contract.errands.access import confirm
from tests.doubles.portal import FakePortal
from tests.doubles.step_up import RIGHT_CODE

pytestmark = pytest.mark.requirement("R-3.2", "R-8.2")


@asynccontextmanager
async def the_real_one():
    app = create_app(open_world(seed=42))
    world = app.state.world
    async with line_to(app) as line:
        portal = await sign_in(app, line)
        await confirm(portal, world)
        code = by_key(world, "complete")["standing_code"]
        yield portal, code, lambda ident: verify_for(world, ident)


@asynccontextmanager
async def the_double():
    portal = FakePortal()
    yield portal, RIGHT_CODE, portal.verify


@pytest.fixture(params=[the_real_one, the_double], ids=["real", "double"])
async def both(request):
    async with request.param() as both:
        yield both


async def held(portal, field):
    known = (await portal.contacts()).value
    return next(one for one in known.values if one.field is field)


async def test_a_new_address_holds_when_its_link_was_opened_and_can_be_undone(both):
    portal, _, open_link = both
    before = await held(portal, ContactField.EMAIL)
    sent = await portal.change_contact(ContactField.EMAIL, "yeni@poct.example", "k" * 32)
    waiting = await held(portal, ContactField.EMAIL)
    open_link(sent.id)
    after = await held(portal, ContactField.EMAIL)

    undone = await portal.undo_contact_change(sent.id)

    assert (waiting.value, waiting.pending and waiting.pending.state) == (
        before.value,
        ChangeState.PENDING,
    )
    assert (after.value, after.pending) == ("yeni@poct.example", None)
    assert undone.state is ChangeState.UNDONE
    assert (await held(portal, ContactField.EMAIL)).value == before.value


async def test_a_new_number_holds_with_the_right_code_and_with_no_other(both):
    portal, right, _ = both
    sent = await portal.change_contact(ContactField.PHONE, "+994 50 123 45 67", "k" * 32)

    wrong = await portal.give_contact_code(sent.id, "000000")
    done = await portal.give_contact_code(sent.id, right)

    assert (wrong.state, wrong.tries_left) == (ChangeState.PENDING, 2)
    assert (done.state, done.can_undo) == (ChangeState.DONE, True)


async def test_a_change_that_waits_can_be_dropped(both):
    portal, _, _ = both
    sent = await portal.change_contact(ContactField.EMAIL, "yeni@poct.example", "k" * 32)

    await portal.drop_contact_change(sent.id)

    assert (await held(portal, ContactField.EMAIL)).pending is None


async def test_what_stands_there_already_is_refused_by_name(both):
    portal, _, _ = both

    with pytest.raises(Refused, match="nothing_changed"):
        await portal.change_contact(ContactField.LANGUAGE, "az", "k" * 32)


async def test_the_double_wants_a_code_too():
    portal = FakePortal()
    portal.assured = False

    with pytest.raises(StepUpNeeded):
        await portal.change_contact(ContactField.EMAIL, "yeni@poct.example", "k" * 32)
