"""Showing a document: a number, a countdown, and what becomes of them."""

from dataclasses import replace
from datetime import date

import pytest

from client.domain.answers import Trouble
from client.domain.documents import DocumentId, DocumentState
from client.domain.languages import Language
from client.domain.presentations import Checker
from client.features.showing import ShowScreen
from client.places.documents import OneDocument
from client.portal.errors import NotFound, PortalUnreachable
from tests.builders import a_document, a_state
from tests.doubles.clock import FakeClock
from tests.doubles.device import FakeMotion, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.reading import everything_seen
from tests.stage import on_stage

ONE = DocumentId("d-1")
SOON = 0.01
"""Seconds between two looks at the portal."""


def showing(portal, **edges):
    state = a_state(language=Language.EN)
    return on_stage(ShowScreen, ONE, SOON, edges=fake_edges(portal=portal, **edges), state=state)


@pytest.mark.requirement("R-1.4", "R-1.6")
async def test_a_document_is_shown_with_a_qr_and_a_number_read_digit_by_digit():
    async with showing(FakePortal()) as stage:
        assert stage.says("Number for checking: A, C, D, E, 2, 2, 2, 2")
        assert stage.says("QR code for checking the document")
        assert stage.says("New number in 3:00")
        assert stage.says("AA0012345")


@pytest.mark.requirement("R-1.6")
@pytest.mark.parametrize(
    ("by", "words"),
    [
        (Checker.APP, "in an app"),
        (Checker.PAGE, "on the portal’s checker page"),
        (Checker.UNKNOWN, "in a way this version does not know"),
    ],
)
async def test_the_holder_is_told_when_somebody_has_checked_it(by, words):
    portal = FakePortal()
    async with showing(portal) as stage:
        portal.presenting.look(by)

        await stage.until("Shown")
        assert stage.says(words)
        assert not stage.says("New number in")


async def test_after_it_was_checked_another_number_can_be_shown():
    portal = FakePortal()
    async with showing(portal) as stage:
        portal.presenting.look()
        await stage.until("Shown")

        await stage.press("show-again")

        await stage.until("2, 2, 2, 3")


@pytest.mark.requirement("R-1.4")
async def test_a_number_that_lapses_is_renewed_by_itself():
    portal = FakePortal()
    async with showing(portal) as stage:
        portal.presenting.lapse()

        await stage.until("2, 2, 2, 3")


async def test_a_number_lapses_here_too_when_the_portal_cannot_be_asked():
    portal, clock = FakePortal(), FakeClock()
    async with showing(portal, clock=clock) as stage:
        portal.failing = PortalUnreachable()
        await stage.until("The connection is lost")
        clock.advance(seconds=181)

        await stage.until("A new number cannot be made without a connection")


async def test_a_screen_that_was_forgotten_stops_showing():
    portal = FakePortal()
    async with showing(portal) as stage:
        for count in range(5):
            await stage.until_true(lambda count=count: len(portal.presenting.live) == count + 1)
            portal.presenting.lapse()

        await stage.until("Showing has stopped")
        await stage.press("show-again")
        assert len(portal.presenting.live) == 6


@pytest.mark.requirement("R-1.4")
async def test_without_a_connection_the_document_is_shown_as_it_was_and_no_number_is_made():
    portal = FakePortal()
    portal.old_because = Trouble.OFFLINE
    portal.failing_at["present"] = PortalUnreachable()
    async with showing(portal) as stage:
        assert stage.says("No connection")
        assert stage.says("A new number cannot be made without a connection")
        assert stage.says("Last known: today, 12:00")
        assert stage.says("AA0012345")
        assert not stage.says("Number for checking")


async def test_when_the_portal_is_back_a_number_can_be_made():
    portal = FakePortal()
    portal.failing_at["present"] = PortalUnreachable()
    async with showing(portal) as stage:
        portal.failing_at.clear()

        await stage.press("show-again")

        assert stage.says("Number for checking")


async def test_a_number_is_made_by_itself_once_the_portal_answers_again():
    portal, state = FakePortal(), a_state(language=Language.EN)
    state.trouble = Trouble.OFFLINE
    portal.failing_at["present"] = PortalUnreachable()
    async with on_stage(ShowScreen, ONE, SOON, edges=fake_edges(portal=portal), state=state) as it:
        portal.failing_at.clear()
        state.trouble = None
        await it.settle()

        assert it.says("Number for checking")


async def test_what_else_prevents_a_number_is_said_as_everywhere():
    portal = FakePortal()
    portal.failing_at["present"] = NotFound()
    async with showing(portal) as stage:
        assert stage.says("It no longer exists, or it is not yours.")


@pytest.mark.requirement("R-1.4")
@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"state": DocumentState.REVOKED}, "Revoked"),
        ({"state": DocumentState.WITHDRAWN}, "Withdrawn"),
        ({"expires_on": date(2020, 1, 1)}, "Expired"),
    ],
)
async def test_a_document_that_does_not_hold_can_be_shown_and_says_so(changed, words):
    portal = FakePortal(documents=[replace(a_document(), **changed)])
    async with showing(portal) as stage:
        assert stage.says("whoever checks it will see that it does not hold")
        assert stage.says(f"{words} ·")
        assert stage.says("Number for checking")


async def test_whoever_leaves_stops_showing():
    portal = FakePortal()
    async with showing(portal):
        pass

    assert portal.presenting.ended == ["p-1"]


async def test_closing_leads_back_to_the_document():
    steps = Steps()
    async with showing(FakePortal(), go=steps) as stage:
        await stage.press("back")

    assert steps.places == [OneDocument(ONE)]


def place_of_the_mark(stage) -> float:
    """From -1.0 on the left to 1.0 on the right."""
    seen = everything_seen(stage.client.mirror.on_screen())
    (mark,) = [one.node for one in seen if one.node.get("animate")]
    return mark["alignment"]["x"]


async def test_a_mark_wanders_that_a_picture_of_the_screen_cannot_have():
    async with showing(FakePortal()) as stage:
        assert place_of_the_mark(stage) == -1.0

        await stage.until_true(lambda: place_of_the_mark(stage) > -1.0)


@pytest.mark.requirement("A11Y-16")
async def test_where_less_motion_is_wished_the_clock_runs_and_the_mark_stays():
    clock = FakeClock()
    async with showing(FakePortal(), clock=clock, motion=FakeMotion(reduced=True)) as stage:
        clock.advance(seconds=5)
        await stage.until("12:00:05")

        assert place_of_the_mark(stage) == -1.0


@pytest.mark.parametrize("language", Language)
async def test_it_speaks_every_language(language):
    state = a_state(language=language)
    async with on_stage(ShowScreen, ONE, SOON, edges=fake_edges(), state=state) as stage:
        assert len(stage.outline().splitlines()) > 8
