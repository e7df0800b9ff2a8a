"""Preferences: what the citizen chose about analytics and cookies, one switch at a time.

A switch nobody turned is off. Not a consent to a participant, not a permission for the device.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, NewType

from client.domain.languages import Text
from client.domain.sent import Purpose

SwitchName = NewType("SwitchName", str)

ANALYTICS: Final = SwitchName("analytics")
PERSONALISATION: Final = SwitchName("personalisation")
PROFILE: Final = SwitchName("profile")
DEVICE_SYSTEM: Final = SwitchName("device_system")
"""Name and version of the device's system go along with requests (policy 2.1.4)."""
ASKED_AGAIN_AFTER: Final = timedelta(days=365)
"""A choice about a cookie is asked for anew after a year (COO-01)."""
_COOKIE: Final = "cookie:"


@dataclass(frozen=True, slots=True)
class Switch:
    """As it was turned last, and where."""

    name: SwitchName
    on: bool
    at: datetime
    device: str


@dataclass(frozen=True, slots=True)
class Preferences:
    version: int
    switches: tuple[Switch, ...]

    def of(self, name: SwitchName) -> Switch | None:
        return next((one for one in self.switches if one.name == name), None)

    def is_on(self, name: SwitchName) -> bool:
        found = self.of(name)
        return found is not None and found.on

    @property
    def on(self) -> frozenset[SwitchName]:
        return frozenset(one.name for one in self.switches if one.on)


class CookieCategory(Enum):
    ESSENTIAL = "essential"
    FUNCTIONALITY = "functionality"
    USAGE = "usage"
    PROFILE = "profile"
    UNKNOWN = "unknown"
    """From a newer portal: never essential."""


@dataclass(frozen=True, slots=True)
class CookieInfo:
    name: str
    category: CookieCategory
    purpose: Text
    days: int
    """How long it is kept; 0 until the app is closed."""
    personal: bool


class Technology(Enum):
    ANALYTICS = "analytics"
    COOKIES = "cookies"
    LOGS = "logs"
    DEVICE = "device"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Collected:
    """Something that is collected, and whether the citizen may turn it off."""

    id: str
    technology: Technology
    title: Text
    purpose: Text
    purpose_code: str
    retention: Text
    switch: SwitchName | None
    why_fixed: Text | None


@dataclass(frozen=True, slots=True)
class PurposeText:
    code: str
    text: Text
    optional: bool


@dataclass(frozen=True, slots=True)
class Collection:
    items: tuple[Collected, ...]
    cookies: tuple[CookieInfo, ...]
    purposes: tuple[PurposeText, ...]

    @property
    def switches(self) -> tuple[SwitchName, ...]:
        """Everything optional."""
        named = [one.switch for one in self.items if one.switch is not None]
        return (*named, *(cookie_switch(one.name) for one in optional(self.cookies)))


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept, how long, by which law, and what becomes of it (R-3.5)."""

    id: str
    what: Text
    period: Text
    law: Text
    after: Text


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """One line of the portal's own log of this citizen's requests (R-2.1.3)."""

    at: datetime
    method: str
    path: str
    status: int | None
    request_id: str
    app: str | None
    purpose: Purpose | None
    """What the app said it asked for; `None` where it said nothing."""


@dataclass(frozen=True, slots=True)
class Tip:
    """`needs` names the cookies without which there is none."""

    text: Text | None
    needs: CookieCategory | None


def cookie_switch(name: str) -> SwitchName:
    return SwitchName(_COOKIE + name)


def cookies_in(switches: Iterable[SwitchName]) -> frozenset[str]:
    return frozenset(name.removeprefix(_COOKIE) for name in switches if name.startswith(_COOKIE))


def optional(cookies: Iterable[CookieInfo]) -> tuple[CookieInfo, ...]:
    return tuple(one for one in cookies if one.category is not CookieCategory.ESSENTIAL)


def unasked(
    cookies: Iterable[CookieInfo], preferences: Preferences, now: datetime
) -> tuple[CookieInfo, ...]:
    """New since the citizen chose, or chosen too long ago: only these are asked (COO-02)."""
    found: list[CookieInfo] = []
    for one in optional(cookies):
        chosen = preferences.of(cookie_switch(one.name))
        if chosen is None or now - chosen.at >= ASKED_AGAIN_AFTER:
            found.append(one)
    return tuple(found)
