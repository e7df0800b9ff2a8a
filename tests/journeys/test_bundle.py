"""The desktop bundle: made by the packager's own command, started bare, used by a citizen.

Making it takes a minute, so it has a task of its own: `poe bundle`. The picture it takes is kept
beside the bundle, for looking at.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from client.packaging.command import run
from client.packaging.machine import Machine
from tests.browser import a_tab
from tests.client.packaging.plans import a_plan
from tests.doubles.line import Portal
from tests.journeys.inside import sign_in_on_the_phone_inside
from tests.running import free_port, until_it_answers

pytestmark = pytest.mark.frozen


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    given = os.environ.get("MYGOV_BUNDLES")
    return Path(given) if given else tmp_path_factory.mktemp("bundle")


@pytest.fixture(scope="module")
def bundle(folder: Path) -> Path:
    """The program in it."""
    plan = a_plan("bundle", workshop=folder / "work", out=folder / "out")
    assert run(plan, Machine(), dry=False) == 0
    assert (plan.results / "SHA256SUMS").is_file()
    return plan.work / "app" / "build" / "bundle" / plan.artifact / plan.artifact


class Bare:
    """Runs it with next to nothing around it: no Python, no packages, a new home."""

    def __init__(self, program: Path, home: Path, port: int) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.said: list[str] = []
        self._process = subprocess.Popen(  # noqa: S603 - the bundle we made
            [program, "--port", str(port)],
            cwd=home,
            env={"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            stdout=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(20)


@contextmanager
def running(program: Path, home: Path) -> Iterator[str]:
    port = free_port()
    bare = Bare(program, home, port)
    try:
        until_it_answers(f"http://127.0.0.1:{port}", bare)
        yield f"http://127.0.0.1:{port}"
    finally:
        bare.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="starts a program as Unix names it")
@pytest.mark.requirement("R-1.3")
def test_the_bundle_starts_signs_in_and_shows_documents(
    bundle: Path, browser: Browser, folder: Path
):
    with running(bundle, folder / "home") as address, a_tab(browser, address) as tab:
        tab.open("/welcome")
        sign_in_on_the_phone_inside(tab, Portal().person("complete").fin)
        tab.go("/documents")
        tab.stands_at("documents")
        tab.comes_to_rest()
        tab.page.screenshot(path=folder / "documents.png")

        assert tab.strangers() == set()
    assert list((folder / "home").rglob("portal.sqlite3")) != []
