"""Questions to registers: ten thousand of them open like twenty, and go on as they are read."""

import pytest

from client.domain.answers import Trouble
from client.domain.inquiries import Outcome
from client.domain.languages import Language
from client.features.inquiries import InquiriesScreen
from client.portal.errors import PortalUnreachable
from tests.builders import a_state, an_inquiry
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.reading_on import drawn_rows, read_on
from tests.stage import on_stage


def a_portal(count: int) -> FakePortal:
    portal = FakePortal()
    portal.held_inquiries = tuple(an_inquiry(f"q{n}", f"Row {n}") for n in range(count))
    return portal


def inquiries(portal: FakePortal):
    edges = fake_edges(portal=portal)
    return on_stage(InquiriesScreen, edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-1.6", "R-8.1")
async def test_of_ten_thousand_rows_only_those_near_the_screen_are_drawn():
    async with inquiries(a_portal(10_000)) as stage:
        assert stage.says("10,000 questions in all")
        assert len(drawn_rows(stage)) == 20

        await read_on(stage, 1_600)

        assert 20 <= len(drawn_rows(stage)) <= 40
        assert "inquiry-q0" not in drawn_rows(stage)


async def test_the_next_portion_is_asked_for_once_before_the_last_row_is_reached():
    portal = a_portal(10_000)
    async with inquiries(portal) as stage:
        await read_on(stage, 1_600)
        await read_on(stage, 1_700)

        assert portal.asked == ["inquiries/None", "inquiries/50"]
        await read_on(stage, 4_000)

        assert "inquiry-q50" in drawn_rows(stage)


async def test_a_portion_that_does_not_come_says_why_and_comes_on_a_press():
    portal = a_portal(120)
    async with inquiries(portal) as stage:
        portal.failing_at["50"] = PortalUnreachable()
        await read_on(stage, 2_500)
        assert stage.says("No connection to the portal")
        assert stage.says("Row 40")

        portal.failing_at.clear()
        await stage.press("Try again")

        await read_on(stage, 4_500)
        assert stage.says("Row 60")


async def test_after_the_last_row_nothing_is_waited_for():
    portal = a_portal(60)
    async with inquiries(portal) as stage:
        await read_on(stage, 2_000)
        await read_on(stage, 3_500)

        assert stage.says("Row 59")
        assert not stage.says("Loading questions")
        assert portal.asked == ["inquiries/None", "inquiries/50"]


async def test_renewed_without_news_the_list_stays_where_it_was_read():
    portal = a_portal(120)
    async with inquiries(portal) as stage:
        await read_on(stage, 2_500)
        await read_on(stage, 4_000)
        await stage.press("Refresh")

        assert stage.says("Row 60")


async def test_nobody_asked_yet_is_said_with_what_to_do():
    async with inquiries(a_portal(0)) as stage:
        assert stage.says("No register has been asked yet")


async def test_what_was_known_is_shown_and_said_to_be_old():
    portal = a_portal(3)
    portal.old_because = Trouble.OFFLINE
    async with inquiries(portal) as stage:
        assert stage.says("Last known")
        assert stage.says("Row 2")


async def test_how_a_register_answered_is_said_where_it_did_not_go_well():
    portal = FakePortal()
    portal.held_inquiries = (
        an_inquiry("q2", outcome=Outcome.NO_ANSWER),
        an_inquiry("q1", outcome=Outcome.UNKNOWN),
    )
    async with inquiries(portal) as stage:
        assert stage.says("No answer")
        assert stage.says("Unknown answer")
