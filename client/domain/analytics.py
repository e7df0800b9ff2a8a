"""Usage events: a closed schema, so that nothing personal can be put into one (ANA-02).

Every field is one of a few words or is checked by its form. There is no free text, no time of
day, no address, and nothing that is the same for one citizen twice.
"""

import json
import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from client.domain.languages import Language

_VERSION: Final = re.compile(r"\d{1,3}\.\d{1,3}\.\d{1,3}")


class EventName(Enum):
    SHOWN = "shown"
    DONE = "done"
    FAILED = "failed"


class ScreenName(Enum):
    """Of which kind a screen is; which document or person it shows, nobody is told."""

    HOME = "home"
    DOCUMENTS = "documents"
    DATA = "data"
    SERVICES = "services"
    PAYMENTS = "payments"
    INBOX = "inbox"
    PRIVACY = "privacy"
    SETTINGS = "settings"
    HELP = "help"
    SIGN_IN = "sign_in"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Published:
    """What the portal publishes of everybody's events (ANA-04)."""

    day: date
    least: int
    """Of fewer installations than this nothing is told."""
    step: int
    rows: tuple[tuple[ScreenName, int | None], ...]
    """Installations on which a screen was seen; `None`: too few to be told."""


class EventResult(Enum):
    NONE = "none"
    OK = "ok"
    OFFLINE = "offline"
    REFUSED = "refused"
    BUSY = "busy"
    BROKEN = "broken"


class Took(Enum):
    NONE = "none"
    UNDER_1S = "under_1s"
    UNDER_5S = "under_5s"
    UNDER_30S = "under_30s"
    LONGER = "longer"


class Platform(Enum):
    ANDROID = "android"
    IOS = "ios"
    LINUX = "linux"
    MACOS = "macos"
    WINDOWS = "windows"
    WEB = "web"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Event:
    name: EventName
    screen: ScreenName
    result: EventResult
    duration: Took
    app_version: str
    platform: Platform
    language: Language
    day: date

    def __post_init__(self) -> None:
        """Raises `ValueError`: only a version looks like a version."""
        if _VERSION.fullmatch(self.app_version) is None:
            raise ValueError("not a version")

    def written(self) -> bytes:
        """Byte for byte what is sent, and what is shown as sent (ANA-05)."""
        told = {
            "name": self.name.value,
            "screen": self.screen.value,
            "result": self.result.value,
            "duration": self.duration.value,
            "app_version": self.app_version,
            "platform": self.platform.value,
            "language": self.language.value,
            "day": date(self.day.year, self.day.month, self.day.day).isoformat(),
        }
        return json.dumps(told, separators=(",", ":")).encode()


def platform_named(name: str) -> Platform:
    """Anything that is no platform of ours is `OTHER`, whatever it says."""
    known = {one.value: one for one in Platform}
    return known.get(name, Platform.OTHER)


def screen_at(address: str) -> ScreenName:
    """By the first part of an address of ours; its other parts may name something."""
    first = address.strip("/").split("/")[0] if address.strip("/") else "home"
    second = address.strip("/").split("/")[1] if address.count("/") > 1 else ""
    word = second if first == "more" and second else first
    return _SCREENS.get(word, ScreenName.OTHER)


_SCREENS: Final = {
    "home": ScreenName.HOME,
    "documents": ScreenName.DOCUMENTS,
    "data": ScreenName.DATA,
    "corrections": ScreenName.DATA,
    "services": ScreenName.SERVICES,
    "applications": ScreenName.SERVICES,
    "payments": ScreenName.PAYMENTS,
    "inbox": ScreenName.INBOX,
    "privacy": ScreenName.PRIVACY,
    "legal": ScreenName.PRIVACY,
    "settings": ScreenName.SETTINGS,
    "devices": ScreenName.SETTINGS,
    "help": ScreenName.HELP,
    "about": ScreenName.HELP,
    "sign-in": ScreenName.SIGN_IN,
    "welcome": ScreenName.SIGN_IN,
}
