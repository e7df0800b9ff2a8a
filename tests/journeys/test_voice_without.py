"""Citizens whose device has no microphone: it is said, and words do the same."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0


@pytest.fixture(scope="module")
def browser(browser_path: str) -> Iterator[Browser]:
    with chromium(browser_path, devices=()) as running:
        yield running


@pytest.mark.requirement("R-3.8", "R-3.3", "PER-01")
def test_without_a_microphone_the_app_says_so_and_words_still_go(open_tab, portal):
    tab = open_tab(microphone=True)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go("/more/help/new/ticket")
    tab.comes_to_rest()
    tab.press("record")
    tab.press("answer-2")
    tab.sees(words("permissions.microphone_none"))
    tab.sees_no(words("recording.on_text"))

    tab.press("about-other")
    tab.type(words("help.text"), "Onda yazıram.")
    tab.press("send")
    tab.sees(words("help.sent_title"))
