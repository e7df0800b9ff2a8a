"""Photographed pages go along with words: a correction, a letter, a request for help."""

import pytest

from client.device.adapters.darkroom_pillow import PillowDarkroom
from client.domain.corrections import CorrectionState
from client.domain.languages import Language
from client.domain.threads import TicketId, TicketState
from client.domain.uploads import LARGEST
from client.features.corrections import CorrectionScreen
from client.features.help import AskScreen, TicketScreen
from client.features.letters import WriteScreen
from tests.builders import a_correction, a_state
from tests.builders.threads import a_ticket
from tests.client.shown.photographing.table import (
    A_PAGE,
    ANOTHER_PAGE,
    colours,
    photographed,
)
from tests.doubles.camera import FakeCamera
from tests.doubles.darkroom import SECRET, a_photo
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.8")


def shown(screen, *args, camera, portal):
    edges = fake_edges(
        portal=portal, permissions=fake_permissions(camera=camera), darkroom=PillowDarkroom()
    )
    return on_stage(screen, *args, edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-8.3")
async def test_a_document_that_is_asked_for_is_photographed():
    camera = FakeCamera()
    needed = a_correction("c-1", CorrectionState.NEED_DOCUMENTS)
    portal = FakePortal(corrections=[needed])
    async with shown(CorrectionScreen, needed.id, camera=camera, portal=portal) as stage:
        await photographed(stage, camera, A_PAGE, ANOTHER_PAGE)
        await stage.press("send-answer")
        await stage.until("In review")

    ((proof,),) = portal.supplied
    assert (proof.media_type, colours(proof.content)) == ("application/pdf", ["red", "blue"])
    assert SECRET not in proof.content


@pytest.mark.requirement("R-3.3")
async def test_a_reply_for_help_takes_photographed_pages_along():
    camera, portal = FakeCamera(), FakePortal()
    ticket = a_ticket(state=TicketState.NEED_INFO)
    portal.held_tickets[ticket.id] = ticket
    async with shown(TicketScreen, TicketId(ticket.id), camera=camera, portal=portal) as stage:
        await photographed(stage, camera, A_PAGE)
        await stage.type("reply-text", "Here it is.")
        await stage.press("send-reply")
        await stage.until("pages.pdf")

    (file,) = portal.held_tickets[ticket.id].thread[-1].files
    assert file.name == "pages.pdf"


async def test_large_photographs_are_made_small_enough_for_a_letter():
    camera, portal = FakeCamera(), FakePortal()
    large = a_photo((1500, 2000), noise=40, quality=95)
    async with shown(WriteScreen, camera=camera, portal=portal) as stage:
        await photographed(stage, camera, large)

        assert len(large) > LARGEST
        assert not stage.says("larger than 1 MB")


@pytest.mark.parametrize("screen", [WriteScreen, AskScreen])
async def test_wherever_words_are_written_pages_can_be_photographed(screen):
    async with shown(screen, camera=FakeCamera(), portal=FakePortal()) as stage:
        assert stage.find("photograph-files", on_click=True)
