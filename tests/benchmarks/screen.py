"""The first usable screen in Chromium, against an empty Flet page served the same way."""

import time

from playwright.sync_api import Browser

from tests.benchmarks.measuring import Result, ratio
from tests.browser import a_tab
from tests.journeys.errands import words

ROUNDS = 7


def first(browser: Browser, app: str, empty: str) -> Result:
    return ratio(
        "first usable screen / empty Flet page",
        lambda: _until(browser, app, words("welcome.sign_in")),
        lambda: _until(browser, empty, "ready"),
        aim=1.5,
        rounds=ROUNDS,
    )


def _until(browser: Browser, address: str, said: str) -> float:
    with a_tab(browser, address) as tab:
        begun = time.perf_counter()
        tab.open("/")
        tab.sees(said)
        return time.perf_counter() - begun
