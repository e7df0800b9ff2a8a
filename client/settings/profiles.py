"""Profiles: what a package of this app connects to, and what keeps two of them apart."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from client.settings.book import Book
from client.settings.readers import origin, text, yes_or_no

INSIDE: Final = "http://127.0.0.1"
"""The address of a portal in the app's own process: this machine, and no port anybody opened."""

_MODULE: Final = re.compile(r"inside:([a-z_]\w*(?:\.[a-z_]\w*)*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Profile:
    name: str
    title: str
    """Under the icon."""
    suffix: str
    """Of bundle id, redirect scheme and data, so that profiles live side by side on one device."""
    portal: str
    """Its origin."""
    inside: str | None
    """The module that has the portal, where it runs in the app itself."""
    signed: bool
    """Whether a package without a signature of its own may not be made."""


def read_profiles(book: Book, whole: Mapping[str, Any]) -> Mapping[str, Profile]:
    """Raises `SettingsError`."""
    found: dict[str, Profile] = {}
    for name in book.inner(whole, "profiles"):
        title = f"profiles.{name}"
        rows = book.rows(book.inner(whole["profiles"], name), title, _PROFILE)
        address, inside = rows.pop("portal")
        found[name] = Profile(name=name, portal=address, inside=inside, **rows)
    return MappingProxyType(found)


def read_profile(
    book: Book, whole: Mapping[str, Any], key: str, profiles: Mapping[str, Profile]
) -> Profile:
    """Raises `SettingsError`."""
    name = book.take(whole, "", key, text)
    if name not in profiles:
        raise book.error("", key, f"must be one of {', '.join(profiles)}")
    return profiles[name]


def _title(value: Any) -> str:
    if set(text(value)) & set("&<>{}\"'"):
        raise ValueError("must do without & < > { } and quotes: packages print it unescaped")
    return text(value)


def _suffix(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"(\.[a-z][a-z0-9]*)?", value, re.ASCII):
        raise ValueError("must be empty, or a dot and a word")
    return value


def _portal(value: Any) -> tuple[str, str | None]:
    if inside := _MODULE.fullmatch(text(value)):
        return INSIDE, inside[1]
    return origin(value), None


_PROFILE: Final[Mapping[str, Callable[[Any], Any]]] = {
    "title": _title,
    "suffix": _suffix,
    "portal": _portal,
    "signed": yes_or_no,
}
