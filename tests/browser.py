"""A citizen at headless Chromium: finds things by their words, in Flutter's semantics tree."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Geolocation,
    Locator,
    Position,
    Request,
    expect,
    sync_playwright,
)
from playwright.sync_api import TimeoutError as Late

from tests.tapping import tap

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HERE = ("127.0.0.1", None)
"""This machine, and addresses without a host: data and blobs."""
PATIENCE = 20_000
"""Milliseconds for anything to appear on a busy machine."""
REST = 4
"""So many equal readings, a quarter of a second apart, are a screen at rest."""
FIRST_LINE: Position = {"x": 40, "y": 28}
"""Of a field, from its corner; its middle may be its help, when text is large."""
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FAKE_DEVICES = ("--use-fake-device-for-media-stream",)
"""A microphone that beeps, a camera that draws."""


def chromium_path() -> str | None:
    """A browser of this machine, or the one Playwright may have brought."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found:
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if os.path.exists(own) else None  # noqa: PTH110 - a plain path from Playwright


def needed_chromium() -> str:
    """Skips where there is no browser, and says so; in CI that is a failure."""
    path = chromium_path()
    if path is None:
        reason = "No Chromium: the journeys did not run. Install chromium or google-chrome."
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@contextmanager
def chromium(
    path: str | None = None, devices: tuple[str, ...] = FAKE_DEVICES
) -> Iterator[Browser]:
    """While it runs, Playwright's event loop does too: no test of coroutines may come between."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path or needed_chromium(), args=[*SWITCHES, *devices]
        )
        yield browser
        browser.close()


HEARING = """
for (const [verb, hears] of [["addEventListener", true], ["removeEventListener", false]]) {
  const plain = EventTarget.prototype[verb];
  EventTarget.prototype[verb] = function (kind, ...rest) {
    if (kind === "input") this.hears = hears;
    return plain.call(this, kind, ...rest);
  };
}
"""
"""Flutter listens to a field a while after it has the focus, and nothing else tells when."""
HEARD = """async (field, patience) => {
  const heard = () => {
    const one = document.activeElement, box = field.getBoundingClientRect();
    const at = one.getBoundingClientRect(), middle = at.y + at.height / 2;
    return one.hears === true && box.top <= middle && middle <= box.bottom;
  };
  const end = Date.now() + patience;
  while (!heard() && Date.now() < end) await new Promise(go => setTimeout(go, 20));
  return heard();
}"""
"""Another element lies over a field that had the focus before a screen reader was there."""


class Tab:
    """One citizen's tab. Its context is its own: no cookie and no storage is shared."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.address = address
        self._asked: list[Request] = []
        context.on("request", lambda request: self._asked.append(request))  # noqa: PLW0108 - Playwright marks what it calls
        context.add_init_script(HEARING)
        self.page = context.new_page()

    def open(self, path: str = "/") -> None:
        self.page.goto(self.address + path)
        self.wake()

    def reload(self) -> None:
        self.page.reload()
        self.wake()

    def wake(self) -> None:
        """Flutter builds what a screen reader needs only when it is asked to."""
        placeholder = self.page.locator("flt-semantics-placeholder")
        placeholder.wait_for(state="attached", timeout=PATIENCE * 2)
        placeholder.evaluate("element => element.click()")
        tree = self.page.locator("flt-semantics-host flt-semantics").first
        tree.wait_for(state="attached", timeout=PATIENCE)

    def go(self, path: str) -> None:
        """Another address in the same tab: the citizen stays signed in."""
        self.page.goto(self.address + path)
        self.wake()

    def stands_at(self, page: str) -> None:
        """The page of this ident is on the screen."""
        here = self.page.locator(f'[flt-semantics-identifier="{page}"]')
        expect(here.first).to_be_attached(timeout=PATIENCE)

    def sees(self, words: str, patience: int = PATIENCE) -> None:
        expect(self._saying(words).first).to_be_attached(timeout=patience)

    def sees_no(self, words: str) -> None:
        expect(self._saying(words)).to_have_count(0, timeout=PATIENCE)

    def says(self, words: str) -> bool:
        """Now, without waiting."""
        return self._saying(words).count() > 0

    def press(self, name: str) -> None:
        """A button, a tab or a link by its words, or anything by its ident."""
        target = self._pressable(name)
        try:
            target.wait_for(state="attached", timeout=PATIENCE)
        except Late as late:
            raise AssertionError(f"{name!r} cannot be pressed on:\n{self.text()}") from late
        tap(target, PATIENCE)

    def type(self, label: str, text: str) -> None:
        """When Flutter listens to the field; once more when it does not, or wrote over it."""
        field = self.page.get_by_label(label).first
        field.wait_for(state="attached", timeout=PATIENCE)
        for _ in range(8):
            field.click(position=FIRST_LINE)
            if not field.evaluate(HEARD, PATIENCE / 4):
                field.blur()
                continue
            written = self.page.locator(":focus")
            written.fill(text)
            self.page.wait_for_timeout(250)
            if written.input_value() == text:
                return
        raise AssertionError(f"{label!r} holds {field.input_value()!r}")

    def confirm(self, name: str) -> None:
        """The button of this name in the dialog that is open."""
        dialog = self.page.get_by_role("alertdialog").or_(self.page.get_by_role("dialog"))
        tap(dialog.get_by_role("button", name=name).last, PATIENCE)

    def comes_to_rest(self) -> None:
        """Until what is read has not changed for a while."""
        read = [self.text()]
        while not read[-1] or len(read) < REST or len(set(read[-REST:])) > 1:
            self.page.wait_for_timeout(250)
            read.append(self.text())
            assert len(read) < 40 * REST, "The screen never came to rest."

    def text(self) -> str:
        """Everything a screen reader finds now; nothing while a page is not there."""
        return "".join(self.page.locator("flt-semantics-host").all_inner_texts())

    def strangers(self) -> set[str]:
        """Origins of others that were asked, or would have been with a network.

        What the content policy stopped has not left the browser.
        """
        left = [request for request in self._asked if request.failure != "csp"]
        return {_origin(r.url) for r in left if urlsplit(r.url).hostname not in HERE}

    def _saying(self, words: str) -> Locator:
        in_text = self.page.get_by_text(words)
        in_label = self.page.locator(f'[aria-label*="{words}"]')
        return in_text.or_(in_label)

    def _pressable(self, name: str) -> Locator:
        ident = self.page.locator(f'[flt-semantics-identifier="{name}"]')
        inner = ident.locator("[flt-tappable]")
        begins = re.compile(rf"^{re.escape(name)}")
        named = [self.page.get_by_role(role, name=begins) for role in ("button", "tab", "link")]
        whole = inner.or_(ident.and_(self.page.locator("[flt-tappable]")))
        for other in named:
            whole = whole.or_(other)
        return whole.first


@contextmanager
def a_tab(
    browser: Browser,
    address: str,
    *,
    size: tuple[int, int] = (412, 892),
    language: str = "az-AZ",
    scheme: str = "light",
    position: Geolocation | None = None,
    microphone: bool = False,
    camera: bool = False,
) -> Iterator[Tab]:
    """What a citizen is given here, the browser's own question is answered yes to."""
    given = {
        "geolocation": position is not None,
        "microphone": microphone,
        "camera": camera,
    }
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale=language,
        color_scheme=scheme,
        geolocation=position,
        permissions=[name for name, yes in given.items() if yes] or None,
    )
    try:
        yield Tab(context, address)
    finally:
        context.close()


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
