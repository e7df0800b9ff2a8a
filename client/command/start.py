"""The command itself: a portal, the app connected to it, and what a person needs to begin."""

import argparse
import os
import sys
import webbrowser
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import flet as ft
from platformdirs import user_data_path

from client.app import TabOf, main_for
from client.command.bundled import BundledPortal, PortalDidNotStart, start_portal
from client.command.introduction import Introduction, PortalUnreachable, introduction
from client.command.packaged import is_in_a_shell, show_and_end, start_in_shell
from client.command.window import client_is_here, has_display, run_window
from client.composition import Surface
from client.domain.languages import Language
from client.i18n import Say, speaker
from client.logs import set_up_logging
from client.settings import Profile, Settings, SettingsError, read_settings

ASSETS: Final = Path(__file__).parents[2] / "assets"


class CannotStart(Exception):
    """One sentence for the person at the terminal, and an exit status of 1."""


@dataclass(frozen=True, slots=True)
class Wishes:
    web: bool
    port: int
    portal: str | None
    profile: str | None


def main(arguments: Sequence[str] | None = None) -> None:
    set_up_logging()
    if is_in_a_shell(os.environ):
        _in_a_shell()
        return
    say = speaker(terminal_language())
    wishes = _wishes(sys.argv[1:] if arguments is None else arguments, say)
    try:
        settings = _as_wished(read_settings(), wishes, say)
        if settings.profile is None:
            _run(wishes, settings, say)
        else:
            _connected_as(settings.profile, wishes, settings, say)
    except (CannotStart, SettingsError) as reason:
        sys.exit(f"mygov: {reason}")
    except KeyboardInterrupt:
        tell("")


def _in_a_shell() -> None:
    try:
        settings = read_settings()
    except SettingsError as reason:
        show_and_end(reason)
        return
    start_in_shell(settings)


def _as_wished(settings: Settings, wishes: Wishes, say: Say) -> Settings:
    """As the package of a profile would be; a package itself is what it is."""
    if wishes.profile is None or settings.profile is not None:
        return settings
    if wishes.profile not in settings.profiles:
        known = ", ".join(settings.profiles)
        raise CannotStart(say("command.no_profile", name=wishes.profile, known=known))
    return settings.packaged(settings.profiles[wishes.profile])


def _connected_as(profile: Profile, wishes: Wishes, settings: Settings, say: Say) -> None:
    """A frozen bundle has no window of its own: it opens in this machine's browser."""

    def app(surface: Surface, tab_of: TabOf | None = None) -> Callable[[ft.Page], None]:
        return main_for(profile.portal, surface, settings, tab_of)

    is_frozen = getattr(sys, "frozen", False)
    if not wishes.web and not is_frozen and _in_a_window(app(Surface.WINDOW), say):
        return
    _in_a_browser(partial(app, Surface.PREVIEW), wishes.port, say)


def terminal_language() -> Language:
    """What the terminal speaks, where that is one of ours."""
    spoken = next((os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.getenv(n)), "")
    known = {language.value: language for language in Language}
    return known.get(spoken[:2].lower(), Language.EN)


def tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _wishes(arguments: Sequence[str], say: Say) -> Wishes:
    parser = argparse.ArgumentParser("mygov", description=say("command.about"))
    parser.add_argument("--web", action="store_true", help=say("command.web"))
    parser.add_argument("--port", type=_port, default=0, help=say("command.port"))
    parser.add_argument("--portal", metavar="URL", help=say("command.portal"))
    parser.add_argument("--profile", metavar="NAME", help=say("command.profile"))
    given = parser.parse_args(arguments)
    return Wishes(given.web, given.port, given.portal, given.profile)


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port < 2**16:
        raise ValueError
    return port


def _run(wishes: Wishes, settings: Settings, say: Say) -> None:
    if wishes.portal is not None:
        address = wishes.portal.rstrip("/")
        if not settings.portal.allows(address):
            raise CannotStart(say("command.not_allowed", address=address))
        _run_at(address, None, wishes, settings, say)
        return
    portal = _bundled(say)
    try:
        _run_at(portal.address, portal, wishes, settings, say)
    finally:
        portal.end()


def _bundled(say: Say) -> BundledPortal:
    folder = user_data_path("mygov", appauthor=False, ensure_exists=True)
    try:
        return start_portal(folder / "mock-portal.sqlite3")
    except PortalDidNotStart:
        raise CannotStart(say("command.portal_did_not_start")) from None


def _run_at(
    address: str, bundled: BundledPortal | None, wishes: Wishes, settings: Settings, say: Say
) -> None:
    try:
        known = introduction(address, terminal_language().value)
    except PortalUnreachable:
        raise CannotStart(say("command.unreachable", address=address)) from None

    def app(surface: Surface, tab_of: TabOf | None = None) -> Callable[[ft.Page], None]:
        return main_for(address, surface, settings, tab_of)

    _introduce(known, address, bundled, say)
    if not wishes.web and _in_a_window(app(Surface.WINDOW), say):
        return
    _in_a_browser(partial(app, Surface.PREVIEW), wishes.port, say)


def _introduce(known: Introduction, address: str, bundled: BundledPortal | None, say: Say) -> None:
    tell(say("command.connected", name=known.name, address=address))
    if known.identity is not None:
        fin, password, code = known.identity
        tell(say("command.identity", fin=fin, password=password, code=code))
    if bundled is not None:
        tell(say("command.control", address=bundled.control))


def _in_a_window(app: Callable[[ft.Page], None], say: Say) -> bool:
    """Whether there was a window; a plain word about it where there was none."""
    if not has_display():
        tell(say("command.no_display"))
        return False
    if not client_is_here(lambda: tell(say("command.downloading"))):
        tell(say("command.no_client"))
        return False
    if run_window(app, ASSETS):
        return True
    tell(say("command.no_window"))
    return False


def _in_a_browser(app: Callable[[TabOf], Callable[[ft.Page], None]], port: int, say: Say) -> None:
    from client import preview  # noqa: PLC0415 - a native window needs no web server

    try:
        listener = preview.listen(port)
    except OSError:
        raise CannotStart(say("command.port_taken", port=port)) from None
    taken: int = listener.getsockname()[1]
    address = f"http://{preview.LOOPBACK}:{taken}/"
    tell(say("command.preview", address=address))
    tell(say("command.how_to_end"))
    if has_display():
        webbrowser.open(address)
    tabs = preview.Tabs()
    served = preview.preview_app(app(tabs.of), taken, ASSETS, tabs)
    preview.server(served).run(sockets=[listener])
