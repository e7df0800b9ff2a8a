"""Paying a bill: each refusal in its own words, waiting that survives, and the receipt."""

from dataclasses import replace

import pytest

from client.domain.languages import Language
from client.domain.payments import (
    BillId,
    BillState,
    Concerned,
    Fault,
    PaymentId,
    PaymentState,
)
from client.features.payments import BillScreen, BillsScreen, PaymentScreen
from client.places.payments import Bills, OneBill, OnePayment
from client.portal.errors import PortalUnreachable
from tests.builders import a_bill, a_payment, a_state
from tests.doubles.device import FakeFiles, FakeLinks, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.payments import A_RECEIPT
from tests.doubles.portal import FakePortal
from tests.doubles.step_up import RIGHT_CODE
from tests.stage import on_stage

BILL, PAYMENT = BillId("b-1"), PaymentId("p-1")


def opened(portal, screen=BillScreen, about=(BILL,), **edges):
    edges = fake_edges(portal=portal, **edges)
    return on_stage(screen, *about, edges=edges, state=a_state(language=Language.EN))


def a_portal(*bills):
    portal = FakePortal()
    portal.held_bills = {one.id: one for one in bills or (a_bill(),)}
    return portal


@pytest.mark.requirement("R-1.6")
async def test_what_is_to_be_paid_stands_first_with_whom_it_concerns_and_what_is_paid_stays():
    child = a_bill("b-2", concerns=Concerned("Əliyev Tural", self=False), title="Rüsum")
    paid = a_bill("b-3", BillState.PAID, payment="p-1", title="Vergi")
    steps = Steps()
    async with opened(a_portal(paid, a_bill(), child), BillsScreen, (), go=steps) as stage:
        assert stage.says("Əliyev Tural")
        assert stage.says("80.00")
        texts = stage.texts()
        assert texts.index("Rüsum") < texts.index("Vergi")
        await stage.press("bill-b-3")

    assert steps.places == [OneBill(BillId("b-3"))]


@pytest.mark.requirement("R-1.6", "AUTH-20")
async def test_paying_is_confirmed_with_a_code_and_then_leads_to_the_payment():
    portal, steps = a_portal(), Steps()
    portal.assured = False
    async with opened(portal, go=steps) as stage:
        await stage.begin("pay")
        await stage.until("One-time code")
        await stage.type("step-up-code", RIGHT_CODE)
        await stage.press("Confirm")
        await stage.until_true(lambda: steps.places)

    (made,) = portal.payment_keys.values()
    assert steps.places == [OnePayment(made)]


@pytest.mark.requirement("REL-04")
async def test_a_try_after_a_lost_reply_or_a_restart_is_the_same_deed():
    portal, steps = a_portal(), Steps()
    for _ in range(2):
        portal.held_bills[BILL] = a_bill()  # what was known before the portal took the deed
        async with opened(portal, go=steps) as stage:
            await stage.press("pay")

    assert len(portal.payment_keys) == 1
    assert len(set(steps.places)) == 1


@pytest.mark.requirement("R-1.6", "REL-04")
async def test_a_portal_that_is_away_is_said_and_the_bill_stays():
    portal = a_portal()
    portal.failing_at["begin_payment"] = PortalUnreachable()
    async with opened(portal) as stage:
        await stage.press("pay")

        assert stage.says("No connection to the portal")
        assert stage.says("Pay AZN\u00a040.00")


@pytest.mark.requirement("R-1.6", "REL-04")
@pytest.mark.parametrize(
    ("meanwhile", "said", "way_on"),
    [
        ({"state": BillState.PAID, "payment": PAYMENT}, "Already paid", "Payment and receipt"),
        (
            {"state": BillState.IN_PROGRESS, "payment": PAYMENT},
            "A payment is under way",
            "Go on with the payment",
        ),
        ({"state": BillState.EXPIRED}, "It can no longer be paid here", "Ask the institution"),
        ({"state": BillState.WITHDRAWN}, "The institution has withdrawn it", "You owe nothing"),
        ({"qepik": 5000}, "The amount has changed", "Pay AZN\u00a050.00"),
    ],
)
async def test_what_changed_since_it_was_shown_is_said_with_a_way_on(meanwhile, said, way_on):
    portal = a_portal()
    async with opened(portal) as stage:
        portal.held_bills[BILL] = replace(a_bill(), **meanwhile)
        await stage.press("pay")
        await stage.until(said)
        await stage.until(way_on)

    assert portal.payment_keys == {}


