"""The demo's errand: signing in by the phone inside the app, and seeing one's documents."""

import re

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import words


def sign_in_on_the_phone_inside(tab: Tab, fin: str) -> None:
    """From the welcome page to home; the number is read off the screen and pressed below it."""
    tab.press("sign-in")
    tab.press("way-phone")
    tab.type(words("sign_in.fin"), fin)
    tab.press("send")
    tab.sees(words("sign_in.compare"))
    tab.press(f"number-{shown_number(tab)}")
    tab.stands_at("home")


def shown_number(tab: Tab) -> str:
    code = tab.page.locator('[flt-semantics-identifier="verification-code"]').first
    code.wait_for(state="attached", timeout=PATIENCE)
    spoken = code.get_attribute("aria-label") or code.text_content() or ""
    return re.sub(r"\D", "", spoken)
