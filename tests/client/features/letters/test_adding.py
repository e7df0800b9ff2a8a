"""Adding to an open letter on the stage: once, kept while it cannot go, closed with a way on."""

import pytest

from client.device.files import Picked
from client.domain.languages import Language
from client.domain.threads import LetterId, LetterState
from client.features.letters import LetterScreen, WriteScreen
from client.places.threads import WriteLetter
from client.portal.errors import NotFound, PortalBroken, PortalBusy, PortalUnreachable, Refused
from client.storage.drafts import MemoryDrafts
from tests.builders import a_state
from tests.builders.threads import a_letter, an_entry_of
from tests.doubles.clock import FakeClock
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ONE, MORE = LetterId("l-1"), "It is by the school"
OPEN = [LetterState.RECEIVED, LetterState.IN_REVIEW]
PDF = Picked("plan.pdf", b"%PDF-1.7")


def with_letter(state=LetterState.IN_REVIEW):
    portal = FakePortal()
    portal.held_letters = {ONE: a_letter(state=state)}
    return portal


def the_letter(portal, **edges):
    known = fake_edges(portal=portal, **edges)
    return on_stage(LetterScreen, ONE, edges=known, state=a_state(language=Language.EN))


def added(portal):
    return [entry.text for entry in portal.held_letters[ONE].thread[1:]]


@pytest.mark.parametrize("state", OPEN)
@pytest.mark.requirement("R-1.6")
async def test_words_and_a_file_are_added_to_an_open_letter_which_stays_where_it_is(state):
    portal = with_letter(state)
    async with the_letter(portal, files=FakeFiles(PDF)) as stage:
        await stage.press("send-reply")
        missing = stage.says("Write a few words.")
        await stage.type("reply-text", MORE)
        await stage.press("pick")
        picked = stage.says("plan.pdf")
        await stage.press("send-reply")

        assert (missing, picked) == (True, True)
        assert stage.says(MORE)
        assert not stage.says("plan.pdf")
    assert added(portal) == [MORE]
    assert portal.held_letters[ONE].state is state


@pytest.mark.requirement("R-1.6")
async def test_a_letter_nobody_registered_yet_says_when_it_can_be_added_to():
    async with the_letter(with_letter(LetterState.SENT)) as stage:
        assert stage.says("Once the institution has registered the letter")
        assert "Send to the institution" not in stage.texts()


@pytest.mark.parametrize(
    "error", [PortalUnreachable(), PortalBusy("unavailable"), PortalBroken("internal")]
)
@pytest.mark.requirement("R-1.6", "REL-04", "REL-08")
async def test_what_could_not_be_sent_is_still_there_after_leaving_and_goes_once(error):
    portal, drafts = with_letter(), MemoryDrafts()
    async with the_letter(portal, drafts=drafts, files=FakeFiles(PDF)) as stage:
        portal.failing_at["reply_to_letter"] = error
        await stage.type("reply-text", MORE)
        await stage.press("pick")
        await stage.press("send-reply")
        failed = stage.says("Try again")
    portal.failing_at.clear()
    async with the_letter(portal, drafts=drafts) as stage:
        kept = stage.says(MORE), stage.says("plan.pdf")
        await stage.press("send-reply")

        assert (failed, *kept) == (True, True, True)
    assert added(portal) == [MORE]
    assert drafts.of(f"addition/{ONE}") is None


@pytest.mark.requirement("R-1.6", "REL-04", "REL-08")
async def test_an_addition_whose_answer_was_lost_is_not_made_twice_though_the_thread_moved_on():
    portal, hints, sent = with_letter(), FakeHints(), []
    reply_to_letter = portal.reply_to_letter

    async def losing(letter, text, files, key):
        made = await reply_to_letter(letter, text, files, key)
        sent.append(key)
        if len(sent) == 1:
            raise PortalUnreachable
        return made

    portal.reply_to_letter = losing
    async with the_letter(portal, hints=hints) as stage:
        await stage.type("reply-text", MORE)
        await stage.press("send-reply")
        hints.changed("letters")
        await stage.settle()
        await stage.press("Try again")

    assert len(sent) == 2
    assert added(portal) == [MORE]


@pytest.mark.requirement("R-1.6")
async def test_the_same_words_written_again_later_are_another_addition():
    portal, clock = with_letter(), FakeClock()
    async with the_letter(portal, clock=clock) as stage:
        for _ in range(2):
            clock.advance(seconds=60)
            await stage.type("reply-text", MORE)
            await stage.press("send-reply")

    assert added(portal) == [MORE, MORE]


@pytest.mark.requirement("R-1.6")
async def test_a_closed_letter_leads_to_a_new_one_that_names_it():
    portal, drafts, steps = with_letter(LetterState.CLOSED), MemoryDrafts(), Steps()
    async with the_letter(portal, drafts=drafts, go=steps) as stage:
        said = stage.says("write a new letter that refers to letter RM-2026-000001")
        await stage.press("write-anew")
    edges = fake_edges(portal=portal, drafts=drafts)
    async with on_stage(WriteScreen, edges=edges, state=a_state(language=Language.EN)) as stage:
        named = stage.says("Further to letter RM-2026-000001")

    assert steps.places == [WriteLetter()]
    assert (said, named) == (True, True)


@pytest.mark.requirement("R-1.6")
async def test_words_for_a_letter_that_closes_meanwhile_go_into_the_new_one():
    portal, drafts = with_letter(), MemoryDrafts()
    async with the_letter(portal, drafts=drafts) as stage:
        await stage.type("reply-text", MORE)
        portal.held_letters = {ONE: a_letter(state=LetterState.CLOSED)}
        await stage.press("send-reply")
        told = stage.says("The letter was closed while you were writing.")
        await stage.press("write-anew")

    assert told
    assert drafts.of("letter").body.text == MORE
    assert drafts.of(f"addition/{ONE}") is None


@pytest.mark.requirement("R-1.6")
async def test_a_letter_that_was_begun_before_is_not_written_over():
    portal, drafts = with_letter(LetterState.CLOSED), MemoryDrafts()
    edges = fake_edges(portal=portal, drafts=drafts)
    async with on_stage(WriteScreen, edges=edges, state=a_state(language=Language.EN)) as stage:
        await stage.type("letter-title", "Another matter")
    async with the_letter(portal, drafts=drafts) as stage:
        await stage.press("write-anew")

    assert drafts.of("letter").title == "Another matter"


@pytest.mark.parametrize("error", [NotFound("not_found"), Refused("conflict", request_id="r-9")])
@pytest.mark.requirement("R-1.6", "SRV-06")
async def test_what_the_portal_does_not_take_is_said_and_nothing_is_lost(error):
    portal = with_letter()
    async with the_letter(portal) as stage:
        portal.failing_at["reply_to_letter"] = error
        await stage.type("reply-text", MORE)
        await stage.press("send-reply")

        assert stage.says(MORE)
        assert stage.says("Not found" if isinstance(error, NotFound) else "r-9")


@pytest.mark.requirement("R-1.6", "REL-20")
async def test_a_question_of_the_institution_is_seen_by_itself_while_something_is_written():
    portal, hints = with_letter(), FakeHints()
    async with the_letter(portal, hints=hints) as stage:
        await stage.type("reply-text", MORE)
        asked = a_letter(state=LetterState.IN_REVIEW, thread=(an_entry_of(said="Where is it?"),))
        portal.held_letters = {ONE: asked}
        hints.changed("letters")
        await stage.until("Where is it?")

        assert stage.says(MORE)
