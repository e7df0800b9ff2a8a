"""Letters on the stage: written, looked at, signed, followed, and kept while they are written."""

import pytest

from client.device.files import Picked
from client.domain.languages import Language
from client.domain.threads import LetterId, LetterState, LetterToSend
from client.features.letters import LetterScreen, LettersScreen, WriteScreen
from client.features.letters.model import addressees
from client.places.threads import OneLetter, WriteLetter
from client.portal.errors import PortalUnreachable
from client.storage.drafts import MemoryDrafts
from tests.builders import a_state, an_institution
from tests.builders.threads import a_letter
from tests.doubles.clock import FakeClock
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.losing import losing_replies
from tests.doubles.portal import FakePortal
from tests.doubles.step_up import RIGHT_CODE
from tests.stage import on_stage

DIN = an_institution().id
PDF = Picked("plan.pdf", b"%PDF-1.7")


def shown(screen, *args, portal=None, **edges):
    known = fake_edges(portal=portal or FakePortal(), **edges)
    return on_stage(screen, *args, edges=known, state=a_state(language=Language.EN))


async def written(stage):
    await stage.press(f"to-{DIN}")
    await stage.type("letter-title", "A road sign")
    await stage.type("letter-text", "It is missing.")


@pytest.mark.requirement("R-1.6", "AUTH-20")
async def test_a_letter_is_written_looked_at_signed_with_a_code_and_sent():
    portal, steps = FakePortal(), Steps()
    portal.assured = False

    async with shown(WriteScreen, portal=portal, go=steps, files=FakeFiles(PDF)) as stage:
        await written(stage)
        await stage.press("pick")
        await stage.press("check-letter")
        assert stage.says("plan.pdf")
        await stage.begin("sign-letter")
        await stage.type("step-up-code", RIGHT_CODE)
        await stage.press("confirm")
        assert stage.says("Its number is RM-2026-000001")
        await stage.press("See the letter")

    (sent,) = portal.letters_sent
    assert (sent.institution, sent.title, sent.text) == (DIN, "A road sign", "It is missing.")
    assert steps.places == [OneLetter(LetterId("l-1"))]


@pytest.mark.requirement("R-1.6", "AUTH-20")
async def test_who_would_not_confirm_has_sent_nothing_and_lost_nothing():
    portal = FakePortal()
    portal.assured = False

    async with shown(WriteScreen, portal=portal) as stage:
        await written(stage)
        await stage.press("check-letter")
        await stage.begin("sign-letter")
        await stage.press("cancel")
        assert stage.says("It is missing.")

    assert portal.letters_sent == []


@pytest.mark.requirement("R-1.6")
async def test_what_is_missing_is_said_where_it_is_missing():
    async with shown(WriteScreen) as stage:
        await stage.press("check-letter")

        assert stage.says("Choose the institution.")
        assert stage.says("Write a subject.")
        assert stage.says("Write a few words.")


@pytest.mark.requirement("R-1.6")
async def test_a_letter_that_was_begun_is_still_there():
    drafts = MemoryDrafts()
    async with shown(WriteScreen, drafts=drafts) as stage:
        await written(stage)

    async with shown(WriteScreen, drafts=drafts) as stage:
        assert stage.says("The letter you began is still here.")
        await stage.press("Start over")
        assert not stage.says("The letter you began is still here.")


@pytest.mark.requirement("REL-04")
async def test_a_lost_answer_sent_again_is_one_letter():
    portal = FakePortal()

    async with shown(WriteScreen, portal=portal) as stage:
        await written(stage)
        await stage.press("check-letter")
        portal.failing_at["send_letter"] = PortalUnreachable()
        await stage.press("sign-letter")
        assert stage.says("No connection")
        del portal.failing_at["send_letter"]
        await stage.press("sign-letter")

    assert portal.letters_sent == [LetterToSend(DIN, "A road sign", "It is missing.", ())]


@pytest.mark.parametrize("other", [False, True], ids=["the same", "about something else"])
@pytest.mark.requirement("REL-04")
async def test_a_letter_whose_answer_was_lost_is_one_also_after_leaving(other):
    portal, clock, drafts = losing_replies("send_letter"), FakeClock(), MemoryDrafts()

    async with shown(WriteScreen, portal=portal, drafts=drafts, clock=clock) as stage:
        await written(stage)
        await stage.press("check-letter")
        await stage.press("sign-letter")
    clock.advance(minutes=1)
    async with shown(WriteScreen, portal=portal, drafts=drafts, clock=clock) as stage:
        if other:
            await stage.type("letter-title", "Another matter")
        await stage.press("check-letter")
        await stage.press("sign-letter")
        assert stage.says("Its number is")

    assert len(portal.letters_sent) == (2 if other else 1)


@pytest.mark.requirement("R-1.6")
async def test_an_empty_list_leads_to_the_sheet():
    steps = Steps()

    async with shown(LettersScreen, go=steps) as stage:
        await stage.press("Write a letter")

    assert steps.places == [WriteLetter()]


@pytest.mark.requirement("R-1.6")
async def test_an_answered_letter_can_be_replied_to_and_is_reviewed_again():
    portal = FakePortal()
    portal.held_letters = {LetterId("l-1"): a_letter(state=LetterState.ANSWERED)}

    async with shown(LetterScreen, LetterId("l-1"), portal=portal) as stage:
        await stage.press("send-reply")
        assert stage.says("Write a few words.")
        await stage.type("reply-text", "One more question")
        await stage.press("send-reply")
        assert stage.says("One more question")
        assert "Send the reply" not in stage.texts()


@pytest.mark.requirement("R-1.6")
def test_an_institution_is_found_without_azerbaijani_letters():
    ministry = an_institution("DİN", "Daxili İşlər Nazirliyi")

    assert addressees([ministry], "daxili isler", Language.AZ) == (ministry,)
    assert addressees([ministry], "din", Language.AZ) == (ministry,)
    assert addressees([ministry], "maliyye", Language.AZ) == ()


@pytest.mark.requirement("R-1.6", "REL-20")
async def test_an_answer_arrives_in_the_letter_that_is_open():
    portal, hints = FakePortal(), FakeHints()
    portal.held_letters = {LetterId("l-1"): a_letter()}
    async with shown(LetterScreen, LetterId("l-1"), portal=portal, hints=hints) as stage:
        before = stage.says("Answered")
        portal.held_letters = {LetterId("l-1"): a_letter(state=LetterState.ANSWERED)}
        hints.changed("letters")
        await stage.until("Answered")

        assert not before
