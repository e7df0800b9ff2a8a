"""A journey whose page spins for ever fails in time, and the next one has a browser."""

import pytest
from playwright.sync_api import Browser, Error

from tests.stuck import pages_ended_after

pytestmark = pytest.mark.journey


def test_a_page_that_spins_for_ever_is_ended_and_the_browser_goes_on(browser: Browser):
    context = browser.new_context()
    page = context.new_page()
    page.evaluate("() => { setTimeout(() => { for (;;); }, 0) }")
    with pages_ended_after(1), pytest.raises(Error, match="crashed"):
        page.locator("body").all_inner_texts()
    context.close()

    other = browser.new_context()
    assert other.new_page().evaluate("1 + 1") == 2
    other.close()


def test_a_page_that_answers_is_left_alone(browser: Browser):
    context = browser.new_context()
    page = context.new_page()
    with pages_ended_after(0.5):
        assert page.evaluate("1 + 1") == 2
    later = page.evaluate("new Promise(answer => setTimeout(() => answer(4), 1500))")

    assert later == 4
    context.close()
