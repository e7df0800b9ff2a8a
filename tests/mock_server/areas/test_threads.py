"""Letters and requests for help: sent once, answered, written on, and never somebody else's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from client.domain.family import MandateId
from client.domain.sound import LONGEST_BYTES, wav_of
from client.domain.threads import (
    LetterState,
    LetterToSend,
    TicketCategory,
    TicketKind,
    TicketState,
    TicketToOpen,
    Writer,
)
from client.domain.uploads import Upload
from client.portal.errors import OutsideMandate, Refused, RepresentationOver, StepUpNeeded
from mock_server.control.acts import ACTS
from mock_server.control.desk import Desk
from mock_server.control.desk import Refused as NotNow
from mock_server.middleware.journal import Journal
from mock_server.rules import letters, representation, tickets
from tests.mock_server.areas.confirmed_citizen import me

__all__ = ["me"]

KEY, OTHER = "k" * 32, "o" * 32
LETTER = LetterToSend("din", "Yol nişanı", "Küçədə nişan yoxdur", ())
QUESTION = TicketToOpen(
    TicketKind.COMPLAINT, TicketCategory.DOCUMENTS, "Açılmır", (), "r-1", "app: 0.1.0"
)
PDF = Upload("sekil.pdf", "application/pdf", b"%PDF-1.7")


@pytest.mark.requirement("R-1.6")
async def test_a_letter_is_sent_once_answered_and_written_on(me):
    sent = await me.send_letter(LETTER, KEY)
    again = await me.send_letter(LETTER, KEY)
    for move in ("receive", "review", "answer"):
        letters.institution_moves(me.world, sent.id, move)
    answered = (await me.letter(sent.id)).value
    replied = await me.reply_to_letter(sent.id, "Bir sual da var", (PDF,), OTHER)

    assert sent.id == again.id
    assert len((await me.letters()).value) == 1
    assert answered.state is LetterState.ANSWERED
    assert [entry.by for entry in answered.thread] == [
        Writer.CITIZEN,
        Writer.PORTAL,
        *[Writer.INSTITUTION] * 3,
    ]
    assert (replied.state, replied.thread[-1].files[0].name) == (
        LetterState.IN_REVIEW,
        "sekil.pdf",
    )


@pytest.mark.requirement("R-1.6")
async def test_an_institution_answers_in_a_testers_words_and_the_citizen_writes_on(me):
    sent = await me.send_letter(LETTER, KEY)
    desk = Desk(me.world, Journal(), "token")
    answer = ACTS["letter.answer"].perform
    with pytest.raises(NotNow):
        answer(desk, {"letter": sent.id, "text": "Hələ yox"})
    for move in ("receive", "review"):
        letters.institution_moves(me.world, sent.id, move)
    answer(desk, {"letter": sent.id, "text": "Nişan sabah qoyulacaq."})
    answered = (await me.letter(sent.id)).value
    replied = await me.reply_to_letter(sent.id, "Sağ olun", (), OTHER)
    answer(desk, {"letter": sent.id})
    usual = (await me.letter(sent.id)).value.thread[-1]

    said = answered.thread[-1]
    assert (answered.state, said.by) == (LetterState.ANSWERED, Writer.INSTITUTION)
    assert (said.text, said.note) == ("Nişan sabah qoyulacaq.", None)
    assert replied.state is LetterState.IN_REVIEW
    assert (usual.text, usual.note is None) == (None, False)


@pytest.mark.requirement("R-1.6")
async def test_a_matter_that_has_to_be_investigated_has_thirty_working_days(me):
    sent = await me.send_letter(LETTER, KEY)

    letters.investigate(me.world, sent.id)

    longer = (await me.letter(sent.id)).value
    assert (sent.working_days, longer.working_days) == (15, 30)
    assert longer.deadline > sent.deadline


@pytest.mark.requirement("AUTH-20")
async def test_a_letter_is_signed_by_who_was_confirmed_just_now(me):
    me.world.clock.advance(timedelta(minutes=6))

    with pytest.raises(StepUpNeeded):
        await me.send_letter(LETTER, KEY)


@pytest.mark.parametrize("institution", ["numune-bank", "nobody"])
async def test_letters_go_to_state_institutions_alone(me, institution):
    letter = LetterToSend(institution, "Salam", "Salam", ())

    with pytest.raises(Refused) as refused:
        await me.send_letter(letter, KEY)

    assert refused.value.pointer == "/body/institution"


async def test_an_unanswered_letter_is_not_written_on(me):
    sent = await me.send_letter(LETTER, KEY)

    with pytest.raises(Refused):
        await me.reply_to_letter(sent.id, "Tez olun", (), OTHER)


@pytest.mark.requirement("R-3.3")
async def test_a_ticket_is_worked_on_answered_rated_and_opened_again(me):
    opened = await me.open_ticket(QUESTION, KEY)
    with pytest.raises(Refused):
        await me.rate_ticket(opened.id, 5)
    for move in ("assign", "work", "ask_info"):
        tickets.operator_moves(me.world, opened.id, move)
    supplied = await me.reply_to_ticket(opened.id, "Dünən, telefonda", (), OTHER)
    tickets.operator_moves(me.world, opened.id, "answer")
    rated = await me.rate_ticket(opened.id, 2)
    reopened = await me.reply_to_ticket(opened.id, "Hələ də açılmır", (), "n" * 32)

    assert (opened.diagnostics, opened.request_id) == (True, "r-1")
    assert supplied.state is TicketState.IN_WORK
    assert (rated.stars, reopened.state) == (2, TicketState.REOPENED)
    assert me.world.store.find("diagnostics", opened.id)[1] == {"told": "app: 0.1.0"}


@pytest.mark.requirement("R-3.3", "R-3.8")
async def test_a_spoken_reply_is_in_the_thread_with_its_words_and_again_only_with_the_same(me):
    note = Upload("qeyd.wav", "audio/wav", wav_of(bytes(16)), "Lift xarabdır")
    opened = await me.open_ticket(QUESTION, KEY)
    for move in ("assign", "work", "ask_info"):
        tickets.operator_moves(me.world, opened.id, move)

    replied = await me.reply_to_ticket(opened.id, "Dinləyin", (note,), OTHER)
    other = replace(note, transcript="Başqa")
    with pytest.raises(Refused, match="conflict"):
        await me.reply_to_ticket(opened.id, "Dinləyin", (other,), OTHER)

    (file,) = replied.thread[-1].files
    assert (file.name, file.transcript) == ("qeyd.wav", "Lift xarabdır")


@pytest.mark.requirement("R-3.3")
async def test_a_duplicate_says_so_and_takes_no_reply(me):
    opened = await me.open_ticket(QUESTION, KEY)
    tickets.operator_moves(me.world, opened.id, "merge")

    assert (await me.ticket(opened.id)).value.state is TicketState.DUPLICATE
    with pytest.raises(Refused):
        await me.reply_to_ticket(opened.id, "?", (), OTHER)


def narrowed(me, mandate, scope):
    """The court leaves the mandate with less."""
    fin, record = me.world.store.find("mandates", mandate)
    me.world.store.put("mandates", fin, mandate, {**record, "scope": scope})


@pytest.mark.requirement("R-3.3")
async def test_help_asked_for_a_child_is_the_citizens_own_thread_and_names_the_child(me):
    child = (await me.persons()).value[0]

    opened = await me.open_ticket(replace(QUESTION, concerns=child.id), KEY)

    (listed,) = (await me.tickets()).value
    assert (opened.concerns, listed.concerns) == (child.name, child.name)


@pytest.mark.requirement("R-3.3")
async def test_help_is_asked_for_another_only_as_far_as_the_mandate_goes(me):
    child = (await me.persons()).value[0]
    narrowed(me, child.id, ["data"])
    asked = replace(QUESTION, concerns=child.id)

    with pytest.raises(OutsideMandate):
        await me.open_ticket(asked, KEY)
    allowed = await me.open_ticket(replace(asked, category=TicketCategory.DATA), OTHER)

    assert [one.id for one in (await me.tickets()).value] == [allowed.id]


@pytest.mark.requirement("R-3.3")
async def test_no_help_is_asked_for_somebody_one_does_not_or_no_longer_stands_for(me):
    child = (await me.persons()).value[0]
    representation.moved(me.world, child.id, "end")

    for whose in (child.id, MandateId("m-none")):
        with pytest.raises(RepresentationOver):
            await me.open_ticket(replace(QUESTION, concerns=whose), KEY)

    assert (await me.tickets()).value == ()


@pytest.mark.requirement("R-3.3")
async def test_a_note_of_the_longest_length_fits_into_a_request_for_help(me):
    note = Upload("qeyd.wav", "audio/wav", wav_of(bytes(LONGEST_BYTES)))

    opened = await me.open_ticket(replace(QUESTION, files=(note,)), KEY)

    assert opened.thread[0].files[0].size > 900_000
