"""Deadlines that a phone tells of by itself, in step with the inbox while the app runs."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from client.design import Control, page
from client.domain.choices import Choices
from client.domain.contact_choices import Quiet
from client.domain.hints import INBOX, HintKind
from client.domain.inbox import MessageId
from client.domain.languages import Language
from client.domain.permissions import Choice, Outcome
from client.domain.session import EndReason, Restoring
from client.edges import use_edges
from client.hooks import component
from client.portal.errors import PortalUnreachable
from client.shell.noticing import use_noticing
from client.state import use_app_state
from tests.builders import NOON, a_session, a_state
from tests.builders.inbox import a_message, a_sender
from tests.client.shell.a_told_citizen import NEWS, telling
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import FakeNotices, fake_permissions
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-6.1")

TODAY = NOON.date()


@component
def Teller() -> Control:
    state = use_app_state()
    use_noticing(use_edges(), state, lambda: False)
    return page("?" if state.signed_in else "")


def due(ident, days, **told):
    return a_message(ident, deadline=TODAY + timedelta(days=days), **told)


def on_a_phone(*messages, **told):
    return telling(*messages, on_a_phone=True, **told)


def kept(told):
    return [(f"{one.at:%d %H:%M}", one.notice.title) for one in told.notices.kept.values()]


async def changed(told, message, **heading):
    told.portal.held_messages[message.id] = replace(
        message, heading=replace(message.heading, **heading)
    )
    told.hints.changed(INBOX)
    await told.looked()


async def an_hour_later(told, hours=1):
    told.clock.advance(hours=hours)
    await asyncio.sleep(0.1)
    await told.looked()


async def test_the_inbox_is_read_once_an_hour_for_the_phone_and_for_the_app():
    async with on_a_phone(due("m", 2)) as told:
        before = told.portal.asked.count("inbox/")
        await an_hour_later(told)

        assert told.portal.asked.count("inbox/") == before + 1


async def test_a_phone_keeps_the_mornings_of_every_deadline_without_a_word_of_what_it_is():
    async with on_a_phone(due("m", 2, subject="Diagnosis")) as told:
        days = [one.at.date() - TODAY for one in told.notices.kept.values()]

        assert days == [timedelta(days=1), timedelta(days=2)]
        assert {one.at.hour for one in told.notices.kept.values()} == {9}
        assert {one.notice.title for one in told.notices.kept.values()} == {
            "The deadline of a message in your cabinet is near"
        }
        assert {one.notice.opens for one in told.notices.kept.values()} == {MessageId("m")}
    assert told.said == []


async def test_whoever_wishes_it_reads_the_subject_in_the_words_of_that_day():
    async with on_a_phone(due("m", 2, subject="Tax due"), content=True) as told:
        said = [(one.notice.title, one.notice.text) for one in told.notices.kept.values()]

    assert [text for _, text in said] == ["Tax due", "Tax due"]
    assert "tomorrow" in said[0][0].lower()
    assert "today" in said[1][0].lower()


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize("heading", [{"read_at": NOON}, {"archived": True}, {"deadline": None}])
async def test_what_was_read_or_put_away_is_called_back(heading):
    one, other = due("m", 2), due("n", 9)
    async with on_a_phone(one, other) as told:
        before = len(told.notices.kept)
        await changed(told, one, **heading)

        assert (before, len(told.notices.kept)) == (5, 3)


@pytest.mark.requirement("R-6.2", "REL-20")
async def test_what_has_not_changed_is_not_handed_over_again():
    async with on_a_phone(due("m", 9)) as told:
        for _ in range(3):
            told.hints.changed(INBOX)
            await told.looked()
        await an_hour_later(told)

        assert told.notices.kept_times == 1
        assert [line.step.value for line in told.book.lines] == ["answered", "used"]


@pytest.mark.requirement("R-3.6")
async def test_quiet_hours_of_the_portal_put_them_off():
    async with on_a_phone(due("m", 1)) as told:
        told.choose(quiet=Quiet(on=True, begins="20:00", ends="11:30"))
        await an_hour_later(told)

        assert [at[-5:] for at, _ in kept(told)] == ["11:30"]


async def test_another_language_is_spoken_by_what_is_kept_too():
    async with on_a_phone(due("m", 2)) as told:
        told.state.choices = Choices(language=Language.RU)
        await asyncio.sleep(0.1)
        await told.looked()

        assert all("срок" in title.lower() for _, title in kept(told))


@pytest.mark.requirement("R-6.2")
async def test_what_the_phone_tells_the_running_app_does_not_tell_again():
    async with on_a_phone(due("m", 1)) as told:
        await an_hour_later(told, 24)

        assert told.said == []


@pytest.mark.requirement("R-6.2")
async def test_of_what_had_been_read_before_the_running_app_tells_as_ever():
    read = due("m", 1, read_at=NOON - timedelta(days=1))
    async with on_a_phone(read) as told:
        assert kept(told) == []
        assert [opens for _, _, opens in told.said] == [MessageId("m")]


async def test_a_phone_that_refuses_them_leaves_the_telling_to_the_app():
    async with on_a_phone(due("m", 1), choice=None) as told:
        told.notices.refuses = Outcome.UNANSWERED
        await told.permissions.choose(told.permissions.explain(NEWS), Choice.WHILE_USING)
        told.notices.refuses = Outcome.UNANSWERED
        told.noticing.stir()
        await told.looked()

        assert not told.noticing._device.are_kept
        told.notices.refuses = None
        await an_hour_later(told)
        assert len(kept(told)) == 1


async def test_a_desktop_keeps_none_and_the_app_tells():
    async with telling(due("m", 1)) as told:
        assert told.notices.kept_times == 0
        assert len(told.said) == 1


@pytest.mark.requirement("R-6.2", "REL-01")
async def test_without_the_portal_what_was_kept_stays():
    async with on_a_phone(due("m", 5)) as told:
        before = kept(told)
        told.portal.failing = PortalUnreachable()
        told.clock.advance(hours=1)
        await asyncio.sleep(0.15)

        assert kept(told) == before != []


@pytest.mark.requirement("R-3.8")
async def test_withdrawn_they_are_gone_and_allowed_anew_they_are_kept_anew():
    async with on_a_phone(due("m", 5)) as told:
        await told.permissions.withdraw(NEWS)
        await told.looked()
        gone = kept(told)
        await asyncio.sleep(0.1)
        await told.permissions.choose(told.permissions.explain(NEWS), Choice.WHILE_USING)
        told.noticing.stir()
        await told.looked()

        assert gone == []
        assert len(kept(told)) == 3


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize("choice", [None, Choice.NO, Choice.ONCE])
async def test_without_a_lasting_yes_none_is_kept(choice):
    async with on_a_phone(due("m", 5), choice=choice) as told:
        assert told.notices.kept_times == 0


@pytest.mark.requirement("R-6.2", "REL-20")
async def test_a_message_that_arrives_brings_its_reminders():
    async with on_a_phone() as told:
        await told.arrive(due("m", 5, sender=a_sender("t", "Tax")))

        assert len(kept(told)) == 3
        told.hint(told.portal.held_messages[MessageId("m")], HintKind.CHANGED)
        await told.looked()
        assert told.notices.kept_times == 2


@pytest.mark.requirement("STO-09")
async def test_a_sign_out_clears_them_and_a_start_that_is_not_through_yet_does_not():
    notices = FakeNotices(keeps_reminders=True)
    edges = fake_edges(permissions=fake_permissions(notices=notices))
    state = a_state(session=Restoring())
    async with on_stage(Teller, edges=edges, state=state) as stage:
        assert notices.cleared == 0
        state.session = a_session()
        await stage.settle()
        assert notices.cleared == 0

        state.end(EndReason.SIGNED_OUT)
        await stage.settle()
        assert notices.cleared == 1
