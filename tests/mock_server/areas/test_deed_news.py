"""What becomes of bills, applications, letters and requests lies in the inbox and opens them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from client.domain.cabinet import SectionId
from client.domain.inbox import ActKind, Category, Sieve
from client.domain.payments import key_of, to_pay
from client.domain.threads import LetterToSend, TicketCategory, TicketKind, TicketToOpen
from client.places.documents import OneDocument
from client.places.payments import OneBill
from client.places.services import OneApplication
from client.places.threads import OneLetter, OneTicket
from client.shown.targets import place_of
from mock_server.rules import applications, letters, payments, tickets
from tests.contract.errands.access import confirm
from tests.kill import submissions
from tests.mock_server.areas.consent_scene import scene

__all__ = ["scene"]
QUESTION = TicketToOpen(TicketKind.QUESTION, TicketCategory.DOCUMENTS, "Necə?", (), None, None)


async def newest(portal, count=1):
    """The last messages, the newest first, each with where its button leads."""
    listed = (await portal.inbox(Sieve())).value.messages[:count]
    opened = [(await portal.message(one.id)).value for one in listed]
    return [
        (one.heading, place_of(act.target))
        for one in opened
        for act in one.acts
        if act.kind in (ActKind.OPEN, ActKind.PAY, ActKind.OPEN_DOCUMENT)
    ]


async def paid(scene, portal, bill):
    await confirm(portal, scene.world)
    begun = await portal.begin_payment(bill.id, bill.qepik, key_of(bill))
    for move in ("authorise", "pay"):
        payments.moved(scene.world, begun.id, move)
    return begun


@pytest.mark.requirement("R-1.6", "R-6.2")
async def test_a_bill_that_is_sent_paid_and_refunded_is_told_with_its_number(scene):
    me = await scene.device()
    sent = (await scene.desk("POST", "/bills", {"fin": scene.fin})).json()["bills"][0]
    bill = (await me.bill(sent["id"])).value
    scene.world.clock.advance(timedelta(minutes=1))
    payment = await paid(scene, me, bill)
    scene.world.clock.advance(timedelta(minutes=1))
    payments.moved(scene.world, payment.id, "refund")

    news = await newest(me, 3)

    assert [place for _, place in news] == [OneBill(bill.id)] * 3
    assert {told.reference for told, _ in news} == {bill.number}
    assert {told.category for told, _ in news} == {Category.PAYMENT}
    assert [told.deadline for told, _ in news] == [None, None, bill.due_on]


@pytest.mark.requirement("R-1.6")
async def test_a_fine_that_is_paid_is_paid_in_my_data_too(scene):
    me = await scene.device()
    fine = next(one for one in to_pay((await me.bills()).value) if one.kind.value == "fine")

    async def state():
        held = (await me.section(SectionId("fines"))).value
        entry = next(one for one in held.entries if one.id == "fine-0")
        values = {item.key: item.value for item in entry.items}
        return values["protocol"].text, values["fine_state"].text.en

    before = await state()
    payment = await paid(scene, me, fine)
    after = await state()
    payments.moved(scene.world, payment.id, "refund")

    assert [before, after, await state()] == [
        (fine.number, "Not paid"),
        (fine.number, "Paid"),
        (fine.number, "Refunded"),
    ]


@pytest.mark.requirement("R-1.7", "R-6.2")
async def test_each_step_of_an_application_and_its_document_are_told(scene):
    me = await scene.device()
    form = await submissions.ready(me, {})
    await submissions.do(me, form, 1, "k" * 32)
    (sent,) = (await me.applications()).value
    for move in ("accept", "review", "fulfil"):
        applications.institution_moves(scene.world, sent.id, move)

    news = await newest(me, 4)

    certificates = {one.id for one in (await me.documents()).value}
    steps = [place for _, place in news if place == OneApplication(sent.id)]
    (made,) = [place for _, place in news if isinstance(place, OneDocument)]
    assert (len(steps), made.document in certificates) == (3, True)
    assert {told.reference for told, _ in news} == {sent.number}


@pytest.mark.requirement("R-6.2")
async def test_what_an_institution_answers_a_letter_is_told(scene):
    me = await scene.device()
    await confirm(me, scene.world)
    letter = await me.send_letter(LetterToSend("din", "Yol nişanı", "Nişan yoxdur", ()), "k" * 32)
    for move in ("receive", "review"):
        letters.institution_moves(scene.world, letter.id, move)
    letters.investigate(scene.world, letter.id)
    letters.institution_moves(scene.world, letter.id, "answer")

    news = await newest(me, 2)

    assert [(told.reference, place) for told, place in news] == [
        (letter.number, OneLetter(letter.id))
    ] * 2


@pytest.mark.requirement("R-3.3", "R-6.2")
async def test_what_an_operator_asks_and_answers_is_told(scene):
    me = await scene.device()
    ticket = await me.open_ticket(QUESTION, "k" * 32)
    for move in ("assign", "work", "ask_info"):
        tickets.operator_moves(scene.world, ticket.id, move)

    ((told, place),) = await newest(me)

    assert (told.reference, place) == (ticket.number, OneTicket(ticket.id))


@pytest.mark.parametrize("moves", [("assign", "work", "answer"), ("merge",)])
@pytest.mark.requirement("R-3.3", "R-6.2")
async def test_a_request_that_is_answered_or_laid_to_another_is_told(scene, moves):
    me = await scene.device()
    ticket = await me.open_ticket(QUESTION, "k" * 32)
    for move in moves:
        tickets.operator_moves(scene.world, ticket.id, move)

    ((told, place),) = await newest(me)
    state = tickets.threads.of(scene.world, "tickets", scene.fin, ticket.id)["state"]

    assert (told.reference, place) == (ticket.number, OneTicket(ticket.id))
    assert (told.concerns, state) == (None, "duplicate" if moves == ("merge",) else "answered")


@pytest.mark.requirement("R-3.3", "R-6.2")
async def test_the_answer_to_a_request_for_another_says_whom_it_concerns(scene):
    me = await scene.device()
    child = (await me.persons()).value[0]
    ticket = await me.open_ticket(replace(QUESTION, concerns=child.id), "k" * 32)
    for move in ("assign", "work", "answer"):
        tickets.operator_moves(scene.world, ticket.id, move)

    ((told, _),) = await newest(me)

    assert ticket.concerns == child.name
    assert told.concerns.en == child.name


@pytest.mark.requirement("R-1.7", "R-6.2")
async def test_an_application_that_is_put_on_hold_is_told_and_so_is_its_release(scene):
    me = await scene.device()
    form = await submissions.ready(me, {})
    await submissions.do(me, form, 1, "k" * 32)
    (sent,) = (await me.applications()).value
    for move in ("accept", "hold"):
        applications.institution_moves(scene.world, sent.id, move)
    ((held, place),) = await newest(me)
    scene.world.clock.advance(timedelta(minutes=1))
    applications.institution_moves(scene.world, sent.id, "release")

    ((released, _),) = await newest(me)

    assert (held.reference, place) == (sent.number, OneApplication(sent.id))
    assert (held.category, released.reference) == (Category.APPLICATION, sent.number)
    assert released.id != held.id
