"""Help on the stage: asked, with what support needs and no more; answered, rated, opened again."""

import pytest

from client.domain.diagnostics import Trouble
from client.domain.languages import Language
from client.domain.threads import TicketCategory, TicketId, TicketKind, TicketState
from client.features.help import AskScreen, HelpScreen, TicketScreen
from client.places.threads import AskForHelp, OneTicket
from client.portal.errors import PortalUnreachable
from tests.builders import NOON, a_state
from tests.builders.threads import a_ticket
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

FAILED = Trouble(NOON, "GET /documents/…", "unavailable", "r-17")


def shown(screen, *args, portal=None, **edges):
    known = fake_edges(portal=portal or FakePortal(), **edges)
    return on_stage(screen, *args, edges=known, state=a_state(language=Language.EN))


def holding(**ticket):
    portal = FakePortal()
    portal.held_tickets = {TicketId("t-1"): a_ticket(**ticket)}
    return portal


@pytest.mark.requirement("R-3.3")
async def test_a_complaint_gets_a_number_and_a_day():
    portal, steps = FakePortal(), Steps()

    async with shown(AskScreen, portal=portal, go=steps) as stage:
        await stage.press("kind-complaint")
        await stage.press("about-documents")
        await stage.type("ticket-text", "It does not open.")
        await stage.type("request-id", "r-17")
        await stage.press("send")
        assert stage.says("Its number is YM-2026-000001")
        await stage.press("See the request")

    (opened,) = portal.tickets_opened
    assert (opened.kind, opened.category) == (TicketKind.COMPLAINT, TicketCategory.DOCUMENTS)
    assert (opened.request_id, opened.diagnostics) == ("r-17", None)
    assert steps.places == [OneTicket(TicketId("t-1"))]


@pytest.mark.requirement("R-2.1.3", "R-3.3")
async def test_technical_facts_go_as_they_were_read_without_the_lines_taken_off():
    portal = FakePortal()

    async with shown(AskScreen, portal=portal, troubles=(FAILED,)) as stage:
        await stage.press("about-other")
        await stage.type("ticket-text", "Slow.")
        await stage.choose("add-bundle", value=True)
        assert stage.says("unavailable · r-17")
        await stage.press("redact-1")
        await stage.press("send")

    (opened,) = portal.tickets_opened
    assert "trouble 1: 2026-11-23 12:00:00 · GET /documents/… · unavailable · r-17" in (
        opened.diagnostics
    )
    assert "portal" not in opened.diagnostics


async def test_what_is_missing_is_said_and_nothing_is_sent():
    portal = FakePortal()

    async with shown(AskScreen, portal=portal) as stage:
        await stage.press("send")
        assert stage.says("Write a few words.")
        assert stage.says("Choose what it is about.")

    assert portal.tickets_opened == []


@pytest.mark.requirement("REL-04")
async def test_a_lost_answer_sent_again_is_one_request():
    portal = FakePortal()

    async with shown(AskScreen, portal=portal) as stage:
        await stage.press("about-data")
        await stage.type("ticket-text", "A question")
        portal.failing_at["open_ticket"] = PortalUnreachable()
        await stage.press("send")
        assert stage.says("No connection")
        del portal.failing_at["open_ticket"]
        await stage.press("send")

    assert len(portal.tickets_opened) == 1


async def test_an_empty_list_leads_to_asking():
    steps = Steps()

    async with shown(HelpScreen, go=steps) as stage:
        await stage.press("Ask for help")

    assert steps.places == [AskForHelp()]


@pytest.mark.requirement("R-3.3")
async def test_an_answer_is_rated_and_can_be_opened_again():
    portal = holding(state=TicketState.ANSWERED)

    async with shown(TicketScreen, TicketId("t-1"), portal=portal) as stage:
        await stage.press("rate-4")
        assert portal.held_tickets[TicketId("t-1")].stars == 4
        await stage.type("reply-text", "Still there")
        await stage.press("send-reply")
        assert stage.says("Open again")


@pytest.mark.requirement("R-3.3")
async def test_what_the_operator_asks_for_is_supplied():
    portal = holding(state=TicketState.NEED_INFO)

    async with shown(TicketScreen, TicketId("t-1"), portal=portal) as stage:
        assert stage.says("The operator asks you for information")
        await stage.type("reply-text", "Yesterday")
        await stage.press("send-reply")
        assert stage.says("In work")
