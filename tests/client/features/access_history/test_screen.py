"""The access history on the screen: read, filtered, and answered with "this was not me"."""

import pytest

from client.domain.access import AttemptMethod, AttemptResult
from client.domain.languages import Language
from client.domain.session import Ended, EndReason
from client.features.access_history import AccessHistoryScreen
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.builders.access import an_attempt, an_incident
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-2.1.3", "AUTH-24")

MINE = an_attempt(
    "mine",
    method=AttemptMethod.CODE,
    result=AttemptResult.OK,
    reason="ok",
    device_name="Laptop",
    is_abroad=False,
)
THEIRS = an_attempt("theirs")


@pytest.fixture
def portal():
    portal = FakePortal()
    portal.held_attempts = [MINE, THEIRS]
    return portal


def history(portal, state=None, language=Language.EN):
    return on_stage(
        AccessHistoryScreen,
        edges=fake_edges(portal=portal),
        state=state or a_state(language=language),
    )


async def test_each_try_says_how_when_from_where_and_what_came_of_it(portal):
    async with history(portal) as stage:
        await stage.press("attempt-theirs")

        seen = stage.outline()
        assert "With a password" in seen
        assert "today, 12:00 · Frankfurt · Windows" in seen
        assert "IP address: 203.0.113.77" in seen
        assert "The password was wrong." in seen
        assert "This came from abroad." in seen


async def test_only_what_failed_can_be_shown(portal):
    async with history(portal) as stage:
        await stage.press("Failed tries only")

        assert not stage.says("Laptop")
        assert stage.says("Windows")


async def test_not_me_locks_after_the_question_and_ends_the_sign_in_here_too(portal):
    state = a_state(language=Language.EN)

    async with history(portal, state) as stage:
        await stage.press("attempt-theirs")
        await stage.press("not-me-theirs")
        assert stage.says("Your account is locked: nobody can sign in, you included.")
        assert portal.held_accesses != {}

        await stage.press("confirm")

        assert portal.held_accesses == {}
        assert state.session == Ended(EndReason.LOCKED, an_incident())


async def test_who_thinks_better_of_it_stays_signed_in(portal):
    async with history(portal) as stage:
        await stage.press("attempt-theirs")
        await stage.press("not-me-theirs")
        await stage.press("cancel")

        assert not stage.says("Lock the account?")
        assert portal.reports_of_strangers == []


async def test_a_lock_that_failed_is_said_where_it_was_asked_and_tried_again_as_the_same_deed(
    portal,
):
    portal.failing_at["report_not_me"] = PortalUnreachable()
    state = a_state(language=Language.EN)

    async with history(portal, state) as stage:
        await stage.press("attempt-theirs")
        await stage.press("not-me-theirs")
        await stage.press("confirm")
        assert stage.says("The account was not locked: No connection to the portal.")

        portal.failing_at.clear()
        await stage.press("confirm")

        assert len(portal.reports_of_strangers) == 1
        assert state.session == Ended(EndReason.LOCKED, an_incident())


async def test_what_was_reported_is_not_asked_again(portal):
    portal.held_attempts = [an_attempt("theirs", reported="TH-2026-000007")]

    async with history(portal) as stage:
        await stage.press("attempt-theirs")

        assert stage.says("You have reported this: TH-2026-000007")
        assert not stage.says("This was not me")


@pytest.mark.parametrize("language", Language)
async def test_it_speaks_every_language(portal, language):
    async with history(portal, language=language) as stage:
        assert stage.says("Windows")
