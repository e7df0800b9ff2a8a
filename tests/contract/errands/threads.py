"""A letter, its answer and a reply; a request for help, its answer and a rating."""

from client.domain.sound import wav_of
from client.domain.threads import LetterToSend, TicketCategory, TicketKind, TicketToOpen
from client.domain.uploads import Upload
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
    note = Upload("qeyd.wav", "audio/wav", wav_of(bytes(16)), "Lift xarabdır")
    await portal.reply_to_ticket(ticket.id, "Hələ də", (note,), "ticket-reply-of-the-errand")
    for one in (await portal.tickets()).value:
        await portal.ticket(one.id)
