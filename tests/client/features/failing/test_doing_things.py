"""Letters, help, applications and payments, each deed failing in every way."""

import pytest

from client.domain.applications import ApplicationId, ApplicationState
from client.domain.payments import BillId, PaymentId, PaymentState
from client.domain.threads import LetterId, LetterState, TicketId, TicketState
from client.features.applications import ApplicationScreen
from client.features.help import AskScreen, TicketScreen
from client.features.letters import LetterScreen, WriteScreen
from client.features.payments import BillScreen, PaymentScreen
from tests.builders import a_bill, a_payment, an_institution
from tests.builders.services import an_application
from tests.builders.threads import a_letter, a_ticket
from tests.client.features.failing.declared import each_way
from tests.client.features.failing.deed import SAID, Deed, tried_failing
from tests.doubles.portal import FakePortal

LETTER, TICKET, APPLICATION = LetterId("l-1"), TicketId("t-1"), ApplicationId("a-1")
BILL, PAYMENT = BillId("b-1"), PaymentId("p-1")


async def letter(stage):
    await stage.press(f"to-{an_institution().id}")
    await stage.type("letter-title", "A road sign")
    await stage.type("letter-text", SAID)
    await stage.press("check-letter")


async def question(stage):
    await stage.press("about-data")
    await stage.type("ticket-text", SAID)


async def reply(stage):
    await stage.type("reply-text", SAID)


async def comment(stage):
    await stage.type("comment", SAID)


async def second_thoughts(stage):
    await stage.press("cancel-application")


def with_letter(state):
    portal = FakePortal()
    portal.held_letters = {LETTER: a_letter(state=state)}
    return portal


def with_ticket(state):
    portal = FakePortal()
    portal.held_tickets = {TICKET: a_ticket(state=state)}
    return portal


def with_application(state, days_left=10):
    portal = FakePortal()
    portal.held_applications = {APPLICATION: an_application("a-1", state, days_left=days_left)}
    return portal


def with_bill():
    portal = FakePortal()
    portal.held_bills = {BILL: a_bill()}
    portal.held_payments = {PAYMENT: a_payment()}
    return portal


def is_now(state):
    return lambda portal: portal.held_applications[APPLICATION].state is state


DEEDS = [
    Deed(
        "send_letter",
        WriteScreen,
        "sign-letter",
        lambda p: p.letters_sent,
        prepare=letter,
        operation="sendLetter",
    ),
    Deed(
        "reply_to_letter",
        LetterScreen,
        "send-reply",
        lambda p: p.held_letters[LETTER].thread[1:],
        prepare=reply,
        about=(LETTER,),
        portal=lambda: with_letter(LetterState.ANSWERED),
        operation="replyToLetter",
    ),
    Deed(
        "open_ticket",
        AskScreen,
        "send",
        lambda p: p.tickets_opened,
        prepare=question,
        operation="openTicket",
    ),
    Deed(
        "reply_to_ticket",
        TicketScreen,
        "send-reply",
        lambda p: p.held_tickets[TICKET].state is TicketState.IN_WORK,
        prepare=reply,
        about=(TICKET,),
        portal=lambda: with_ticket(TicketState.NEED_INFO),
        operation="replyToTicket",
    ),
    Deed(
        "rate_ticket",
        TicketScreen,
        "rate-4",
        lambda p: p.held_tickets[TICKET].stars,
        kept="YM-",
        about=(TICKET,),
        portal=lambda: with_ticket(TicketState.ANSWERED),
        operation="rateTicket",
    ),
    Deed(
        "supply_information",
        ApplicationScreen,
        "answer",
        is_now(ApplicationState.IN_REVIEW),
        prepare=comment,
        about=(APPLICATION,),
        portal=lambda: with_application(ApplicationState.NEED_INFO),
        operation="supplyInformation",
    ),
    Deed(
        "appeal_application",
        ApplicationScreen,
        "answer",
        is_now(ApplicationState.APPEALED),
        prepare=comment,
        about=(APPLICATION,),
        portal=lambda: with_application(ApplicationState.REFUSED, None),
        operation="appealApplication",
    ),
    Deed(
        "rate_application",
        ApplicationScreen,
        "stars-5",
        lambda p: p.held_applications[APPLICATION].stars,
        kept="MÜ-",
        about=(APPLICATION,),
        portal=lambda: with_application(ApplicationState.READY, None),
        operation="rateApplication",
    ),
    Deed(
        "cancel_application",
        ApplicationScreen,
        "confirm",
        is_now(ApplicationState.CANCELLED),
        kept="MÜ-",
        prepare=second_thoughts,
        about=(APPLICATION,),
        portal=lambda: with_application(ApplicationState.NEED_INFO),
        again=second_thoughts,
        operation="cancelApplication",
    ),
    Deed(
        "begin_payment",
        BillScreen,
        "pay",
        lambda p: p.payment_keys,
        kept="40.00",
        about=(BILL,),
        portal=with_bill,
        operation="beginPayment",
    ),
    Deed(
        "cancel_payment",
        PaymentScreen,
        "cancel-payment",
        lambda p: p.held_payments[PAYMENT].state is PaymentState.CANCELLED,
        kept="40.00",
        about=(PAYMENT,),
        portal=with_bill,
        operation="cancelPayment",
    ),
]


@pytest.mark.requirement("R-1.6", "R-1.7", "R-3.3", "REL-04", "REL-08")
@pytest.mark.parametrize(("deed", "failure"), each_way(DEEDS))
async def test_what_fails_says_why_keeps_everything_and_is_done_afterwards(deed, failure):
    await tried_failing(deed, failure)
