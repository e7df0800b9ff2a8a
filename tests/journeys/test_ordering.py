"""Documents are dragged into an order of one's own by the pointer, and it stays."""

import re

import pytest
from playwright.sync_api import Locator

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0
STEPS = 12
"""Moves of the pointer on its way, so that it is a drag and no jump."""
FROM_THE_EDGE = 36
"""Where a thumb finds the handle of a row."""


def downs(tab: Tab) -> Locator:
    """The buttons that move a document a step down; each says which."""
    begins = words("documents.move_down", title="").strip()
    return tab.page.get_by_role("button", name=re.compile(f"^{begins}"))


def rows(tab: Tab) -> list[str]:
    """What the buttons say, from the top."""
    downs(tab).nth(1).wait_for(state="attached", timeout=PATIENCE)
    return [one.inner_text() for one in downs(tab).all()]


def middle(tab: Tab, row: str) -> float:
    box = downs(tab).filter(has_text=row).first.bounding_box()
    assert box is not None
    return box["y"] + box["height"] / 2


def drag(tab: Tab, row: str, onto: str) -> None:
    mouse = tab.page.mouse
    mouse.move(FROM_THE_EDGE, middle(tab, row))
    mouse.down()
    mouse.move(FROM_THE_EDGE, middle(tab, onto), steps=STEPS)
    tab.comes_to_rest()
    mouse.up()


@pytest.mark.requirement("R-1.3")
def test_documents_dragged_into_an_order_stay_in_it_when_the_app_is_opened_again(tab, portal):
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go("/documents")
    tab.press("reorder")
    before = rows(tab)
    first, second, third, *_ = before
    drag(tab, third, onto=first)
    tab.comes_to_rest()
    assert rows(tab)[:3] == [third, first, second]

    tab.press("keep-order")
    tab.comes_to_rest()
    tab.reload()
    tab.stands_at("documents")
    tab.press("reorder")

    assert rows(tab) == [third, first, second, *before[3:]]