@pytest.mark.requirement("R-1.6")
async def test_an_unknown_notice_leads_to_the_list():
    steps = Steps()
    async with opened(a_portal(a_bill("b-9")), go=steps) as stage:
        assert stage.says("There is no such notice")
        await stage.press("Go to payments")

    assert steps.places == [Bills()]


@pytest.mark.requirement("REL-04")
async def test_a_payment_under_way_opens_the_banks_page_and_follows_it_to_the_end():
    portal, links = a_portal(), FakeLinks()
    portal.held_payments = {PAYMENT: a_payment()}
    about = (PAYMENT, 0.01)
    async with opened(portal, PaymentScreen, about, links=links) as stage:
        await stage.press("open-card-page")
        portal.bank_says(PAYMENT, PaymentState.PAID)
        await stage.until("The institution knows")

    (address,) = links.opened
    assert address.endswith("/card/0123456789abcdef?lang=en")


@pytest.mark.requirement("R-1.6")
@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault.DECLINED, "The bank declined the card"),
        (Fault.NOT_ENOUGH, "not enough money"),
        (Fault.CARD_EXPIRED, "The card has expired"),
        (Fault.NOT_CONFIRMED, "wrong three times"),
        (Fault.GATEWAY, "The bank did not answer"),
        (Fault.UNKNOWN, "The bank gave no reason"),
    ],
)
async def test_each_failure_says_why_and_that_no_money_was_taken(fault, said):
    portal, steps = a_portal(), Steps()
    portal.held_payments = {PAYMENT: a_payment("p-1", PaymentState.FAILED, fault=fault)}
    async with opened(portal, PaymentScreen, (PAYMENT,), go=steps) as stage:
        assert stage.says(said)
        assert stage.says("No money was taken")
        await stage.press("pay-again")

    assert steps.places == [OneBill(BILL)]


@pytest.mark.requirement("R-1.6")
async def test_a_payment_that_ran_out_says_so_takes_nothing_and_leads_back_to_the_bill():
    portal, steps = a_portal(), Steps()
    portal.held_payments = {PAYMENT: a_payment()}
    async with opened(portal, PaymentScreen, (PAYMENT, 0.01), go=steps) as stage:
        portal.bank_says(PAYMENT, PaymentState.EXPIRED)
        await stage.until("Time for the payment ran out")
        assert stage.says("No money was taken")
        await stage.press("pay-again")

    assert steps.places == [OneBill(BILL)]


@pytest.mark.requirement("R-1.6")
async def test_a_payment_can_be_given_up():
    portal = a_portal()
    portal.held_payments = {PAYMENT: a_payment()}
    async with opened(portal, PaymentScreen, (PAYMENT,)) as stage:
        await stage.press("cancel-payment")
        await stage.until("The payment was cancelled")


@pytest.mark.requirement("R-1.6", "STO-23")
async def test_a_receipt_is_saved_under_its_own_number():
    portal, files = a_portal(), FakeFiles()
    portal.held_payments = {PAYMENT: a_payment("p-1", PaymentState.PAID)}
    async with opened(portal, PaymentScreen, (PAYMENT,), files=files) as stage:
        await stage.press("save-receipt")
        await stage.until("The receipt is saved")

    (saved,) = files.saved
    assert (saved.name, saved.content) == ("OD-2026-0001.pdf", A_RECEIPT + b"en")


@pytest.mark.requirement("R-1.6", "REL-04")
async def test_a_state_of_a_newer_portal_warns_against_paying_twice():
    portal = a_portal()
    portal.held_payments = {PAYMENT: a_payment("p-1", PaymentState.UNKNOWN)}
    async with opened(portal, PaymentScreen, (PAYMENT,)) as stage:
        assert stage.says("Do not pay again")
