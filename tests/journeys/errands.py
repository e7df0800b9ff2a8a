"""What citizens do again and again: choose a language, sign in, approve on a phone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, expect

from client.domain.languages import Language
from client.i18n import speaker
from tests.browser import PATIENCE, Tab
from tests.running import RunningPortal

Persona = dict[str, Any]
"""A test person as the portal offers them: `fin`, `name`, `password`, `code`."""


def words(key: str, language: str = "az", **values: object) -> str:
    """What the app says, so that a better sentence breaks no journey."""
    return speaker(Language(language))(key, **values)


def runs_down_to(tab: Tab, left: int) -> None:
    """A recording: each number of seconds stands for one only, and a busy browser skips some."""
    numbers = "|".join(re.escape(words("recording.left", count=one)) for one in range(1, left + 1))
    said = re.compile(rf"(?<!\d)({numbers})")
    seen = tab.page.get_by_text(said).or_(tab.page.get_by_label(said))
    expect(seen.first).to_be_attached(timeout=PATIENCE)


def speak(tab: Tab, language: str) -> None:
    tab.press(words(f"languages.{language}"))
    tab.sees(words("welcome.sign_in", language))


@contextmanager
def the_portals_pages(tab: Tab) -> Iterator[Page]:
    """The sign-in pages, in the window that the app opened for them."""
    tab.press("sign-in")
    with tab.context.expect_page(timeout=PATIENCE) as opened:
        tab.press("way-browser")
    pages = opened.value
    pages.locator("input[name=fin]").wait_for(timeout=PATIENCE)
    yield pages
    pages.close()


def give_password(pages: Page, persona: Persona, password: str | None = None) -> None:
    pages.locator("input[name=fin]").fill(persona["fin"])
    pages.locator("input[name=password]").fill(password or persona["password"])
    pages.locator("input[name=password]").press("Enter")
    pages.wait_for_load_state()


def give_code(pages: Page, code: str) -> None:
    pages.locator("input[name=code]").fill(code)
    pages.locator("input[name=code]").press("Enter")
    pages.wait_for_load_state()


def do(pages: Page, act: str) -> None:
    """Presses the button that does `act`."""
    pages.locator(f'button[name=act][value="{act}"]').click()
    pages.wait_for_load_state()


def sign_in_with_password(tab: Tab, persona: Persona, *, to: str = "home") -> None:
    """From the welcome page, or from wherever a guest was sent there; ends at the page `to`."""
    with the_portals_pages(tab) as pages:
        give_password(pages, persona)
        give_code(pages, persona["code"])
        tab.stands_at(to)


@contextmanager
def asked_on_the_phone(tab: Tab, portal: RunningPortal, persona: Persona) -> Iterator[Page]:
    """The citizen's phone, with the question on it."""
    tab.press("sign-in")
    tab.press("way-phone")
    tab.type(words("sign_in.fin"), persona["fin"])
    tab.press("send")
    tab.sees(words("sign_in.compare"))
    context = tab.context.browser.new_context(locale="az-AZ") if tab.context.browser else None
    assert context is not None
    phone = context.new_page()
    phone.goto(portal.control)
    phone.goto(f"{portal.address}/__mock/phone?fin={persona['fin']}&still=1")
    expect(phone.locator("button[name=code]").first).to_be_visible(timeout=PATIENCE)
    yield phone
    context.close()


def choose(tab: Tab, said: str) -> None:
    """One of a list, or a statement; the way on is not pressed before it is seen to be chosen.

    By its words: a browser keeps the ident of a row of the step before.
    """
    row = tab.page.get_by_role("checkbox", name=re.compile(rf"^{re.escape(said)}")).first
    row.wait_for(state="attached", timeout=PATIENCE)
    row.click(trial=True, timeout=PATIENCE)
    row.evaluate("element => element.click()", timeout=PATIENCE)
    expect(row).to_have_attribute("aria-checked", "true", timeout=PATIENCE)


def value_of(tab: Tab, ident: str) -> str:
    """The last word of a row of facts: a number, after what it is the number of."""
    row = tab.page.locator(f'[flt-semantics-identifier="{ident}"]').first
    row.wait_for(state="attached", timeout=PATIENCE)
    return (row.get_attribute("aria-label") or row.inner_text()).split()[-1]


def confirm_with(tab: Tab, code: str) -> None:
    """The one-time code for a deed, typed into the dialog that asks for it."""
    tab.type(words("step_up.code"), code)
    tab.press(words("step_up.confirm"))


def pay_on_the_banks_page(tab: Tab) -> None:
    """The card, and the code that the bank sends; in the window that the app opens for it."""
    with tab.context.expect_page(timeout=PATIENCE) as opened:
        tab.press("open-card-page")
    bank = opened.value
    for name, value in (("number", "4169738800001111"), ("until", "08/29"), ("cvc", "123")):
        bank.locator(f"input[name={name}]").fill(value)
    bank.locator("input[name=cvc]").press("Enter")
    bank.wait_for_load_state()
    give_code(bank, "123456")
    bank.close()


def verification_code(tab: Tab) -> str:
    """The four digits on the citizen's screen, read as a screen reader would."""
    label = tab.page.locator('[flt-semantics-identifier="verification-code"]')
    said = label.get_attribute("aria-label") or label.inner_text()
    return "".join(letter for letter in said if letter.isdigit())[-4:]


def set_a_pin(tab: Tab, pin: str, language: str = "az") -> None:
    """On the page of the app lock."""
    tab.type(words("app_lock.new_pin", language), pin)
    tab.type(words("app_lock.again", language), pin)
    tab.press("do")
    tab.sees(words("app_lock.now", language))


def open_lock(tab: Tab, pin: str, language: str = "az") -> None:
    """Before the locked app."""
    tab.type(words("app_lock.pin", language), pin)
    tab.press("unlock")
