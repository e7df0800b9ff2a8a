"""Confirming a deed with a one-time code: asked once, forgiving, and nothing done without it."""

import pytest

from client.design import Control, primary_button, stack, strong
from client.domain.answers import Failed
from client.domain.languages import Language
from client.edges import use_edges
from client.hooks import component, use_model
from client.portal.errors import PortalError, PortalUnreachable
from client.shown.stepping_up import use_step_up
from tests.builders import a_state, an_access
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.doubles.step_up import RIGHT_CODE
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("AUTH-20")


@component
def Deed() -> Control:
    """A screen with one deed that has to be confirmed."""
    edges, confirmed = use_edges(), use_step_up()
    said, change = use_model(lambda: "nothing")

    async def act() -> None:
        try:
            await confirmed(edges.portal.end_other_accesses)
        except PortalError as error:
            why: Failed = error.as_failed()
            change(lambda _: why.trouble.value)
        else:
            change(lambda _: "done")

    return stack(strong(said), primary_button("Act", act, ident="act"))


@pytest.fixture
def portal():
    portal = FakePortal(accesses=[an_access("here"), an_access("x", is_this_device=False)])
    portal.assured = False
    return portal


def the_deed(portal):
    return on_stage(Deed, edges=fake_edges(portal=portal), state=a_state(language=Language.EN))


async def give(stage, code):
    await stage.type("step-up-code", code)
    await stage.press("confirm")


async def test_the_deed_is_done_after_the_right_code_and_not_before(portal):
    async with the_deed(portal) as stage:
        await stage.begin("act")
        assert stage.says("We sent a six-digit code to +994 98 ••• •• 67.")
        assert len(portal.held_accesses) == 2

        await give(stage, RIGHT_CODE)

        assert stage.says("done")
        assert len(portal.held_accesses) == 1
        assert not stage.says("Confirm that it is you")


async def test_who_was_confirmed_a_moment_ago_is_not_asked(portal):
    portal.assured = True

    async with the_deed(portal) as stage:
        await stage.begin("act")

        assert stage.says("done")
        assert "begin_step_up" not in portal.asked


async def test_a_wrong_code_costs_a_try_and_the_third_ends_it(portal):
    async with the_deed(portal) as stage:
        await stage.begin("act")
        await give(stage, "000000")
        assert stage.says("The code is wrong. 2 tries are left.")
        await give(stage, "000001")
        await give(stage, "000002")
        assert stage.says("The code was wrong three times.")

        await stage.press("confirm")  # a new code
        await give(stage, RIGHT_CODE)

        assert stage.says("done")
        assert portal.asked.count("begin_step_up") == 2


async def test_an_unfinished_code_is_not_sent(portal):
    async with the_deed(portal) as stage:
        await stage.begin("act")
        await give(stage, "2718")

        assert stage.says("The code has six digits.")
        assert not any(door.startswith("give_step_up_code") for door in portal.asked)


async def test_a_code_that_is_too_late_leads_to_a_new_one(portal):
    async with the_deed(portal) as stage:
        await stage.begin("act")
        portal.expire("s-1")

        await give(stage, RIGHT_CODE)

        assert stage.says("The code has expired.")


async def test_another_code_can_be_asked_for_after_its_wait(portal):
    portal.resend_in = 0

    async with the_deed(portal) as stage:
        await stage.begin("act")
        for _ in range(3):
            await stage.press("resend")

        assert not stage.says("Send the code again")
        assert len(portal.step_ups) == 4


async def test_before_that_it_says_when(portal):
    async with the_deed(portal) as stage:
        await stage.begin("act")

        assert stage.says("You can ask for another code after a minute.")


async def test_who_thinks_better_of_it_has_done_nothing_and_may_begin_again(portal):
    async with the_deed(portal) as stage:
        await stage.begin("act")
        await stage.press("cancel")
        assert stage.says("not_confirmed")

        await stage.begin("act")
        await give(stage, RIGHT_CODE)

        assert stage.says("done")


async def test_a_code_that_could_not_be_checked_stays_where_it_is(portal):
    async with the_deed(portal) as stage:
        await stage.begin("act")
        portal.failing = PortalUnreachable()
        await give(stage, RIGHT_CODE)
        assert stage.says("The code was not checked: No connection to the portal.")

        portal.failing = None
        await stage.press("confirm")

        assert stage.says("done")


async def test_a_code_that_could_not_be_sent_can_be_sent_again(portal):
    portal.failing_at["begin_step_up"] = PortalUnreachable()

    async with the_deed(portal) as stage:
        await stage.begin("act")
        assert stage.says("The code was not sent: No connection to the portal.")

        portal.failing_at.clear()
        await stage.press("confirm")

        assert stage.says("We sent a six-digit code")


async def test_when_no_more_codes_are_sent_it_says_for_how_long(portal):
    error = PortalError("too_many_codes", retry_after=1500)
    portal.failing_at["begin_step_up"] = error

    async with the_deed(portal) as stage:
        await stage.begin("act")

        assert stage.says("Try again in 25 min.")


async def test_a_double_tap_asks_one_question(portal):
    async with the_deed(portal) as stage:
        await stage.begin("act")
        await stage.begin("act")
        assert portal.asked.count("begin_step_up") == 1

        await give(stage, RIGHT_CODE)

        assert stage.says("done")


async def test_leaving_the_screen_answers_no(portal):
    async with the_deed(portal) as stage:
        await stage.begin("act")

    assert len(portal.held_accesses) == 2
