"""A letter, its answer and a reply; a request for help, its answer and a rating."""

from client.domain.sound import wav_of
from client.domain.threads import LetterToSend, TicketCategory, TicketKind, TicketToOpen
from client.domain.uploads import Upload
from client.domain.video_messages import WEBM, VideoToSend
from mock_server.rules.letters import institution_moves
from mock_server.rules.tickets import operator_moves
from tests.contract.errands.access import confirm

LETTER = LetterToSend("din", "Yol nişanı", "Salam", ())


async def run(portal, world):
    await confirm(portal, world)
    letter = await portal.send_letter(LETTER, "letter-of-the-errand")
    for move in ("receive", "review", "answer"):
        institution_moves(world, letter.id, move)
    await portal.reply_to_letter(letter.id, "Bir sual da", (), "letter-reply-of-the-errand")
    for one in (await portal.letters()).value:
        await portal.letter(one.id)
    asked = TicketToOpen(
        TicketKind.IDEA, TicketCategory.OTHER, "Tünd rəng", (), None, "app: 1", None
    )
    ticket = await portal.open_ticket(asked, "ticket-of-the-errand")
    for move in ("assign", "work", "answer"):
        operator_moves(world, ticket.id, move)
    await portal.rate_ticket(ticket.id, 5)
    video = VideoToSend(await _filmed(portal), 12, "Lift belədir")
    note = Upload("qeyd.wav", "audio/wav", wav_of(bytes(16)), "Lift xarabdır")
    key = "ticket-reply-of-the-errand"
    await portal.reply_to_ticket(ticket.id, "Hələ də", (note,), key, video)
    for one in (await portal.tickets()).value:
        for entry in (await portal.ticket(one.id)).value.thread:
            if entry.video is not None:
                await portal.ticket_video(one.id, entry.video)


async def _filmed(portal):
    content = b"\x1a\x45\xdf\xa3 a film"
    begun = await portal.begin_upload("video.webm", WEBM, len(content), "film-of-the-errand")
    return (await portal.add_piece(begun.id, 0, content)).id
