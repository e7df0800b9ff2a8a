"""Stopping a use from the entry of the log that shows it, or objecting where it cannot be."""

import pytest

from client.domain.consents import ConsentState
from client.domain.data_uses import QuestionKind, UseKind
from client.domain.languages import Language
from client.features.data_use import UseScreen
from client.places.consents import OneQuestion
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.builders.consents import a_consent, some_consents
from tests.builders.data_uses import a_use
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

UNDER_A_CONSENT = a_use(kind=UseKind.CONSENT, consent="k-1")


def a_portal(use, *consents):
    portal = FakePortal()
    portal.held_uses = (use,)
    portal.held_consents = some_consents(*consents)
    return portal


def entry(portal):
    edges = fake_edges(portal=portal)
    return on_stage(UseScreen, "u-1", edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-1.6", "CON-03")
async def test_a_look_is_stopped_from_its_entry_after_a_question():
    portal = a_portal(UNDER_A_CONSENT, a_consent("k-1", ConsentState.ACTIVE))
    async with entry(portal) as stage:
        await stage.press("block")
        await stage.press("cancel")
        assert portal.held_consents.known[0].state is ConsentState.ACTIVE

        await stage.press("block")
        await stage.press("confirm")

        assert stage.says("Nothing goes out under this consent any more.")
    assert portal.held_consents.known[0].state is ConsentState.PAUSED


@pytest.mark.requirement("CON-11", "R-1.6")
@pytest.mark.parametrize(
    ("row", "kind", "says"),
    [
        ("object", QuestionKind.OBJECT, "who has 15 working days to answer with reasons"),
        ("restrict", QuestionKind.RESTRICT, "Until it is settled the data should only be stored."),
    ],
)
async def test_a_use_without_a_consent_is_objected_to_or_restricted(row, kind, says):
    portal, steps = a_portal(a_use(kind=UseKind.INTEGRATION)), Steps()
    async with on_stage(
        UseScreen,
        "u-1",
        edges=fake_edges(portal=portal, go=steps),
        state=a_state(language=Language.EN),
    ) as stage:
        await stage.press(row)
        assert stage.says(says)
        await stage.press("confirm")
        await stage.settle()

    assert steps.places == [OneQuestion("m-1")]
    assert portal.held_questions["m-1"].kind is kind


async def test_what_was_taken_back_meanwhile_needs_no_stopping_and_the_entry_says_so():
    portal = a_portal(UNDER_A_CONSENT, a_consent("k-1", ConsentState.REVOKED))
    async with entry(portal) as stage:
        await stage.press("block")
        await stage.press("confirm")

        assert stage.says("This consent does not stand any more")


async def test_a_stop_that_failed_is_said_and_tried_again():
    portal = a_portal(UNDER_A_CONSENT, a_consent("k-1", ConsentState.ACTIVE))
    portal.failing_at["pause_consent"] = PortalUnreachable()
    async with entry(portal) as stage:
        await stage.press("block")
        await stage.press("confirm")
        assert stage.says("It was not stopped")

        portal.failing_at.clear()
        await stage.press("Try again")
        await stage.press("confirm")

        assert stage.says("Stopped.")


async def test_what_the_law_allows_without_a_yes_has_nothing_to_stop():
    async with entry(a_portal(a_use(kind=UseKind.INTEGRATION))) as stage:
        assert "block" not in stage.outline()
        assert stage.says("This cannot be taken back")
