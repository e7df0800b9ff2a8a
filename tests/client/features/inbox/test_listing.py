"""The list of messages: sifted, picked from, put away and taken back, renewed by hints."""

import pytest

from client.domain.answers import Trouble
from client.domain.hints import INBOX
from client.domain.inbox import Category, MessageId, Signature
from client.domain.languages import Language
from client.domain.permissions import Outcome
from client.features.inbox import InboxScreen
from client.places.inbox import OneMessage, Senders
from client.places.privacy import ContactChoices
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.builders.inbox import a_message, a_sender
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


def the_list(*messages, **edges):
    portal = edges.setdefault("portal", FakePortal(messages=messages))
    state = a_state(language=Language.EN)
    return portal, on_stage(InboxScreen, edges=fake_edges(**edges), state=state)


def letters(count):
    return [a_message(f"m-{number}", subject=f"Letter {number}") for number in range(count)]


@pytest.mark.requirement("R-6.2")
async def test_a_message_names_its_sender_its_kind_and_what_is_unusual_about_it():
    steps = Steps()
    doubtful = a_message(
        subject="Pay now",
        sender=a_sender("dvx", "Tax service"),
        category=Category.PAYMENT,
        signature=Signature.NOT_VERIFIED,
    )
    _, shown = the_list(doubtful, go=steps)
    async with shown as stage:
        for words in ("Tax service", "Pay now", "Payment", "Signature not verified"):
            assert stage.says(words)
        await stage.press("message-m-1")
        await stage.press("to-senders")

    assert steps.places == [OneMessage(MessageId("m-1")), Senders()]


@pytest.mark.requirement("R-6.2")
async def test_what_was_archived_together_in_a_search_comes_back_together():
    portal, shown = the_list(*letters(3), a_message("x", subject="Something else"))
    async with shown as stage:
        await stage.type("search", "letter")
        await stage.until("3 messages")
        await stage.press("select")
        await stage.press("select-all")
        await stage.press("mark-archive")
        await stage.until("3 messages archived.")
        archived = [one.id for one in portal.held_messages.values() if one.heading.archived]

        await stage.press("Undo")
        await stage.until("Letter 2")

    assert archived == ["m-0", "m-1", "m-2"]
    assert not any(one.heading.archived for one in portal.held_messages.values())


async def test_nothing_is_changed_and_that_is_said_while_the_portal_is_away():
    portal, shown = the_list(*letters(2))
    async with shown as stage:
        await stage.press("select")
        await stage.press("message-m-0")
        portal.failing_at["mark"] = PortalUnreachable()
        await stage.press("mark-archive")

        assert stage.says("so nothing was changed")
        assert stage.says("1 message selected")


@pytest.mark.requirement("R-6.2", "REL-20")
async def test_what_arrives_while_the_list_is_open_is_in_it():
    hints = FakeHints()
    portal, shown = the_list(*letters(1), hints=hints)
    async with shown as stage:
        late = a_message("late", subject="Just arrived")
        portal.held_messages[late.id] = late
        hints.changed(INBOX)

        await stage.until("Just arrived")


async def test_each_box_says_kindly_that_it_is_empty():
    portal, shown = the_list()
    async with shown as stage:
        assert stage.says("No messages yet")
        await stage.press("Archive")

        await stage.until("The archive is empty")
    assert portal.asked.count("inbox/") == 2


@pytest.mark.requirement("R-6.2", "REL-01")
async def test_a_search_without_the_portal_says_that_only_what_is_kept_was_looked_through():
    portal, shown = the_list(*letters(2))
    async with shown as stage:
        portal.old_because = Trouble.OFFLINE
        said_before = stage.says("Only the messages kept on this device")
        await stage.type("search", "letter 1")

        await stage.until("Only the messages kept on this device")
        assert stage.says("Letter 1")
        assert not stage.says("Letter 0")
        assert not said_before


