"""A request for help that was begun: still there, and sent once whatever is lost on the way."""

import pytest

from client.device.files import Picked
from client.domain.languages import Language
from client.domain.threads import TicketKind
from client.features.help import AskScreen
from client.storage.drafts import MemoryDrafts
from tests.builders import a_state
from tests.doubles.clock import FakeClock
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.losing import losing_replies
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

PDF = Picked("plan.pdf", b"%PDF-1.7")


def asking(**edges):
    known = fake_edges(**edges)
    return on_stage(AskScreen, edges=known, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-3.3")
async def test_a_request_that_was_begun_is_still_there_until_it_is_sent():
    portal, drafts = FakePortal(), MemoryDrafts()

    async with asking(portal=portal, drafts=drafts, files=FakeFiles(PDF)) as stage:
        await stage.press("kind-complaint")
        await stage.press("about-documents")
        await stage.type("ticket-text", "It does not open.")
        await stage.press("pick")
        await stage.choose("add-bundle", value=True)
        facts = stage.says("127.0.0.1:8000")
    async with asking(portal=portal, drafts=drafts) as stage:
        found = stage.says("The request you began is still here.")
        kept_too = stage.says("127.0.0.1:8000")
        await stage.press("send")
        assert stage.says("Its number is YM-2026-000001")
    async with asking(portal=portal, drafts=drafts) as stage:
        assert not stage.says("The request you began is still here.")

    (opened,) = portal.tickets_opened
    assert (found, facts, kept_too) == (True, True, False)
    assert (opened.kind, opened.text) == (TicketKind.COMPLAINT, "It does not open.")
    assert [file.name for file in opened.files] == ["plan.pdf"]


@pytest.mark.requirement("R-3.3")
async def test_starting_over_empties_the_request():
    drafts = MemoryDrafts()

    async with asking(drafts=drafts) as stage:
        await stage.type("ticket-text", "It does not open.")
    async with asking(drafts=drafts) as stage:
        await stage.press("Start over")
        assert not stage.says("It does not open.")
    async with asking(drafts=drafts) as stage:
        assert not stage.says("The request you began is still here.")


@pytest.mark.requirement("REL-04")
async def test_a_request_whose_answer_was_lost_is_one_also_after_leaving():
    portal, kept = losing_replies("open_ticket"), {"drafts": MemoryDrafts(), "clock": FakeClock()}

    for _ in range(2):
        kept["clock"].advance(minutes=1)
        async with asking(portal=portal, **kept) as stage:
            await stage.press("about-data")
            await stage.type("ticket-text", "A question")
            await stage.press("send")

    assert portal.told[0][1] == portal.told[1][1]
    assert len(portal.tickets_opened) == 1
