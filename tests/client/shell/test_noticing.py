"""What is told outside the window: after the inbox was asked again, once, and only if wanted."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest

from client.domain.contact_choices import Cell, Channel, Quiet, Topic
from client.domain.hints import EVERYTHING, INBOX, HintKind
from client.domain.inbox import Category, MessageId, MessageState
from client.domain.permissions import Choice, Outcome
from client.domain.session import EndReason
from client.portal.errors import PortalUnreachable
from tests.builders import NOON
from tests.builders.inbox import LOUD, a_message, a_sender
from tests.client.shell.a_told_citizen import NEWS, telling
from tests.client.shell.the_app import a_citizen_here, the_app
from tests.doubles.permissions import FakeNotices, fake_permissions


def letters(count, **told):
    return [a_message(f"new-{number}", **told) for number in range(count)]


@pytest.mark.requirement("R-6.1", "STO-22")
async def test_a_new_message_is_told_of_without_a_word_of_what_it_says():
    async with telling(a_message("old")) as told:
        before = list(told.said)
        await told.arrive(a_message("new-1", subject="Diagnosis", sender=a_sender("x", "Clinic")))

    assert before == []
    assert told.said == [("A new message in your cabinet", "", MessageId("new-1"))]
    assert [line.step.value for line in told.book.lines] == ["answered", "used"]


@pytest.mark.requirement("R-6.1")
async def test_sender_and_subject_are_shown_to_who_wishes_it():
    async with telling(content=True) as told:
        await told.arrive(
            a_message("new-1", subject="Tax due", sender=a_sender("t", "Tax service"))
        )

    assert told.said == [("Tax service", "Tax due", MessageId("new-1"))]


@pytest.mark.requirement("STO-22")
async def test_a_locked_app_tells_no_more_than_that_something_came():
    async with telling(content=True) as told:
        told.state.locked = True
        await told.arrive(a_message("new-1", subject="Tax due"))

    assert told.said == [("A new message in your cabinet", "", MessageId("new-1"))]


@pytest.mark.requirement("R-6.2", "REL-20")
async def test_two_hundred_at_once_are_one_notice():
    async with telling() as told:
        await told.arrive(*letters(200))

    assert told.said == [("200 new messages in your cabinet", "", None)]


@pytest.mark.requirement("R-6.2", "REL-20")
async def test_what_comes_later_joins_what_stands_and_what_was_read_leaves_it():
    async with telling() as told:
        await told.arrive(*letters(2))
        await told.arrive(a_message("later"))
        both = told.said[1]
        read = told.portal.held_messages[MessageId("new-0")]
        heading = replace(read.heading, read_at=NOON)
        told.portal.held_messages[MessageId("new-0")] = replace(read, heading=heading)
        await told.arrive(a_message("last"))

    assert both == ("3 new messages in your cabinet", "", None)
    assert told.said[2:] == [("3 new messages in your cabinet", "", None)]


@pytest.mark.requirement("R-6.2")
async def test_once_the_inbox_was_before_ones_eyes_what_comes_stands_alone():
    async with telling() as told:
        await told.arrive(*letters(2))
        told.reading = True
        told.hints.changed(INBOX)
        await told.looked()
        told.reading = False
        await told.arrive(a_message("later"))

    assert told.said[1:] == [("A new message in your cabinet", "", MessageId("later"))]


@pytest.mark.requirement("R-6.2", "REL-20")
async def test_what_is_announced_again_or_edited_is_not_told_of_twice():
    one = a_message("new-1")
    async with telling() as told:
        await told.arrive(one)
        await told.arrive(one)
        changed = replace(one, heading=replace(one.heading, state=MessageState.EDITED))
        told.portal.held_messages[one.id] = changed
        told.hint(changed, HintKind.CHANGED)
        await told.looked()

    assert len(told.said) == 1


@pytest.mark.requirement("R-6.2")
async def test_what_was_taken_back_before_it_was_looked_at_is_not_told_of():
    async with telling() as told:
        await told.arrive(a_message("new-1", text=None, state=MessageState.WITHDRAWN))

    assert told.said == []


@pytest.mark.requirement("R-6.2", "REL-20")
async def test_a_message_that_arrived_while_hints_were_missed_is_found():
    async with telling(a_message("old")) as told:
        late = a_message("late", sent_at=told.clock.now() + timedelta(minutes=1))
        await told.arrive(late, hinted=False)
        told.hints.changed(EVERYTHING)
        await told.looked()

    assert [opens for _, _, opens in told.said] == [late.id]


@pytest.mark.requirement("R-6.2")
async def test_an_old_message_that_is_marked_unread_is_no_news():
    async with telling() as told:
        old = a_message("old", sent_at=NOON - timedelta(days=3))
        await told.arrive(old, hinted=False)
        told.hints.changed(INBOX)
        await told.looked()

    assert told.said == []


@pytest.mark.requirement("R-3.6")
async def test_quiet_hours_hold_back_until_they_end_and_security_comes_all_the_same():
    async with telling() as told:
        told.choose(quiet=Quiet(on=True, begins="11:00", ends="13:00"))
        await told.arrive(*letters(2), a_message("s", category=Category.SECURITY))
        during = list(told.said)
        told.clock.advance(hours=2)
        await asyncio.sleep(0.1)
        await told.looked()

    assert during == [("A new message in your cabinet", "", MessageId("s"))]
    assert told.said[1:] == [("3 new messages in your cabinet", "", None)]


@pytest.mark.requirement("R-3.6", "R-6.2")
async def test_a_topic_or_a_sender_that_is_off_is_not_told_of():
    async with telling() as told:
        quiet = a_sender("quiet", "Quiet")
        told.portal.held_switches[quiet.id] = replace(LOUD, push=False)
        told.choose(cells=(Cell(Topic.LETTERS, Channel.PUSH, on=True, locked=False),))
        await told.arrive(
            a_message("new-1", sender=quiet), a_message("new-2", category=Category.PAYMENT)
        )

    assert told.said == []


@pytest.mark.requirement("R-6.2")
async def test_nothing_is_told_while_the_citizen_reads_the_inbox_nor_afterwards():
    async with telling() as told:
        told.reading = True
        await told.arrive(*letters(1))
        told.reading = False
        told.hints.changed(INBOX)
        await told.looked()

    assert told.said == []


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize("choice", [None, Choice.NO])
async def test_without_a_permission_the_portal_is_not_even_asked(choice):
    async with telling(choice=choice) as told:
        await told.arrive(*letters(1))

    assert (told.said, told.portal.asked) == ([], [])


@pytest.mark.requirement("R-3.8")
async def test_what_came_before_the_permission_or_after_it_ended_is_not_told_of():
    async with telling(choice=None) as told:
        await told.arrive(a_message("before"))
        await told.permissions.choose(told.permissions.explain(NEWS), Choice.WHILE_USING)
        told.noticing.stir()
        await told.looked()
        await told.permissions.withdraw(NEWS)
        await told.arrive(a_message("after"))

    assert told.said == []


@pytest.mark.requirement("R-6.2", "REL-01")
async def test_news_that_could_not_be_asked_for_is_told_of_when_the_portal_is_back():
    async with telling() as told:
        told.portal.failing = PortalUnreachable()
        await told.arrive(*letters(1))
        away = list(told.said)
        told.portal.failing = None
        told.noticing.stir()
        await told.looked()

    assert (away, len(told.said)) == ([], 1)


@pytest.mark.requirement("R-6.1")
async def test_a_device_that_is_silent_is_noticed_and_not_given_the_same_news_again():
    async with telling() as told:
        told.notices.holds = Outcome.SERVICE_OFF
        await told.arrive(*letters(1))
        silent = told.state.untold
        told.notices.holds = Outcome.GRANTED
        told.hints.changed(INBOX)
        await told.looked()
        again = list(told.said)
        await told.arrive(a_message("later"))

    assert (silent, again) == (Outcome.SERVICE_OFF, [])
    assert (told.state.untold, len(told.said)) == (None, 1)


@pytest.mark.requirement("R-6.2")
async def test_a_near_deadline_is_told_of_once_a_step_and_in_the_morning():
    due = a_message("due", deadline=date(2026, 11, 25), read_at=NOON)
    async with telling(due) as told:
        first = list(told.said)
        told.clock.advance(hours=1)
        await asyncio.sleep(0.1)
        await told.looked()

    assert first == [("The deadline of a message in your cabinet is near", "", MessageId("due"))]
    assert told.said == first


@pytest.mark.requirement("STO-09", "R-6.1")
async def test_what_is_shown_goes_with_the_sign_in():
    notices = FakeNotices()
    state = a_citizen_here()
    async with the_app(state, permissions=fake_permissions(notices=notices)) as app:
        state.end(EndReason.SIGNED_OUT)
        await app.stage.settle()

        assert notices.cleared == 1
