"""Saying that something is wrong: filled in, checked, sent once, and never lost on the way."""

import pytest

from client.device.files import Picked
from client.domain.cabinet import Words
from client.domain.corrections import CorrectionId, Subject
from client.domain.languages import Language
from client.features.corrections import ReportScreen
from client.places.cabinet import OneCorrection
from client.portal.errors import PortalUnreachable
from client.storage.drafts import MemoryDrafts
from tests.builders import a_section, a_section_ref, a_state, an_entry, an_item
from tests.client.shown.recording.speaking import spoken
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

REF = a_section_ref("identity", title="Şəxsiyyət")
NAME = Subject(REF.id, "e-1", "ad")
PDF = Picked("diplom.pdf", b"%PDF-1.7")


def a_portal():
    return FakePortal(sections=[a_section(an_entry(an_item("Ad", "Aysel")), ref=REF)])


def reporting(edges, subject=NAME):
    return on_stage(ReportScreen, subject, edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-8.3")
async def test_a_wrong_value_goes_to_its_owner_with_proof_and_gets_a_number():
    portal, steps = a_portal(), Steps()
    edges = fake_edges(portal=portal, files=FakeFiles(PDF), go=steps)
    async with reporting(edges) as stage:
        await stage.type("right-value", "Aytən")
        await stage.press("pick")
        await stage.press("check-answers")
        checked = stage.says("Aytən") and stage.says("diplom.pdf")
        await stage.press("send")
        told = stage.says("DZ-2026-000001") and stage.says("14 December 2026")
        await stage.press("Follow it")

    (report,) = portal.reports
    assert checked
    assert told
    assert (report.wanted, report.files[0].content) == (Words("Aytən"), PDF.content)
    assert steps.places == [OneCorrection(CorrectionId("c-1"))]


@pytest.mark.requirement("R-8.3", "R-3.8")
async def test_what_is_wrong_can_be_said_aloud_and_is_looked_over_before_it_goes():
    portal, microphone = a_portal(), FakeMicrophone()
    edges = fake_edges(portal=portal, permissions=fake_permissions(microphone=microphone))
    async with reporting(edges) as stage:
        await stage.type("right-value", "Aytən")
        await spoken(stage, microphone, "My name is Aytən")
        await stage.press("check-answers")
        assert stage.says("voice-note.wav")
        assert stage.says("The voice note in words: My name is Aytən")
        await stage.press("send")

    (report,) = portal.reports
    (file,) = report.files
    assert (file.media_type, file.transcript) == ("audio/wav", "My name is Aytən")


async def test_a_form_with_its_files_full_has_no_room_for_a_note():
    edges = fake_edges(portal=a_portal(), files=FakeFiles(PDF, PDF, PDF))
    async with reporting(edges) as stage:
        for _ in range(3):
            await stage.press("pick")

        assert "[Record a voice note]" not in stage.outline()


async def test_an_empty_answer_is_not_sent_and_says_why():
    portal = a_portal()
    async with reporting(fake_edges(portal=portal)) as stage:
        await stage.press("check-answers")

        assert "! Say what is right" in stage.outline()
        assert "send_correction" not in portal.asked


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (FakeFiles(Picked("a.pdf", b"MZ")), "Only PDF, JPEG and PNG"),
        (FakeFiles(Picked("a.pdf", b"%PDF-" + b"x" * 1024 * 1024)), "larger than 1 MB"),
    ],
)
async def test_a_file_that_cannot_be_sent_is_refused_in_words(files, said):
    async with reporting(fake_edges(portal=a_portal(), files=files)) as stage:
        await stage.press("pick")

        assert stage.says(said)


async def test_a_device_that_hands_nothing_over_is_said():
    files = FakeFiles()
    files.broken = True
    async with reporting(fake_edges(portal=a_portal(), files=files)) as stage:
        await stage.press("pick")

        assert stage.says("could not open the file")


@pytest.mark.requirement("REL-08")
async def test_after_a_failure_the_same_words_go_again_under_the_same_key():
    portal = a_portal()
    async with reporting(fake_edges(portal=portal)) as stage:
        await stage.type("right-value", "Aytən")
        await stage.press("check-answers")
        portal.failing_at["send_correction"] = PortalUnreachable()
        await stage.press("send")
        failed = stage.says("It was not sent")
        portal.failing_at.clear()
        await stage.press("send")

        assert failed
        assert stage.says("Your report is sent")
        assert len(portal.reports) == 1


async def test_a_form_left_half_way_is_there_again():
    drafts = MemoryDrafts()
    async with reporting(fake_edges(portal=a_portal(), drafts=drafts)) as stage:
        await stage.type("right-value", "Aytən")
    async with reporting(fake_edges(portal=a_portal(), drafts=drafts)) as stage:
        restored = "The right value: Aytən" in stage.outline()
        await stage.press("Start over")

        assert restored
        assert not stage.says("What you began earlier is back.")
        assert drafts.of("correction/identity.e-1.ad") is None


async def test_what_was_sent_leaves_no_draft():
    drafts = MemoryDrafts()
    async with reporting(fake_edges(portal=a_portal(), drafts=drafts)) as stage:
        await stage.type("right-value", "Aytən")
        await stage.press("check-answers")
        await stage.press("send")

    assert drafts.of("correction/identity.e-1.ad") is None


async def test_what_the_register_no_longer_shows_cannot_be_reported():
    gone = Subject(REF.id, "e-9", "ad")
    async with reporting(fake_edges(portal=a_portal()), gone) as stage:
        assert stage.says("There is nothing to report here")
