"""`flet.toml`, the app's own settings, read once into frozen values.

Whoever mistypes a key or a value is told which, and on which line, before anything starts.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from client.domain.addresses import origin_of, portal_identity
from client.domain.languages import Language
from client.settings import readers
from client.settings.book import Book, SettingsError
from client.settings.profiles import Profile, read_profile, read_profiles

__all__ = ["App", "Limits", "PortalAccess", "Profile", "Settings", "SettingsError"]

SCHEMA: Final = 1
_FILE: Final = Path(__file__).parents[2] / "flet.toml"


@dataclass(frozen=True, slots=True)
class App:
    name: str
    version: str
    languages: tuple[Language, ...]
    """The first is spoken until the citizen chooses."""
    time_zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class PortalAccess:
    allowed: tuple[str, ...]
    """Origins. A loopback one without a port stands for every port of this machine."""
    client_id: str
    redirect_scheme: str

    def allows(self, address: str) -> bool:
        """Whether the app may talk to this portal at all (AUTH-10)."""
        try:
            origin = origin_of(address)
        except ValueError:
            return False
        return origin in self.allowed or portal_identity(address) in self.allowed


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and bytes."""

    connect_seconds: float
    answer_seconds: float
    """The whole call by the wall clock, however slowly it drips (REL-08)."""
    answer_bytes: int
    """After decompression (REL-09)."""
    keyring_seconds: float
    sign_in_seconds: float
    copied_seconds: float


@dataclass(frozen=True, slots=True)
class Switches:
    phone_sign_in: bool


@dataclass(frozen=True, slots=True)
class Settings:
    app: App
    portal: PortalAccess
    limits: Limits
    switches: Switches
    profiles: Mapping[str, Profile]
    """What this repository can be packaged as, by name."""
    default_profile: str
    profile: Profile | None = None
    """What this package is. A checkout is none of them: its command says what it connects to."""

    def packaged(self, profile: Profile) -> "Settings":
        """As the app is in its package: one portal, and nothing shared with other profiles."""
        return replace(
            self,
            app=replace(self.app, name=self.app.name + profile.suffix),
            portal=replace(
                self.portal,
                allowed=(profile.portal,),
                redirect_scheme=self.portal.redirect_scheme + profile.suffix,
            ),
            profile=profile,
        )


def read_settings(file: Path = _FILE) -> Settings:
    """Raises `SettingsError`."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file.name} cannot be read: {type(error).__name__}.") from error
    return settings_in(text, file.name)


def settings_in(text: str, name: str = "flet.toml") -> Settings:
    """Raises `SettingsError`."""
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{name} is not TOML: {error}.") from error
    book = Book(text, name)
    book.only(whole, "", _TOP)
    if book.take(whole, "", "schema", readers.number(int)) != SCHEMA:
        raise book.error("", "schema", f"must be {SCHEMA}, the only one this version knows")
    profiles = read_profiles(book, whole)
    settings = Settings(
        app=App(**book.table(whole, "app", _APP)),
        portal=PortalAccess(**book.table(whole, "portal", _PORTAL)),
        limits=Limits(**book.table(whole, "limits", _LIMITS)),
        switches=Switches(**book.table(whole, "switches", _SWITCHES)),
        profiles=profiles,
        default_profile=read_profile(book, whole, "default_profile", profiles).name,
    )
    if "profile" not in whole:
        return settings
    return settings.packaged(read_profile(book, whole, "profile", profiles))


_TOP: Final = frozenset(
    {"schema", "profile", "default_profile", "app", "portal", "limits", "switches", "profiles"}
)
_SECONDS: Final = readers.number(float)
_APP: Final[Mapping[str, Callable[[Any], Any]]] = {
    "name": readers.text,
    "version": readers.text,
    "languages": readers.list_of(readers.language),
    "time_zone": readers.zone,
}
_PORTAL: Final[Mapping[str, Callable[[Any], Any]]] = {
    "allowed": readers.list_of(readers.origin),
    "client_id": readers.text,
    "redirect_scheme": readers.scheme,
}
_LIMITS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "connect_seconds": _SECONDS,
    "answer_seconds": _SECONDS,
    "answer_bytes": readers.number(int),
    "keyring_seconds": _SECONDS,
    "sign_in_seconds": _SECONDS,
    "copied_seconds": _SECONDS,
}
_SWITCHES: Final[Mapping[str, Callable[[Any], Any]]] = {"phone_sign_in": readers.yes_or_no}
