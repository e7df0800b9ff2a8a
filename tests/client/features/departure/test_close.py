"""Closing the cabinet on the stage: what goes and stays is read first; it can be taken back."""

import pytest

from client.domain.departure import ClosingReason, ClosingState
from client.domain.languages import Language
from client.features.departure import CloseCabinetScreen
from client.places.departure import Exports
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


def the_screen(portal, go=None):
    edges = fake_edges(portal=portal, go=go)
    return on_stage(CloseCabinetScreen, edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-3.5")
async def test_what_goes_and_what_stays_by_law_stands_above_the_question():
    async with the_screen(FakePortal()) as stage:
        outline = stage.outline()

    assert outline.index("Sign-ins") < outline.index("Receipts") < outline.index("I want to close")
    assert "Law. Until 25 November 2031" in outline


@pytest.mark.requirement("R-3.5")
async def test_it_is_asked_twice_and_can_be_taken_back_until_the_day():
    portal = FakePortal()

    async with the_screen(portal) as stage:
        await stage.press("why-privacy")
        await stage.press("ask-close")
        assert portal.held_closing.state is ClosingState.OPEN
        await stage.press("confirm")
        assert stage.says("Your cabinet closes on")
        await stage.press("take-back")
        assert stage.says("Your cabinet stays.")

    assert portal.closing_reasons == [ClosingReason.PRIVACY]
    assert portal.held_closing.state is ClosingState.OPEN


async def test_nobody_has_to_say_why():
    portal = FakePortal()

    async with the_screen(portal) as stage:
        await stage.press("ask-close")
        await stage.press("confirm")

    assert portal.closing_reasons == [None]


async def test_who_thinks_better_of_it_has_asked_nothing():
    portal = FakePortal()

    async with the_screen(portal) as stage:
        await stage.press("ask-close")
        await stage.press("cancel")
        assert not stage.says("Close the cabinet?")

    assert portal.closing_reasons == []


async def test_a_copy_of_the_data_is_offered_first():
    steps = Steps()

    async with the_screen(FakePortal(), steps) as stage:
        await stage.press("copy-first")

    assert steps.places == [Exports()]


async def test_without_a_network_nothing_is_pretended():
    portal = FakePortal()

    async with the_screen(portal) as stage:
        portal.failing_at["ask_for_closing"] = PortalUnreachable()
        await stage.press("ask-close")
        await stage.press("confirm")
        assert stage.says("No connection")

    assert portal.held_closing.state is ClosingState.OPEN
