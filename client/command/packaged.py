"""The start inside a package: nothing to choose there, its profile says which portal it is at."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import flet as ft

from client.app import main_for
from client.command.window import arrange
from client.composition import Surface
from client.settings import Profile, Settings

_PHONES: Final = frozenset({"android", "ios"})
_SHOWS_THE_LOG: Final = 100
"""The exit status at which Flet's shell puts what was written on the screen."""


def is_in_a_shell(environment: Mapping[str, str]) -> bool:
    """Whether Flet's shell runs this interpreter: an installed app, on a phone or a desktop."""
    return "FLET_DART_BRIDGE_PORT" in environment


def packaged(settings: Settings) -> tuple[Settings, Profile]:
    """What this package is. `flet build` alone names no profile; then it is the usual one."""
    if settings.profile is not None:
        return settings, settings.profile
    usual = settings.profiles[settings.default_profile]
    return settings.packaged(usual), usual


def start_in_shell(settings: Settings) -> None:
    """Returns when the app is closed."""
    settings, profile = packaged(settings)
    surface = surface_here(os.environ)
    app = main_for(profile.portal, surface, settings)
    given = os.environ.get("FLET_ASSETS_DIR")
    assets = Path(given) if given else Path(__file__).parents[2] / "assets"
    ft.run(_sized(app) if surface is Surface.WINDOW else app, assets_dir=str(assets))


def surface_here(environment: Mapping[str, str]) -> Surface:
    is_phone = environment.get("FLET_PLATFORM", "").lower() in _PHONES
    return Surface.PHONE if is_phone else Surface.WINDOW


def show_and_end(reason: Exception) -> None:
    """There is no terminal; the shell shows what was written."""
    sys.stderr.write(f"mygov: {reason}\n")
    sys.exit(_SHOWS_THE_LOG)


def _sized(app: Callable[[ft.Page], None]) -> Callable[[ft.Page], None]:
    def main(page: ft.Page) -> None:
        arrange(page)
        app(page)

    return main
