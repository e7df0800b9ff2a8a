"""Every screen as a picture: `python -m tests.pictures [--only home] [--out .pictures]`.

Phone and desktop, light and dark, three languages, from one running app and one sign-in each
language. For looking at, not for comparing.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from tests.browser import PATIENCE, Tab, a_tab, chromium
from tests.journeys.errands import sign_in_with_password, speak
from tests.pictures.locking import POSES, pose_lock
from tests.pictures.screens import BEFORE_SIGN_IN, PRESSED, SIGNED_IN
from tests.running import RunningPortal, running_portal, running_preview

SIZES = {"phone": (412, 892), "desktop": (1280, 800), "long": (412, 2600)}
"""A long one shows what a phone has below its first screen."""
SCHEMES = ("light", "dark")
LANGUAGES = ("az", "en", "ru")
BETWEEN = 400
"""Milliseconds between two looks."""
LOOKS = 20
TWICE = """addEventListener("DOMContentLoaded", () => {
  document.documentElement.style.fontSize = "32px";
});"""
"""Flutter's scale of text in a browser is the page's own font size over sixteen."""


class Shot(NamedTuple):
    screen: str
    size: str
    scheme: str
    language: str

    @property
    def file(self) -> str:
        return f"{self.screen}-{self.size}-{self.scheme}-{self.language}.png"


def main() -> int:
    asked = _arguments()
    asked.out.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        portal = stack.enter_context(running_portal(home / "portal"))
        app = stack.enter_context(running_preview(home / "app", portal.address))
        browser = stack.enter_context(chromium())
        for language in asked.languages:
            for shot in _album(browser, app, portal, language, asked):
                print(asked.out / shot.file)
    return 0


def _arguments() -> argparse.Namespace:
    known = [*BEFORE_SIGN_IN, *SIGNED_IN]
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--only", action="append", choices=known, default=[])
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument("--sizes", nargs="+", choices=SIZES, default=("phone", "desktop"))
    parser.add_argument("--schemes", nargs="+", choices=SCHEMES, default=SCHEMES)
    parser.add_argument("--who", type=int, default=0, help="the test person's place in the list")
    parser.add_argument("--twice", action="store_true", help="text at the browser's 200 %%")
    parser.add_argument("--out", type=Path, default=Path(".pictures"))
    asked = parser.parse_args()
    asked.only = asked.only or known
    return asked


def _album(
    browser: Browser, app: str, portal: RunningPortal, language: str, asked: argparse.Namespace
) -> Iterator[Shot]:
    with a_tab(browser, app, microphone=True, camera=True) as tab:
        if asked.twice:
            tab.context.add_init_script(TWICE)
        tab.open("/welcome")
        speak(tab, language)
        yield from _pages(tab, BEFORE_SIGN_IN, language, asked)
        if set(asked.only) & set(SIGNED_IN):
            tab.go("/welcome")
            sign_in_with_password(tab, portal.persona(asked.who))
            yield from _pages(tab, SIGNED_IN, language, asked)


def _pages(
    tab: Tab, screens: dict[str, str], language: str, asked: argparse.Namespace
) -> Iterator[Shot]:
    for screen, path in screens.items():
        if screen in asked.only:
            for size in asked.sizes:
                yield from _poses(tab, Shot(screen, size, "", language), path, asked)


def _addressed(tab: Tab, path: str) -> str:
    """Whatever lies there, whoever it is: the first card's paper, a row's message."""
    if "{document}" in path:
        return path.format(document=_listed(tab, "/documents", "document-", 0))
    if "{message}" in path:
        return path.format(message=_listed(tab, "/inbox", "message-", 1))
    if "{notice}" in path:
        return path.format(notice=_listed(tab, "/inbox", "message-", 4))
    return path


def _press_first(tab: Tab, name: str) -> None:
    thing = tab.page.locator(f'[flt-semantics-identifier^="{name}"]').first
    thing.wait_for(state="attached", timeout=PATIENCE)
    inner = thing.locator("[flt-tappable]")
    target = inner.first if inner.count() else thing
    target.scroll_into_view_if_needed()
    target.evaluate("element => element.click()")  # as a screen reader does, also out of sight
    tab.comes_to_rest()


def _listed(tab: Tab, where: str, named: str, place: int) -> str:
    tab.go(where)
    row = tab.page.locator(f'[flt-semantics-identifier^="{named}"]').nth(place)
    row.wait_for(state="attached", timeout=PATIENCE)
    return (row.get_attribute("flt-semantics-identifier") or "").removeprefix(named)


def _poses(tab: Tab, shot: Shot, path: str, asked: argparse.Namespace) -> Iterator[Shot]:
    """Each width anew: what was pressed there does not outlive a window drawn wide."""
    width, height = SIZES[shot.size]
    tab.page.set_viewport_size({"width": width, "height": height})
    tab.comes_to_rest()  # the app hears of its width before the page goes
    tab.go(_addressed(tab, path))
    tab.comes_to_rest()
    for name in PRESSED.get(shot.screen, ()):
        _press_first(tab, name)
    if shot.screen in POSES:
        pose_lock(tab, shot.screen, shot.language)
        tab.comes_to_rest()
    for scheme in asked.schemes:
        tab.page.emulate_media(color_scheme=scheme)
        posed = shot._replace(scheme=scheme)
        (asked.out / posed.file).write_bytes(_when_still(tab))
        yield posed


def _when_still(tab: Tab) -> bytes:
    """Colours have faded and fonts are there: two looks are the same."""
    before, now = b"", tab.page.screenshot()
    for _ in range(LOOKS):
        if before == now:
            break
        tab.page.wait_for_timeout(BETWEEN)
        before, now = now, tab.page.screenshot()
    return now


if __name__ == "__main__":
    sys.exit(main())
