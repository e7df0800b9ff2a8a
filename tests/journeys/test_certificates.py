"""A certificate is ordered, taken home as a PDF, and checked by somebody else."""

from pathlib import Path

import pytest

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import sign_in_with_password, words
from tests.journeys.test_showing import FORGED, VALID, check_in_app, check_on_page, one_changed

pytestmark = pytest.mark.journey


def code_on(tab: Tab) -> str:
    tab.press("show-code")
    named = tab.page.locator('[flt-semantics-identifier="check-code"]')
    named.wait_for(state="attached", timeout=PATIENCE)
    said = named.get_attribute("aria-label") or named.inner_text()
    return said.rpartition(":")[2].replace(",", "").replace(" ", "").strip()


@pytest.mark.requirement("R-1.4", "R-8.1", "STO-23")
def test_a_certificate_is_ordered_saved_and_accepted_by_whoever_gets_it(open_tab, portal):
    tab = open_tab()
    sign_in_with_password(tab, portal.persona(0))
    tab.go("/documents")
    card = tab.page.locator('[flt-semantics-identifier^="document-"]').first
    card.wait_for(state="attached", timeout=PATIENCE)
    tab.press(card.get_attribute("flt-semantics-identifier") or "")
    tab.press("certify")
    tab.press("order-certificate")
    tab.press("open-certificate")
    code = code_on(tab)

    with tab.page.expect_download(timeout=PATIENCE) as saved:
        tab.press("save-paper")

    assert saved.value.suggested_filename.startswith("AR-")
    assert Path(saved.value.path()).read_bytes().startswith(b"%PDF-")
    other = open_tab("/more/check")
    check_in_app(other, code)
    other.sees(words("checking.valid"))
    page = other.context.new_page()
    check_on_page(page, portal, code, VALID)
    check_on_page(page, portal, one_changed(code), FORGED)
