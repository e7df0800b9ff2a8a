"""Why a payment could not begin: each code of the portal in its own words, in three languages."""

import pytest

from client.domain.languages import Language
from client.domain.payments import BillId
from client.features.payments import BillScreen
from client.i18n import speaker
from client.portal.errors import Refused
from client.shown.troubles import NAMES
from tests.builders import a_bill, a_state
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

BILL = BillId("b-1")
WORDS = {
    "already_paid": "payments.already_paid",
    "payment_in_progress": "payments.under_way",
    "bill_expired": "payments.bill_expired",
    "bill_withdrawn": "payments.bill_withdrawn",
    "amount_changed": "payments.amount_changed",
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", WORDS)
@pytest.mark.requirement("R-1.6", "REL-04")
async def test_a_payment_that_could_not_begin_says_why_and_what_to_do_and_takes_no_money(
    code, language
):
    portal, say = FakePortal(), speaker(language)
    portal.held_bills = {BILL: a_bill()}
    portal.failing_at["begin_payment"] = Refused(code)
    edges, state = fake_edges(portal=portal), a_state(language=language)
    async with on_stage(BillScreen, BILL, edges=edges, state=state) as stage:
        await stage.press("pay")

        assert stage.says(say(WORDS[code]))
        assert stage.says(say(f"{WORDS[code]}_text"))
        assert not stage.says(say(NAMES[Refused(code).trouble]))
    assert not portal.payment_keys
