"""What a device does not do around a payment, and money that came back."""

import pytest

from client.device.files import Shared
from client.domain.payments import BillState, PaymentState
from client.features.payments import PaymentScreen
from tests.builders import a_bill, a_payment
from tests.client.features.payments.test_paying import BILL, PAYMENT, a_portal, opened
from tests.doubles.device import FakeFiles, FakeLinks


def a_payment_that_is(state):
    portal = a_portal()
    portal.held_payments = {PAYMENT: a_payment("p-1", state)}
    return portal


@pytest.mark.requirement("R-1.6")
async def test_a_card_page_that_does_not_open_is_said_and_opens_with_the_next_press():
    portal, links = a_payment_that_is(PaymentState.CREATED), FakeLinks()
    links.nothing_opens_them = True
    async with opened(portal, PaymentScreen, (PAYMENT,), links=links) as stage:
        await stage.press("open-card-page")
        await stage.until("The browser did not open. Try again.")
        links.nothing_opens_them = False
        await stage.press("open-card-page")
        await stage.until_true(lambda: bool(links.opened))


@pytest.mark.requirement("R-1.6", "STO-23")
async def test_a_receipt_that_could_not_be_saved_is_said_and_saved_with_the_next_press():
    portal, files = a_payment_that_is(PaymentState.PAID), FakeFiles()
    files.broken = True
    async with opened(portal, PaymentScreen, (PAYMENT,), files=files) as stage:
        await stage.press("save-receipt")
        await stage.until("could not be saved")
        files.broken = False
        await stage.press("save-receipt")
        await stage.until("The receipt is saved")


@pytest.mark.requirement("R-1.6", "STO-23")
async def test_a_device_that_shares_nothing_says_so_and_the_receipt_can_still_be_saved():
    portal, files = a_payment_that_is(PaymentState.PAID), FakeFiles()
    files.shares = Shared.NOT_HERE
    async with opened(portal, PaymentScreen, (PAYMENT,), files=files) as stage:
        await stage.press("share-receipt")
        await stage.until("cannot share")
        await stage.press("save-receipt")
        await stage.until("The receipt is saved")


@pytest.mark.requirement("R-1.6")
async def test_a_payment_that_came_back_says_where_to_and_keeps_its_receipt():
    portal, files = a_payment_that_is(PaymentState.REFUNDED), FakeFiles()
    async with opened(portal, PaymentScreen, (PAYMENT,), files=files) as stage:
        assert stage.says("The money was returned")
        assert stage.says("It goes back to the card you paid with")
        await stage.press("save-receipt")
        await stage.until("The receipt is saved")


@pytest.mark.requirement("R-1.6")
async def test_a_bill_whose_money_came_back_says_so_is_not_paid_again_and_leads_to_its_payment():
    portal = a_portal(a_bill("b-1", BillState.REFUNDED, payment=PAYMENT))
    async with opened(portal, about=(BILL,)) as stage:
        assert stage.says("Refunded")
        assert stage.says("Payment and receipt")
        assert "[Pay AZN" not in stage.outline()
