"""A request for help on its way: answered, rated, opened again, or joined to another."""

import pytest

from client.domain.threads import TicketState
from client.features.help import TicketScreen
from tests.builders.threads import a_ticket
from tests.client.features.help.desk import ONE, holding, shown
from tests.client.shown.recording.speaking import spoken
from tests.doubles.hints import FakeHints
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions


@pytest.mark.requirement("R-3.3")
async def test_an_answer_is_rated_and_can_be_opened_again():
    portal = holding(state=TicketState.ANSWERED)

    async with shown(TicketScreen, ONE, portal=portal) as stage:
        await stage.press("rate-4")
        assert portal.held_tickets[ONE].stars == 4
        await stage.type("reply-text", "Still there")
        await stage.press("send-reply")
        assert stage.says("Open again")


@pytest.mark.requirement("R-3.3")
async def test_what_the_operator_asks_for_is_supplied():
    portal = holding(state=TicketState.NEED_INFO)

    async with shown(TicketScreen, ONE, portal=portal) as stage:
        assert stage.says("The operator asks you for information")
        await stage.type("reply-text", "Yesterday")
        await stage.press("send-reply")
        assert stage.says("In work")


@pytest.mark.requirement("R-3.3", "R-3.8")
async def test_a_reply_can_be_spoken_and_is_in_the_thread_with_its_words():
    portal, microphone = holding(state=TicketState.NEED_INFO), FakeMicrophone()
    permissions = fake_permissions(microphone=microphone)

    async with shown(TicketScreen, ONE, portal=portal, permissions=permissions) as stage:
        await spoken(stage, microphone, "It was yesterday")
        await stage.type("reply-text", "Please listen.")
        await stage.press("send-reply")
        assert stage.says("voice-note.wav")
        assert stage.says("The voice note in words: It was yesterday")

    (file,) = portal.held_tickets[ONE].thread[-1].files
    assert file.transcript == "It was yesterday"


@pytest.mark.requirement("R-3.3", "REL-20")
async def test_an_answer_arrives_in_the_request_that_is_open():
    portal, hints = holding(), FakeHints()
    async with shown(TicketScreen, ONE, portal=portal, hints=hints) as stage:
        before = stage.says("Answered")
        portal.held_tickets = {ONE: a_ticket(state=TicketState.ANSWERED)}
        hints.changed("tickets")
        await stage.until("Answered")

        assert not before


@pytest.mark.requirement("R-3.3")
async def test_a_closed_request_can_be_opened_again():
    portal = holding(state=TicketState.CLOSED)

    async with shown(TicketScreen, ONE, portal=portal) as stage:
        closed = stage.says("Closed")
        await stage.type("reply-text", "It is there again")
        await stage.press("send-reply")

        assert closed
        assert stage.says("It is there again")
        assert stage.says("Open again")


@pytest.mark.requirement("R-3.3")
async def test_a_request_that_was_joined_to_another_says_where_the_answer_comes():
    portal = holding(state=TicketState.DUPLICATE)

    async with shown(TicketScreen, ONE, portal=portal) as stage:
        assert stage.says("Joined to another")
        assert stage.says("The answer comes in your other request")
