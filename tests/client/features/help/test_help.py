"""Help on the stage: asked, with what support needs and no more; answered, rated, opened again."""

import pytest

from client.domain.diagnostics import Trouble
from client.domain.family import Scope
from client.domain.languages import Language
from client.domain.threads import TicketCategory, TicketId, TicketKind, TicketState
from client.features.help import AskScreen, HelpScreen, TicketScreen
from client.places.threads import AskForHelp, OneTicket
from client.portal.errors import PortalUnreachable, RepresentationOver
from tests.builders import NOON, a_state
from tests.builders.family import a_represented
from tests.builders.threads import a_ticket
from tests.client.shown.recording.speaking import spoken
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions
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


@pytest.mark.requirement("R-3.3", "R-3.8")
async def test_a_reply_can_be_spoken_and_is_in_the_thread_with_its_words():
    portal, microphone = holding(state=TicketState.NEED_INFO), FakeMicrophone()
    permissions = fake_permissions(microphone=microphone)

    async with shown(
        TicketScreen, TicketId("t-1"), portal=portal, permissions=permissions
    ) as stage:
        await spoken(stage, microphone, "It was yesterday")
        await stage.type("reply-text", "Please listen.")
        await stage.press("send-reply")
        assert stage.says("voice-note.wav")
        assert stage.says("The voice note in words: It was yesterday")

    (file,) = portal.held_tickets[TicketId("t-1")].thread[-1].files
    assert file.transcript == "It was yesterday"


AYSEL = a_represented()
WARD = a_represented("m-2", "Əliyev Vaqif", scope=frozenset({Scope.DATA}))


def asked_by_a_parent(portal, chosen=None, **edges):
    """Of Aysel, and the guardian of somebody whose documents are not theirs to see."""
    state = a_state(language=Language.EN)
    state.persons, state.concerning = (AYSEL, WARD), chosen
    portal.names_of_persons = {one.id: one.name for one in state.persons}
    return on_stage(AskScreen, edges=fake_edges(portal=portal, **edges), state=state)


@pytest.mark.requirement("R-3.3")
async def test_a_complaint_for_a_child_says_so_when_it_is_written_and_when_it_is_sent():
    portal = FakePortal()

    async with asked_by_a_parent(portal) as stage:
        await stage.press(f"concerns-{AYSEL.id}")
        await stage.press("kind-complaint")
        await stage.press("about-documents")
        await stage.type("ticket-text", "Her card is missing.")
        await stage.press("send")
        assert stage.says(f"It concerns {AYSEL.name}.")

    (opened,) = portal.tickets_opened
    assert opened.concerns == AYSEL.id


@pytest.mark.requirement("R-3.3")
async def test_whose_data_is_shown_is_whom_a_request_concerns_until_another_is_chosen():
    portal = FakePortal()

    async with asked_by_a_parent(portal, chosen=AYSEL) as stage:
        await stage.press("about-other")
        await stage.type("ticket-text", "A question")
        await stage.press("send")
    async with asked_by_a_parent(portal, chosen=AYSEL) as stage:
        await stage.press("concerns-me")
        await stage.press("about-other")
        await stage.type("ticket-text", "A question")
        await stage.press("send")

    assert [one.concerns for one in portal.tickets_opened] == [AYSEL.id, None]


@pytest.mark.requirement("R-3.3")
async def test_what_a_mandate_does_not_cover_is_said_before_it_is_sent():
    portal = FakePortal()

    async with asked_by_a_parent(portal) as stage:
        await stage.press(f"concerns-{WARD.id}")
        await stage.press("about-documents")
        await stage.type("ticket-text", "Where is it?")
        assert stage.says("does not cover this subject")
        await stage.press("send")

    assert portal.tickets_opened == []


@pytest.mark.requirement("R-3.3")
async def test_a_right_that_has_just_ended_is_said_and_the_words_stay():
    portal = FakePortal()
    portal.failing_at["open_ticket"] = RepresentationOver("representation_ended")

    async with asked_by_a_parent(portal, chosen=AYSEL) as stage:
        await stage.press("about-data")
        await stage.type("ticket-text", "A question")
        await stage.press("send")
        assert stage.says("You no longer represent this person")
        assert stage.says("A question")


async def test_who_stands_for_nobody_is_not_asked_whom_it_concerns():
    async with shown(AskScreen) as stage:
        assert not stage.says("Whom it concerns")


@pytest.mark.requirement("R-3.3")
async def test_a_request_for_a_child_names_the_child_in_the_list_and_when_opened():
    portal = holding(concerns=AYSEL.name)

    async with shown(HelpScreen, portal=portal) as stage:
        assert stage.says(AYSEL.name)
    async with shown(TicketScreen, TicketId("t-1"), portal=portal) as stage:
        assert stage.says("Whom it concerns")
        assert stage.says(AYSEL.name)


@pytest.mark.requirement("R-3.3", "REL-20")
async def test_an_answer_arrives_in_the_request_that_is_open():
    portal, hints = holding(), FakeHints()
    async with shown(TicketScreen, TicketId("t-1"), portal=portal, hints=hints) as stage:
        before = stage.says("Answered")
        portal.held_tickets = {TicketId("t-1"): a_ticket(state=TicketState.ANSWERED)}
        hints.changed("tickets")
        await stage.until("Answered")

        assert not before
