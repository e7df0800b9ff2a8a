"""A bill is paid on the bank's page with the code, and its receipt is taken home."""

from pathlib import Path

import pytest

from tests.browser import PATIENCE
from tests.journeys.errands import confirm_with, pay_on_the_banks_page, sign_in_with_password

pytestmark = pytest.mark.journey


@pytest.mark.requirement("R-1.6", "AUTH-20", "STO-23")
def test_a_bill_is_paid_with_the_banks_code_and_its_receipt_saved(open_tab, portal):
    tab, me = open_tab(), portal.persona(0)
    bill = portal.control_call("POST", "/bills", fin=me["fin"])["bills"][0]
    sign_in_with_password(tab, me)
    tab.go(f"/payments/bills/{bill['id']}")
    tab.press("pay")
    confirm_with(tab, me["code"])
    pay_on_the_banks_page(tab)

    with tab.page.expect_download(timeout=PATIENCE) as saved:
        tab.press("save-receipt")

    assert saved.value.suggested_filename.startswith("OD-")
    assert Path(saved.value.path()).read_bytes().startswith(b"%PDF-")
