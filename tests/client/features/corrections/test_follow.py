"""Following a correction: the list, the way, and the answers that are asked of the citizen."""

from datetime import date

import pytest

from client.device.files import Picked
from client.domain.corrections import By, CorrectionId, CorrectionState, ProofFile, Way
from client.domain.languages import Language
from client.features.corrections import CorrectionScreen, CorrectionsScreen
from client.places.cabinet import MyData, OneCorrection
from client.portal.errors import PortalUnreachable
from tests.builders import a_change, a_correction, a_state, a_step
from tests.client.shown.recording.speaking import spoken
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

PDF = Picked("diplom.pdf", b"%PDF-1.7")


def one(correction, **edges):
    portal = edges.setdefault("portal", FakePortal(corrections=[correction]))
    shown = on_stage(
        CorrectionScreen,
        CorrectionId("c-1"),
        edges=fake_edges(**edges),
        state=a_state(language=Language.EN),
    )
    return portal, shown


@pytest.mark.requirement("R-8.3")
async def test_every_correction_is_listed_with_where_it_stands_and_its_deadline():
    portal, steps = FakePortal(corrections=[a_correction()]), Steps()
    edges = fake_edges(portal=portal, go=steps)
    async with on_stage(
        CorrectionsScreen, edges=edges, state=a_state(language=Language.EN)
    ) as stage:
        assert stage.says("Answer due by 14 December 2026")
        await stage.press("correction-c-1")

    assert steps.places == [OneCorrection(CorrectionId("c-1"))]


async def test_an_empty_list_leads_to_the_data():
    steps = Steps()
    edges = fake_edges(go=steps)
    async with on_stage(
        CorrectionsScreen, edges=edges, state=a_state(language=Language.EN)
    ) as stage:
        await stage.press("Go to my data")

    assert steps.places == [MyData()]


@pytest.mark.requirement("R-8.3")
async def test_the_way_so_far_is_told_with_the_newest_first():
    steps = (
        a_step(CorrectionState.SENT, by=By.PORTAL),
        a_step(CorrectionState.ACCEPTED, "Qeydə alındı"),
    )
    _, shown = one(a_correction("c-1", CorrectionState.ACCEPTED, None, *steps))
    async with shown as stage:
        texts = stage.texts()
        assert texts.index("Sent") > texts.index("Accepted")
        assert stage.says("Qeydə alındı")
        assert stage.says("15 working days")


@pytest.mark.requirement("R-8.3")
async def test_documents_that_are_needed_are_sent_and_it_is_in_review_again():
    needed = a_correction("c-1", CorrectionState.NEED_DOCUMENTS)
    portal, shown = one(needed, files=FakeFiles(PDF))
    async with shown as stage:
        await stage.press("send-answer")
        refused = stage.says("Add at least one document.")
        await stage.press("pick")
        await stage.press("send-answer")
        await stage.until("In review")

    ((proof,),) = portal.supplied
    assert refused
    assert proof.content == PDF.content


@pytest.mark.requirement("R-8.3", "R-3.8")
async def test_a_voice_note_goes_beside_a_document_and_never_instead_of_one():
    microphone = FakeMicrophone()
    needed = a_correction("c-1", CorrectionState.NEED_DOCUMENTS)
    portal, shown = one(
        needed, files=FakeFiles(PDF), permissions=fake_permissions(microphone=microphone)
    )
    async with shown as stage:
        await spoken(stage, microphone, "The page is torn")
        await stage.press("send-answer")
        alone = stage.says("A voice note alone is not one.")
        await stage.press("pick")
        await stage.press("send-answer")
        await stage.until("In review")

    ((note, proof),) = portal.supplied
    assert alone
    assert (note.transcript, proof.content) == ("The page is torn", PDF.content)


@pytest.mark.requirement("R-8.3", "R-3.8")
async def test_what_was_said_aloud_stands_in_the_way_so_far():
    spoken_of = ProofFile("voice-note.wav", 96_044, "The page is torn")
    sent = a_step(CorrectionState.SENT, by=By.PORTAL, files=(spoken_of,))
    _, shown = one(a_correction("c-1", CorrectionState.SENT, None, sent))
    async with shown as stage:
        assert stage.says("voice-note.wav (94 KB)")
        assert stage.says("The voice note in words: The page is torn")


@pytest.mark.requirement("R-8.3")
async def test_a_refusal_gives_its_reason_and_can_be_appealed():
    refusal = a_step(CorrectionState.REFUSED, "Arxiv təsdiqləmir")
    portal, shown = one(a_correction("c-1", CorrectionState.REFUSED, None, refusal))
    async with shown as stage:
        reason = stage.says("Arxiv təsdiqləmir")
        await stage.type("answer-comment", "Razı deyiləm")
        await stage.press("send-answer")
        await stage.until("Appealed")

    assert reason
    assert portal.held_corrections[CorrectionId("c-1")].state is CorrectionState.APPEALED


async def test_an_answer_that_did_not_arrive_stays_in_its_field():
    portal, shown = one(a_correction("c-1", CorrectionState.REFUSED))
    portal.failing_at["appeal_correction"] = PortalUnreachable()
    async with shown as stage:
        await stage.type("answer-comment", "Razı deyiləm")
        await stage.press("send-answer")
        await stage.settle()

        assert stage.says("No connection to the portal")
        assert "Why do you disagree?: Razı deyiləm" in stage.outline()


@pytest.mark.requirement("R-8.3")
async def test_what_was_corrected_shows_old_and_new():
    done = a_correction("c-1", CorrectionState.CORRECTED, changes=(a_change(), a_change(old=None)))
    _, shown = one(done)
    async with shown as stage:
        assert stage.says("Aysel → Aytən")
        assert stage.says("nothing → Aytən")
        assert not stage.says("due by")


async def test_a_sensitive_change_is_hidden_until_it_is_tapped():
    hidden = a_change(sensitive=True)
    _, shown = one(a_correction("c-1", CorrectionState.CORRECTED, changes=(hidden,)))
    async with shown as stage:
        before = stage.says("Aysel → Aytən")
        await stage.press("Show: Ad")

        assert not before
        assert stage.says("Aysel → Aytən")


async def test_an_owner_who_is_late_or_gets_letters_is_said():
    late = a_correction("c-1", deadline=date(2026, 11, 20), way=Way.LETTER)
    _, shown = one(late)
    async with shown as stage:
        assert stage.says("Overdue since 20 November 2026")
        assert stage.says("official letter")
