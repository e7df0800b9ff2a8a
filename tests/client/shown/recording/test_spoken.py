"""Voice notes that were sent, listened to where they hang: in a request and in a correction."""

import pytest

from client.domain.corrections import By, CorrectionState, ProofFile, VoiceNoteId
from client.domain.languages import Language
from client.domain.sound import wav_of
from client.features.corrections import CorrectionScreen
from client.features.help import TicketScreen
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.builders.corrections import a_correction, a_step
from tests.builders.threads import a_ticket, an_entry_of
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.player import FakePlayer
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.8")

SOUND = wav_of(bytes(16000 * 3))
NOTE = ProofFile("voice-note.wav", len(SOUND), "The lift is broken", VoiceNoteId("n-1"))


def a_request(portal):
    ticket = a_ticket(thread=(an_entry_of(files=(NOTE,)),))
    portal.held_tickets[ticket.id] = ticket
    return TicketScreen, ticket.id


def a_report(portal):
    step = a_step(CorrectionState.SENT, by=By.CITIZEN, files=(NOTE,))
    one = a_correction("c-1", CorrectionState.SENT, None, step)
    portal.held_corrections[one.id] = one
    return CorrectionScreen, one.id


def following(of, player, **edges):
    portal = FakePortal()
    portal.voice_notes[VoiceNoteId("n-1")] = SOUND
    screen, ident = of(portal)
    known = fake_edges(portal=portal, player=player, **edges)
    state = a_state(language=Language.EN)
    return portal, on_stage(screen, ident, edges=known, state=state)


@pytest.mark.parametrize("of", [a_request, a_report])
async def test_what_was_sent_is_heard_as_the_portal_has_it(of):
    player = FakePlayer()
    _, staged = following(of, player)
    async with staged as stage:
        await stage.press("listen-n-1")
        player.reach(1)
        await stage.settle()

        assert player.played == [SOUND]
        assert stage.says("1 s of 3 s")


async def test_a_sound_that_cannot_be_had_is_said_and_can_be_asked_for_again():
    player = FakePlayer()
    portal, staged = following(a_request, player)
    async with staged as stage:
        portal.failing_at["voice_note"] = PortalUnreachable()
        await stage.press("listen-n-1")
        assert stage.says("Not done")
        portal.failing_at.clear()
        await stage.press("listen-n-1")

        assert player.played == [SOUND]


async def test_a_thread_that_is_left_falls_silent():
    player = FakePlayer()
    _, staged = following(a_request, player)
    async with staged as stage:
        await stage.press("listen-n-1")
        assert player.listener is not None

    assert player.listener is None


async def test_where_nothing_plays_it_a_copy_is_saved():
    files = FakeFiles()
    _, staged = following(a_request, FakePlayer(plays=False), files=files)
    async with staged as stage:
        await stage.press("save-n-1")

    (saved,) = files.saved
    assert (saved.name, saved.content) == ("voice-note.wav", SOUND)
