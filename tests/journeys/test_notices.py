"""Citizens want notices in a browser: each answer of theirs and of the browser, and a tap."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import sign_in_with_password, words
from tests.running import RunningPortal

pytestmark = [pytest.mark.journey, pytest.mark.requirement("R-3.8", "R-6.1", "PER-02")]

COMPLETE = 0
NO, ONCE, WHILE_USING = "answer-0", "answer-1", "answer-2"
CONTACT = "/more/privacy/contact"
SEEN = """
const Theirs = window.Notification;
window.notices = [];
window.questions = 0;
window.Notification = class extends Theirs {
  constructor(title, told) {
    super(title, told);
    this.addEventListener("show", () => window.notices.push(this));
    this.addEventListener("close", () => window.notices.splice(window.notices.indexOf(this), 1));
  }
  static requestPermission() {
    window.questions += 1;
    return Theirs.requestPermission();
  }
};
"""
"""What the browser really showed and still shows, and how often the page asked it."""
FAILING = """
const Theirs = window.Notification;
window.Notification = class extends Theirs {
  constructor(title, told) {
    super(title, told);
    this.close();
    queueMicrotask(() => this.dispatchEvent(new Event("error")));
  }
};
"""
"""A system that takes no notice, as the standard has a browser tell of it."""
MISSING = "delete window.Notification"
TAPPED = "() => window.notices.at(-1).dispatchEvent(new Event('click'))"


def wanting(
    open_tab: Callable[..., Tab], portal: RunningPortal, holds: str, script: str = SEEN
) -> Tab:
    """Before the page on which notices are allowed, in a browser that holds `holds`."""
    tab = open_tab()
    tab.context.add_init_script(script)
    hold(tab, holds)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go(CONTACT)
    tab.comes_to_rest()
    return tab


def hold(tab: Tab, setting: str) -> None:
    """As the citizen may set it beside the address: granted, denied or prompt.

    It holds as long as the line to the browser does.
    """
    browser = tab.context.browser
    assert browser is not None
    line = browser.new_browser_cdp_session()
    pages = line.send("Target.getTargets")["targetInfos"]
    mine = next(one for one in pages if one["url"].startswith(tab.address))
    line.send(
        "Browser.setPermission",
        {
            "permission": {"name": "notifications"},
            "setting": setting,
            "origin": tab.address,
            "browserContextId": mine["browserContextId"],
        },
    )


def allow(tab: Tab, answer: str = WHILE_USING) -> None:
    tab.press("notices-allow")
    tab.sees(words("permissions.message_notices_ask"))
    tab.press(answer)


def shown(tab: Tab) -> list[str]:
    return tab.page.evaluate("window.notices.map(one => one.title)")


def until_it_shows(tab: Tab, title: str) -> None:
    tab.page.wait_for_function(
        "title => window.notices.some(one => one.title === title)", arg=title, timeout=PATIENCE * 3
    )


@pytest.mark.requirement("R-6.2")
def test_what_comes_is_told_outside_the_page_and_a_tap_leads_to_it(open_tab, portal):
    me = portal.persona(COMPLETE)
    tab = wanting(open_tab, portal, "granted")
    allow(tab)
    tab.sees(words("notices.trial_shown"))
    assert shown(tab) == [words("notices.trial")]

    (sent,) = portal.control_call("POST", f"/mail/{me['fin']}", kind="letter")["messages"]
    until_it_shows(tab, words("notices.new"))
    tab.page.evaluate(TAPPED)
    tab.stands_at("message")
    expect(tab.page).to_have_url(f"{tab.address}/inbox/{sent}", timeout=PATIENCE)


def test_with_a_no_to_us_the_browser_is_asked_nothing(open_tab, portal):
    tab = wanting(open_tab, portal, "prompt")
    allow(tab, NO)
    tab.sees(words("permissions.not_wanted"))

    assert tab.page.evaluate("window.questions") == 0


def test_a_question_of_the_browser_that_is_put_away_can_be_asked_again(open_tab, portal):
    tab = wanting(open_tab, portal, "prompt")
    allow(tab)
    tab.sees(words("permissions.denied"))
    assert tab.page.evaluate("window.questions") == 1
    hold(tab, "granted")

    allow(tab)
    tab.sees(words("notices.on"))


def test_a_browser_that_says_no_is_told_of_with_the_way_to_change_it(open_tab, portal):
    tab = wanting(open_tab, portal, "denied")
    allow(tab)
    tab.sees(words("permissions.denied_for_good"))
    tab.sees(words("permissions.denied_for_good_text"))

    assert shown(tab) == []


def test_once_is_the_trial_alone(open_tab, portal):
    tab = wanting(open_tab, portal, "granted")
    allow(tab, ONCE)
    tab.sees(words("notices.trial_shown"))
    tab.sees(words("notices.off"))

    assert shown(tab) == [words("notices.trial")]


def test_what_is_taken_back_here_is_over_and_what_was_shown_leaves(open_tab, portal):
    tab = wanting(open_tab, portal, "granted")
    allow(tab)
    tab.sees(words("notices.trial_shown"))
    tab.press("notices-stop")
    tab.sees(words("notices.off"))

    tab.page.wait_for_function("window.notices.length === 0", timeout=PATIENCE)


def test_what_is_taken_back_in_the_browser_ends_here_too(open_tab, portal):
    tab = wanting(open_tab, portal, "granted")
    allow(tab)
    tab.sees(words("notices.trial_shown"))
    hold(tab, "denied")
    tab.press("notices-try")
    tab.sees(words("permissions.revoked"))

    tab.sees(words("notices.off"))


def test_a_system_that_takes_no_notice_is_said(open_tab, portal):
    tab = wanting(open_tab, portal, "granted", FAILING)
    allow(tab)

    tab.sees(words("permissions.notices_off"))


def test_a_browser_without_notices_says_so_and_asks_for_nothing(open_tab, portal):
    tab = wanting(open_tab, portal, "granted", MISSING)
    tab.press("notices-allow")
    tab.sees(words("permissions.notices_not_here"))

    assert not tab.says(words("permissions.message_notices_ask"))
