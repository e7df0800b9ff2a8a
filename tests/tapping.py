"""Pressing what Flutter shows in a browser."""

from playwright.sync_api import Locator
from playwright.sync_api import TimeoutError as Late


def tap(target: Locator, patience: float) -> None:
    """As a screen reader does, once a finger could. On a busy machine Flutter now and then takes
    the parts of a mouse click for a wrong gesture, and it is lost. `patience` in milliseconds.
    """
    try:
        target.click(trial=True, timeout=patience / 4)
    except Late:
        _turn_the_wheel_to(target, patience)
        target.click(trial=True, timeout=patience * 2)
    target.evaluate("element => element.click()", timeout=patience)


def _turn_the_wheel_to(target: Locator, patience: float) -> None:
    """Flutter now and then moves what stood above the screen to where the browser cannot scroll
    (a scrollable part at 0 with its content above it); the wheel reaches it, as a person would.
    """
    page, box = target.page, target.bounding_box(timeout=patience)
    size = page.viewport_size
    if box is None or size is None or 0 <= box["y"] <= size["height"] - box["height"]:
        return
    middle = size["height"] / 2
    page.mouse.move(size["width"] / 2, middle)
    page.mouse.wheel(0, box["y"] - middle)
