"""What citizens do again and again: choose a language, sign in, approve on a phone."""

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
