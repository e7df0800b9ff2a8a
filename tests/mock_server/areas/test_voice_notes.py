"""Voice notes that were sent: the citizen's own to hear again, and nobody else's."""

from base64 import b64encode
from dataclasses import replace

import pytest

from client.domain.corrections import VoiceNoteId
from client.domain.sound import wav_of
from client.domain.threads import TicketCategory, TicketKind, TicketToOpen
from client.domain.uploads import Upload
from client.portal.errors import NotFound
from mock_server.rules import proofs
from tests.mock_server.areas.confirmed_citizen import me

__all__ = ["me"]

pytestmark = pytest.mark.requirement("R-3.8", "R-3.3")

SOUND = wav_of(b"\x01\x00" * 800)
NOTE = Upload("qeyd.wav", "audio/wav", SOUND)
PAPER = Upload("diplom.pdf", "application/pdf", b"%PDF-1.7")
ASKED = TicketToOpen(TicketKind.QUESTION, TicketCategory.OTHER, "Dinləyin", (), None, None)


async def sent(me):
    opened = await me.open_ticket(replace(ASKED, files=(NOTE, PAPER)), "t" * 32)
    return opened.thread[0].files


async def test_a_note_is_handed_back_as_it_was_sent(me):
    note, _ = await sent(me)

    assert await me.voice_note(note.voice_note) == SOUND


async def test_what_is_no_sound_is_not_handed_out(me):
    _, paper = await sent(me)
    assert paper.voice_note is None
    found = dict(me.world.store.everybody(proofs.COLLECTION))
    (fin,) = found

    for ident in me.world.store.idents(proofs.COLLECTION, fin)[1:]:
        with pytest.raises(NotFound):
            await me.voice_note(VoiceNoteId(ident))


async def test_a_note_of_another_is_as_unknown_as_one_that_never_was(me):
    told = {"name": "qeyd.wav", "media_type": "audio/wav", "content": b64encode(SOUND).decode()}
    (theirs,) = proofs.kept(me.world, "0TOTHER", [told])

    for unknown in (theirs["voice_note"], "never-was"):
        with pytest.raises(NotFound):
            await me.voice_note(VoiceNoteId(unknown))
