"""What a browser knows of where it is, and what it lets a page know: set as its owner would."""

from playwright.sync_api import Geolocation

from tests.browser import PATIENCE, Tab

GANJA: Geolocation = {"latitude": 40.682812, "longitude": 46.360618, "accuracy": 25.0}
BAKU: Geolocation = {"latitude": 40.385812, "longitude": 49.808118, "accuracy": 25.0}
FIRST = "1. {} xidmət mərkəzi"

ASKED = """
const plain = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
window.asked = 0;
window.older = 0;
window.held = null;
navigator.geolocation.getCurrentPosition = async (found, lost, how) => {
  window.asked += 1;
  await window.held;
  const aged = one => found({coords: one.coords, timestamp: one.timestamp - window.older});
  plain(aged, lost, how);
};
"""
"""How often the browser is asked; `older`: milliseconds that a position ages on its way."""
HOLD = "() => { window.held = new Promise(go => { window.release = go; }); }"
"""As while the browser's own question stands: without a screen it shows none."""
RELEASE = "() => window.release()"
STATE = "navigator.permissions.query({name: 'geolocation'}).then(one => one.state)"


def browser_says(tab: Tab, setting: str) -> None:
    """`granted`, `denied` or `prompt`, as beside the address."""
    browser = tab.context.browser
    assert browser is not None
    page = tab.context.new_cdp_session(tab.page)
    known = page.send("Target.getTargetInfo")["targetInfo"]
    whole = browser.new_browser_cdp_session()  # with its end, what it set would end
    whole.send(
        "Browser.setPermission",
        {
            "permission": {"name": "geolocation"},
            "setting": setting,
            "origin": tab.address,
            "browserContextId": known["browserContextId"],
        },
    )


def position_is_not_to_be_had(tab: Tab) -> None:
    """It knows at once that it knows nothing; without any position it would look for one."""
    session = tab.context.new_cdp_session(tab.page)
    session.send("Emulation.setGeolocationOverride", {})


def asked(tab: Tab) -> int:
    return tab.page.evaluate("window.asked")


def is_asked(tab: Tab, times: int) -> None:
    tab.page.wait_for_function("times => window.asked >= times", arg=times, timeout=PATIENCE)
