"""Asking for help on the stage: with what support needs and no more, and once."""

import pytest

from client.device.files import Picked
from client.domain.diagnostics import Trouble
from client.domain.threads import TicketCategory, TicketKind
from client.features.help import AskScreen, HelpScreen
from client.places.threads import AskForHelp, OneTicket
from client.portal.errors import PortalBusy, PortalUnreachable
from tests.builders import NOON
from tests.client.features.help.desk import ONE, shown
from tests.client.features.letters.test_files import REFUSED
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.portal import FakePortal

FAILED = Trouble(NOON, "GET /documents/…", "unavailable", "r-17")
PDF = Picked("plan.pdf", b"%PDF-1.7")


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
    assert steps.places == [OneTicket(ONE)]


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


@pytest.mark.requirement("R-3.3", "A11Y-10")
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


@pytest.mark.requirement("R-3.3")
async def test_an_empty_list_leads_to_asking():
    steps = Steps()

    async with shown(HelpScreen, go=steps) as stage:
        await stage.press("Ask for help")

    assert steps.places == [AskForHelp()]


@pytest.mark.requirement("R-2.1.3", "R-3.3", "STO-17")
async def test_a_bundle_that_could_not_be_sent_goes_afterwards_without_what_was_taken_off():
    portal, files = FakePortal(), FakeFiles(PDF)

    async with shown(AskScreen, portal=portal, files=files, troubles=(FAILED,)) as stage:
        await stage.press("about-other")
        await stage.type("ticket-text", "Slow.")
        await stage.press("pick")
        await stage.choose("add-bundle", value=True)
        await stage.press("redact-1")
        portal.failing_at["open_ticket"] = PortalBusy("unavailable", retry_after=30)
        await stage.press("send")
        assert stage.says("The portal is busy")
        assert stage.says("plan.pdf")
        portal.failing_at.clear()
        await stage.press("send")

    (opened,) = portal.tickets_opened
    assert "unavailable · r-17" in opened.diagnostics
    assert "portal" not in opened.diagnostics
    assert [one.name for one in opened.files] == ["plan.pdf"]


@pytest.mark.parametrize(("file", "said"), REFUSED, ids=["size", "kind", "empty"])
@pytest.mark.requirement("R-3.3", "SRV-08", "SRV-12")
async def test_a_file_that_is_not_taken_with_a_request_is_refused_in_words(file, said):
    async with shown(AskScreen, files=FakeFiles(file)) as stage:
        await stage.type("ticket-text", "It does not open.")
        await stage.press("pick")

        assert stage.says(said)
        assert stage.says("It does not open.")
        assert not stage.says("a.pdf")


@pytest.mark.requirement("R-3.3")
async def test_a_file_that_the_device_does_not_open_is_said_and_the_words_stay():
    files = FakeFiles(PDF)
    files.broken = True
    async with shown(AskScreen, files=files) as stage:
        await stage.type("ticket-text", "It does not open.")
        await stage.press("pick")
        said = stage.says("The device could not open the file")
        files.broken = False
        await stage.press("pick")

        assert said
        assert stage.says("It does not open.")
        assert stage.says("plan.pdf")
