"""The app lock before its picture: set, shut, or tried in vain."""

from tests.browser import Tab
from tests.journeys.errands import open_lock, set_a_pin, words

POSES = ("app-lock-weak", "app-lock-set", "locked", "locked-wrong")
PIN, WEAK, WRONG = "739152", "123456", "739153"


def pose_lock(tab: Tab, screen: str, language: str) -> None:
    """From the page of the lock; once set it may stand before that."""
    if screen == "app-lock-weak":
        tab.type(words("app_lock.new_pin", language), WEAK)
        tab.press("do")
        tab.sees(words("app_lock.weak_run", language))
        return
    if tab.page.locator('[flt-semantics-identifier="locked"]').count():
        open_lock(tab, PIN, language)
    elif tab.says(words("app_lock.set", language)):
        set_a_pin(tab, PIN, language)
    tab.sees(words("app_lock.now", language))
    if screen != "app-lock-set":
        tab.press("lock-now")
        tab.stands_at("locked")
    if screen == "locked-wrong":
        open_lock(tab, WRONG, language)
        tab.sees(words("app_lock.wrong", language, count=9)[:8])
