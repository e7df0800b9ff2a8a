"""Whoever has ten thousand rows reads them as easily as whoever has twenty."""

import pytest

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import sign_in_with_password
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

POWER_USER = 15
"""The persona's place among the portal's test identities."""
MOST_DRAWN = 120
"""Rows at the window at once, however many there are."""
ROWS = '[flt-semantics-identifier^="inquiry-q"]'


def numbers(tab: Tab) -> list[int]:
    """Of the rows at the window; the newest has the highest."""
    found = [
        one.get_attribute("flt-semantics-identifier") or "" for one in tab.page.locator(ROWS).all()
    ]
    return [int(name.removeprefix("inquiry-q")) for name in found]


@pytest.mark.requirement("R-1.6", "R-2.1.3")
def test_ten_thousand_questions_open_at_once_and_scroll_without_piling_up(
    tab: Tab, portal: RunningPortal
):
    sign_in_with_password(tab, portal.persona(POWER_USER))
    tab.go("/data/inquiries")
    tab.page.locator(ROWS).first.wait_for(state="attached", timeout=PATIENCE)
    top = numbers(tab)

    tab.page.mouse.move(200, 600)
    for _ in range(6):
        tab.page.mouse.wheel(0, 3000)
        tab.comes_to_rest()
    deep = numbers(tab)

    assert max(top) >= 9_999
    assert max(deep) < min(top)
    assert len(top) <= MOST_DRAWN
    assert len(deep) <= MOST_DRAWN
