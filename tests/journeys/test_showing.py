"""A document is shown on one screen and checked on others, by app and by page."""

import io
from typing import Any

import pytest
import segno
from playwright.sync_api import Page, expect

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import sign_in_with_password, words
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

COMPLETE = 0
VALID, LAPSED, FORGED = "Sənəd etibarlıdır", "Nömrənin vaxtı bitib", "Nömrə həqiqi deyil"
"""What the portal's own page says."""


def show_first_document(tab: Tab) -> str:
    """From the list, as a citizen does it; the number on the screen."""
    tab.go("/documents")
    card = tab.page.locator('[flt-semantics-identifier^="document-"]').first
    card.wait_for(state="attached", timeout=PATIENCE)
    tab.press(card.get_attribute("flt-semantics-identifier") or "")
    tab.press("show")
    return number_on(tab)


def number_on(tab: Tab) -> str:
    """As a screen reader hears it: one character after the other."""
    named = tab.page.locator('[flt-semantics-identifier="number"]')
    named.wait_for(state="attached", timeout=PATIENCE)
    said = named.get_attribute("aria-label") or named.inner_text()
    return said.rpartition(":")[2].replace(",", "").replace(" ", "").strip()


def check_in_app(tab: Tab, number: str) -> None:
    if tab.says(words("checking.another")):
        tab.press("another")
    tab.type(words("checking.number"), f"{number[:4]} {number[4:]}".lower())
    tab.press("check")


def pick_picture(tab: Tab, picture: bytes) -> None:
    if tab.says(words("checking.another")):
        tab.press("another")
    with tab.page.expect_file_chooser(timeout=PATIENCE) as chooser:
        tab.press("scan")
    chooser.value.set_files({"name": "code.png", "mimeType": "image/png", "buffer": picture})


def check_on_page(page: Page, portal: RunningPortal, number: str, says: str) -> None:
    page.goto(f"{portal.address}/check?lang=az")
    page.locator("input[name=code]").fill(number)
    page.locator("input[name=code]").press("Enter")
    expect(page.locator("h1")).to_have_text(says, timeout=PATIENCE)


def one_changed(number: str) -> str:
    return number[:3] + ("A" if number[3] != "A" else "C") + number[4:]


@pytest.fixture
def shown(open_tab: Any, portal: RunningPortal) -> tuple[Tab, str]:
    tab = open_tab()
    sign_in_with_password(tab, portal.persona(COMPLETE))
    return tab, show_first_document(tab)


@pytest.mark.requirement("R-1.4", "R-1.6")
def test_a_shown_document_is_accepted_by_another_app_and_its_holder_sees_it(shown, open_tab):
    tab, number = shown
    other = open_tab("/more/check")

    check_in_app(other, number)

    other.sees(words("checking.valid"))
    tab.sees(words("showing.shown"))
    tab.sees(words("showing.by_app"))


@pytest.mark.requirement("R-1.4", "R-1.6")
def test_a_shown_document_is_accepted_by_the_checker_page(shown, open_tab, portal):
    tab, number = shown
    page = open_tab("/welcome").context.new_page()

    check_on_page(page, portal, number, VALID)

    expect(page.locator("dl")).to_contain_text("•••")
    tab.sees(words("showing.by_page"))


@pytest.mark.requirement("R-1.4", "R-1.6")
def test_one_changed_character_is_refused_everywhere(shown, open_tab, portal):
    _, number = shown
    other = open_tab("/more/check")

    check_in_app(other, one_changed(number))

    other.sees(words("checking.forged"))
    check_on_page(other.context.new_page(), portal, one_changed(number), FORGED)


@pytest.mark.requirement("R-1.4", "R-1.6")
def test_a_number_is_refused_after_it_has_lapsed_and_the_holder_has_a_new_one(
    shown, open_tab, portal
):
    tab, number = shown
    other = open_tab("/more/check")

    portal.control_call("POST", "/clock/advance", seconds=181)
    check_in_app(other, number)

    other.sees(words("checking.lapsed"))
    check_on_page(other.context.new_page(), portal, number, LAPSED)
    expect(tab.page.locator('[flt-semantics-identifier="number"]')).to_be_attached(
        timeout=PATIENCE
    )
    renewed = number_on(tab)
    check_in_app(other, renewed)
    assert renewed != number
    other.sees(words("checking.valid"))


@pytest.mark.requirement("R-1.4")
def test_a_screen_reader_that_comes_late_writes_where_the_cursor_stands(open_tab):
    """Flutter then goes on listening to the field that was there before it."""
    tab = open_tab()
    tab.page.goto(tab.address + "/more/check")
    tab.page.wait_for_function("() => document.activeElement.hears === true")
    tab.wake()

    check_in_app(tab, "ACDE2345")

    tab.sees(words("checking.forged"))


@pytest.mark.requirement("R-1.4", "R-3.8")
def test_a_picture_of_the_screen_is_checked_and_a_strangers_code_is_not(shown: Any, open_tab: Any):
    tab, _ = shown
    tab.comes_to_rest()
    photograph = tab.page.screenshot()
    other = open_tab("/more/check")
    pick_picture(other, photograph)
    other.sees(words("checking.valid"))

    made = io.BytesIO()
    segno.make("https://evil.example/check/ACDE2345").save(made, kind="png", scale=6)
    pick_picture(other, made.getvalue())
    other.sees(words("checking.other_portal"))
    pick_picture(other, b"%PDF-1.7 no picture")
    other.sees(words("codes.no_picture"))
    check_in_app(other, "ACDE2345")
    other.sees(words("checking.forged"))
