"""An open letter at the portal: asked about, added to, and closed in the end."""

from dataclasses import replace

import pytest

from client.domain.inbox import Sieve
from client.domain.threads import LetterState, LetterToSend, Writer
from client.domain.uploads import Upload
from client.portal.errors import Refused
from mock_server.rules import letters
from tests.mock_server.areas.confirmed_citizen import me

__all__ = ["me"]
LETTER = LetterToSend("din", "Yol nişanı", "Küçədə nişan yoxdur", ())
PDF = Upload("plan.pdf", "application/pdf", b"%PDF-1.7")


async def sent(me, *moves):
    letter = await me.send_letter(LETTER, "k" * 32)
    for move in moves:
        letters.institution_moves(me.world, letter.id, move)
    return letter.id


@pytest.mark.parametrize("moves", [("receive",), ("receive", "review")])
@pytest.mark.requirement("R-1.6", "REL-08")
async def test_an_open_letter_is_added_to_once_and_its_time_runs_on(me, moves):
    ident = await sent(me, *moves)
    before = (await me.letter(ident)).value
    for _ in range(2):
        after = await me.reply_to_letter(ident, "Məktəbin yanında", (PDF,), "o" * 32)

    assert (after.state, after.deadline) == (before.state, before.deadline)
    assert len(after.thread) == len(before.thread) + 1
    assert after.thread[-1].files[0].name == "plan.pdf"


@pytest.mark.requirement("R-1.6", "R-6.2")
async def test_the_institution_asks_and_is_answered_in_the_thread(me):
    ident = await sent(me, "receive", "review")
    before = (await me.inbox(Sieve())).value
    letters.institution_moves(me.world, ident, "ask_info")
    told = (await me.inbox(Sieve())).value
    answered = await me.reply_to_letter(ident, "Nizami küçəsində", (), "o" * 32)

    assert len(told.messages) == len(before.messages) + 1
    assert [one.by for one in answered.thread[-2:]] == [Writer.INSTITUTION, Writer.CITIZEN]
    assert answered.state is LetterState.IN_REVIEW


@pytest.mark.requirement("R-1.6")
async def test_what_nobody_registered_yet_is_not_added_to(me):
    ident = await sent(me)

    with pytest.raises(Refused, match="conflict"):
        await me.reply_to_letter(ident, "Bir də", (), "o" * 32)


@pytest.mark.requirement("R-1.6")
async def test_a_closed_letter_takes_nothing_more_and_says_what_to_do(me):
    ident = await sent(me, "receive", "review", "answer", "close")
    with pytest.raises(Refused, match="letter_closed"):
        await me.reply_to_letter(ident, "Bir də", (), "o" * 32)
    closed = (await me.letter(ident)).value

    assert closed.state is LetterState.CLOSED
    assert "new letter" in closed.thread[-1].note.en


@pytest.mark.parametrize("institution", ["nowhere", "kapital"])
@pytest.mark.requirement("R-1.6")
async def test_a_letter_goes_to_no_one_but_a_state_institution_of_the_portal(me, institution):
    letter = replace(LETTER, institution=institution)

    with pytest.raises(Refused, match="validation_failed") as refusal:
        await me.send_letter(letter, "k" * 32)
    assert refusal.value.pointer == "/body/institution"
