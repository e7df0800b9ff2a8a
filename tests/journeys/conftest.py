"""One portal and one app for all journeys of a run, a browser a file, a fresh tab for each."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser

from tests.browser import Tab, a_tab, chromium, needed_chromium
from tests.running import RunningPortal, running_portal, running_preview
from tests.stuck import pages_ended_after

OpenTab = Callable[..., Tab]
LONGEST = 240
"""Seconds; no journey takes half of it."""


@pytest.fixture(scope="session")
def browser_path() -> str:
    return needed_chromium()


@pytest.fixture(scope="module")
def browser(browser_path: str) -> Iterator[Browser]:
    with chromium(browser_path) as running:
        yield running


@pytest.fixture(scope="session")
def portal(browser_path: str, tmp_path_factory) -> Iterator[RunningPortal]:  # noqa: ARG001 - without a browser nothing is started
    with running_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture(scope="session")
def app(portal: RunningPortal, tmp_path_factory) -> Iterator[str]:
    with running_preview(tmp_path_factory.mktemp("app"), portal.address) as address:
        yield address


@pytest.fixture(autouse=True)
def an_end() -> Iterator[None]:
    with pages_ended_after(LONGEST):
        yield


@pytest.fixture(autouse=True)
def a_world_begun_again(request: pytest.FixtureRequest) -> None:
    """For a journey that is walked once more: the first try may have left somebody locked.

    A world is seeded around the portal's day, which the first try may have moved.
    """
    if getattr(request.node, "execution_count", 1) > 1:
        portal = request.getfixturevalue("portal")
        portal.control_call("PUT", "/clock", moment=datetime.now(UTC).isoformat())
        portal.control_call("POST", "/reset")


@pytest.fixture
def open_tab(browser: Browser, app: str) -> Iterator[OpenTab]:
    """Tabs of different citizens. None of them may ask anything of a stranger (TF-5)."""
    tabs: list[Tab] = []
    with ExitStack() as stack:

        def opened(path: str = "/welcome", *, address: str = app, **wishes) -> Tab:
            tab = stack.enter_context(a_tab(browser, address, **wishes))
            tabs.append(tab)
            tab.open(path)
            return tab

        yield opened
        strangers = {origin for tab in tabs for origin in tab.strangers()}
    assert strangers == set()


@pytest.fixture
def tab(open_tab: OpenTab) -> Tab:
    return open_tab()
