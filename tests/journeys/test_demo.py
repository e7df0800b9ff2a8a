"""The demo as its package starts: no portal beside it, no network, a phone inside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import a_tab
from tests.doubles.line import Portal
from tests.journeys.inside import sign_in_on_the_phone_inside
from tests.running import Command, free_port, until_it_answers

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def demo(browser_path: str, tmp_path_factory) -> Iterator[str]:  # noqa: ARG001 - without a browser nothing is started
    home: Path = tmp_path_factory.mktemp("demo")
    port = str(free_port())
    command = Command("client.command", "--web", "--profile", "demo", "--port", port, home=home)
    try:
        until_it_answers(f"http://127.0.0.1:{port}", command)
        yield f"http://127.0.0.1:{port}"
    finally:
        command.stop()


@pytest.mark.requirement("AUTH-16")
def test_a_citizen_signs_in_by_the_phone_inside_and_sees_their_documents(
    browser: Browser, demo: str
):
    with a_tab(browser, demo) as tab:
        tab.open("/welcome")
        sign_in_on_the_phone_inside(tab, Portal().person("complete").fin)
        tab.go("/documents")
        tab.stands_at("documents")

        assert tab.strangers() == set()
