"""`flet.toml`, the app's own settings, read once into frozen values.

Whoever mistypes a key or a value is told which, and on which line, before anything starts.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from client.domain.addresses import origin_of, portal_identity
from client.domain.languages import Language

T = TypeVar("T")

SCHEMA: Final = 1
_FILE: Final = Path(__file__).parents[1] / "flet.toml"


class SettingsError(Exception):
    """Says what is wrong, with the key and its line."""


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
    book = _Book(text, name)
    book.only(whole, "", {"schema", "app", "portal", "limits", "switches"})
    if book.take(whole, "", "schema", _number(int)) != SCHEMA:
        raise book.error("", "schema", f"must be {SCHEMA}, the only one this version knows")
    return Settings(
        app=App(**book.table(whole, "app", _APP)),
        portal=PortalAccess(**book.table(whole, "portal", _PORTAL)),
        limits=Limits(**book.table(whole, "limits", _LIMITS)),
        switches=Switches(**book.table(whole, "switches", _SWITCHES)),
    )


@dataclass(frozen=True, slots=True)
class _Book:
    """The text beside its values: `tomllib` forgets on which line a key stood."""

    text: str
    name: str

    def table(
        self, whole: Mapping[str, Any], title: str, readers: Mapping[str, Callable[[Any], Any]]
    ) -> dict[str, Any]:
        if not isinstance(whole.get(title), dict):
            raise SettingsError(f"{self.name}: the table [{title}] is missing.")
        values: dict[str, Any] = whole[title]
        self.only(values, title, readers)
        return {key: self.take(values, title, key, read) for key, read in readers.items()}

    def only(
        self, values: Mapping[str, Any], title: str, known: "Mapping[str, Any] | set[str]"
    ) -> None:
        for key in values:
            if key not in known:
                raise self.error(title, key, "is not a setting of this app")

    def take(self, values: Mapping[str, Any], title: str, key: str, read: Callable[[Any], T]) -> T:
        if key not in values:
            raise SettingsError(f"{self.name}: {_dotted(title, key)} is missing.")
        try:
            return read(values[key])
        except (ValueError, TypeError) as error:
            raise self.error(title, key, str(error)) from error

    def error(self, title: str, key: str, wrong: str) -> SettingsError:
        line = self._line_of(title, key)
        return SettingsError(f"{self.name}, line {line}: {_dotted(title, key)} {wrong}.")

    def _line_of(self, title: str, key: str) -> int:
        table, opening = "", 0
        for number, line in enumerate(self.text.splitlines(), start=1):
            if heading := re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line):
                table = heading[1].strip('"')
                opening = number if table in {title, key} else opening
            elif table == title and re.match(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""", line):
                return number
        return opening


def _dotted(title: str, key: str) -> str:
    return f"{title}.{key}" if title else key


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text")
    return value


def _number(kind: type[T]) -> Callable[[Any], T]:
    def read(value: Any) -> T:
        numbers = (int,) if kind is int else (int, float)
        if isinstance(value, bool) or not isinstance(value, numbers) or value <= 0:
            raise ValueError(f"must be a {'whole ' if kind is int else ''}number above 0")
        return cast("Callable[[Any], T]", kind)(value)

    return read


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("must be true or false")
    return value


def _list(read: Callable[[Any], T]) -> Callable[[Any], tuple[T, ...]]:
    def read_all(value: Any) -> tuple[T, ...]:
        if not isinstance(value, list) or not value:
            raise ValueError("must be a list with at least one entry")
        return tuple(read(entry) for entry in cast("list[Any]", value))

    return read_all


def _language(value: Any) -> Language:
    try:
        return Language(value)
    except ValueError:
        raise ValueError("must hold az, en or ru only") from None


def _zone(value: Any) -> ZoneInfo:
    try:
        return ZoneInfo(_text(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("must be a time zone such as Asia/Baku") from None


def _origin(value: Any) -> str:
    try:
        origin = origin_of(_text(value))
    except ValueError:
        origin = None
    if origin != value:
        raise ValueError("must hold origins: https://host, or http:// with a loopback address")
    return cast("str", value)


def _scheme(value: Any) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+", _text(value)):
        raise ValueError("must be a domain name in reverse (RFC 8252, 7.1)")
    return cast("str", value)


_SECONDS: Final = _number(float)
_APP: Final[Mapping[str, Callable[[Any], Any]]] = {
    "name": _text,
    "version": _text,
    "languages": _list(_language),
    "time_zone": _zone,
}
_PORTAL: Final[Mapping[str, Callable[[Any], Any]]] = {
    "allowed": _list(_origin),
    "client_id": _text,
    "redirect_scheme": _scheme,
}
_LIMITS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "connect_seconds": _SECONDS,
    "answer_seconds": _SECONDS,
    "answer_bytes": _number(int),
    "keyring_seconds": _SECONDS,
    "sign_in_seconds": _SECONDS,
    "copied_seconds": _SECONDS,
}
_SWITCHES: Final[Mapping[str, Callable[[Any], Any]]] = {"phone_sign_in": _yes_or_no}