@pytest.mark.requirement("R-6.2", "REL-01")
async def test_nothing_found_without_the_portal_leads_back_to_all_messages():
    portal, shown = the_list(*letters(2))
    async with shown as stage:
        portal.old_because = Trouble.OFFLINE
        await stage.type("search", "tax")
        await stage.until("Only the messages kept on this device")
        await stage.until("No such message")
        await stage.press("Show all")

        await stage.until("Letter 1")


@pytest.mark.requirement("R-6.2")
async def test_all_of_an_old_list_is_what_stands_in_it_and_nothing_unseen_is_put_away():
    portal, shown = the_list(*letters(40))
    portal.old_because = Trouble.OFFLINE
    async with shown as stage:
        seen = [f"m-{number}" for number in range(30)]
        await stage.press("select")
        await stage.press("select-all")
        said = stage.says("30 messages selected")
        await stage.press("mark-archive")
        await stage.until("30 messages archived.")
        archived = {one.id for one in portal.held_messages.values() if one.heading.archived}

    assert said
    assert "mark_matching/archive" not in portal.asked
    assert archived == set(seen)


@pytest.mark.requirement("R-6.2")
async def test_all_that_was_picked_before_the_list_grew_old_is_no_more_than_was_seen():
    hints = FakeHints()
    portal, shown = the_list(*letters(40), hints=hints)
    async with shown as stage:
        await stage.press("select")
        await stage.press("select-all")
        portal.old_because = Trouble.OFFLINE
        hints.changed(INBOX)
        await stage.until("30 messages selected")
        await stage.press("mark-archive")
        await stage.until("30 messages archived.")

    assert sum(one.heading.archived for one in portal.held_messages.values()) == 30


async def test_a_search_without_the_portal_or_anything_kept_says_so():
    portal, shown = the_list(*letters(1))
    async with shown as stage:
        portal.failing_at["inbox"] = PortalUnreachable()
        await stage.type("search", "tax")

        await stage.until("Nothing of this box is kept on the device")


@pytest.mark.requirement("R-6.2")
async def test_only_what_one_sender_wrote_is_in_sight_until_everybody_is_again():
    taxes = a_sender("dvx", "Tax service")
    _, shown = the_list(*letters(2), a_message("x", subject="A debt", sender=taxes))
    async with shown as stage:
        await stage.press("filter")
        await stage.press("Tax service")
        await stage.until("1 message")
        assert stage.says("All kinds · Tax service")
        assert not stage.says("Letter 0")

        await stage.press("filter")
        await stage.press("All senders")
        await stage.until("3 messages")


@pytest.mark.requirement("R-6.2")
async def test_the_filter_works_while_senders_cannot_be_had():
    portal, shown = the_list(
        *letters(2), a_message("x", subject="A bill", category=Category.PAYMENT)
    )
    portal.failing_at["senders"] = PortalUnreachable()
    async with shown as stage:
        await stage.press("filter")
        assert not stage.says("All senders")
        await stage.press("Payment")
        await stage.until("1 message")


async def test_senders_that_are_known_stay_when_they_cannot_be_asked_again():
    portal, shown = the_list(*letters(1), a_message("x", sender=a_sender("dvx", "Tax service")))
    async with shown as stage:
        await stage.press("filter")
        await stage.until("Tax service")
        await stage.press("filter")
        portal.failing_at["senders"] = PortalUnreachable()
        await stage.press("filter")
        await stage.settle()
        assert stage.says("All senders")


@pytest.mark.requirement("R-6.1")
async def test_that_the_device_kept_a_notice_back_is_said_where_news_is_read():
    steps, state = Steps(), a_state(language=Language.EN)
    state.untold = Outcome.SERVICE_OFF
    edges = fake_edges(portal=FakePortal(messages=letters(1)), go=steps)
    async with on_stage(InboxScreen, edges=edges, state=state) as stage:
        assert stage.says("Notices are switched off on the device")
        await stage.press("Look at notices")
        state.untold = None
        await stage.settle()

        assert not stage.says("Notices are switched off on the device")
    assert steps.places == [ContactChoices()]
