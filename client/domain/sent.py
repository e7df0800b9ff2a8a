"""What this app has sent about the citizen: each request, for what, and which kinds of data."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

_OURS: Final = re.compile(r"[a-z_.-]{1,24}")
"""A part of an address that is a word of the contract, and not somebody's number."""


class Purpose(Enum):
    """By the clauses of the policy; the same short labels everywhere (R-3.1)."""

    ACCESS = "3.2"
    QUERIES = "3.3"
    STATISTICS = "3.4"
    CONTACT = "3.6"
    RESEARCH = "3.7"
    LOCATION = "3.8"


class DataKind(Enum):
    SIGN_IN = "sign_in"
    """Proof of who asks: token and key, never the password."""
    LANGUAGE = "language"
    APP = "app"
    """Name and version of this app."""
    COOKIES = "cookies"
    FILLED_IN = "filled_in"
    """What the citizen wrote or chose."""
    DEVICE = "device"
    USAGE = "usage"
    POSITION = "position"
    """Rounded, and only when the citizen asked what is near."""


@dataclass(frozen=True, slots=True)
class Sent:
    at: datetime
    method: str
    route: str
    """Without what names anything: `/documents/…`."""
    purpose: Purpose
    kinds: tuple[DataKind, ...]
    status: int | None
    """`None`: no answer arrived."""
    request_id: str | None
    """By which the portal's own log knows it."""


def route_of(path: str) -> str:
    parts = path.partition("?")[0].strip("/").split("/")
    return "/" + "/".join(part if _OURS.fullmatch(part) else "…" for part in parts)


def purpose_of(path: str) -> Purpose:
    first = path.strip("/").partition("/")[0].partition("?")[0]
    return _PURPOSES.get(first, Purpose.ACCESS)


_PURPOSES: Final = {
    "corrections": Purpose.QUERIES,
    "tickets": Purpose.QUERIES,
    "letters": Purpose.QUERIES,
    "help": Purpose.QUERIES,
    "telemetry": Purpose.STATISTICS,
    "statistics": Purpose.STATISTICS,
    "events": Purpose.CONTACT,
    "inbox": Purpose.CONTACT,
    "messages": Purpose.CONTACT,
    "contact": Purpose.CONTACT,
    "surveys": Purpose.RESEARCH,
    "campaigns": Purpose.RESEARCH,
    "centres": Purpose.LOCATION,
    "video": Purpose.QUERIES,
    "voice-notes": Purpose.QUERIES,
}
