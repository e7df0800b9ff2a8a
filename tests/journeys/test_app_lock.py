"""The app lock in a browser: set in the settings, shut out of sight, opened to the same page."""

import pytest

from tests.browser import Tab
from tests.journeys.errands import Persona, open_lock, set_a_pin, sign_in_with_password, words

pytestmark = pytest.mark.journey

DRIVER = 3
DESKTOP = (1280, 800)
"""With ways beside the page: an address typed loads it anew, and is out of sight meanwhile."""
PIN, WRONG = "739152", "739153"
SIGHT = """state => {
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
"""What a browser tells a page whose tab goes behind another one, or comes back."""


@pytest.mark.requirement("STO-13", "A11Y-24")
def test_a_locked_tab_holds_nothing_personal_until_the_right_pin_brings_back_its_page(
    open_tab, portal
):
    tab, persona = open_tab(size=DESKTOP), portal.persona(DRIVER)
    sign_in_with_password(tab, persona)
    tab.go("/more/settings")
    tab.press("to-lock")
    tab.stands_at("app-lock")
    set_a_pin(tab, PIN)
    tab.press("tab-mydata")
    tab.press("category-personal")
    tab.sees(persona["name"].split()[1])
    assert everything_personal(tab, persona) != set()

    out_of_sight(tab)
    tab.stands_at("locked")
    tab.sees_no(words("my_data.title"))
    assert everything_personal(tab, persona) == set()

    tab.reload()
    tab.stands_at("locked")
    assert everything_personal(tab, persona) == set()

    open_lock(tab, WRONG)
    tab.sees(words("app_lock.wrong", count=9))
    assert everything_personal(tab, persona) == set()

    open_lock(tab, PIN)

    tab.stands_at("category")
    tab.sees(persona["name"].split()[1])
    assert tab.page.url.endswith("/data/personal")


def out_of_sight(tab: Tab) -> None:
    """And back, once the app has heard of it."""
    tab.page.evaluate(SIGHT, "hidden")
    tab.page.evaluate(SIGHT, "visible")


def everything_personal(tab: Tab, persona: Persona) -> set[str]:
    """What of the citizen stands anywhere in the page: drawn, read out, a title or an address."""
    whole = tab.page.content() + tab.page.title() + tab.page.url + tab.text()
    return {word for word in (*persona["name"].split(), persona["fin"]) if word in whole}
