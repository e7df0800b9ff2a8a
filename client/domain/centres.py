"""Service centres: where they are, when they are open, how many wait there now."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final, NewType, TypeAlias

from client.domain.languages import Text
from client.domain.positions import Rough

CentreId = NewType("CentreId", str)
DistrictId = NewType("DistrictId", str)
CentreService = NewType("CentreService", str)

_POSTCODE: Final = re.compile(r"(?:AZ)?\s*-?\s*(\d{4})", re.IGNORECASE)
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Postcode:
    digits: str


@dataclass(frozen=True, slots=True)
class Everywhere:
    """The whole list."""


Start: TypeAlias = Rough | Postcode | DistrictId | Everywhere
"""From where it is looked. A position comes rounded or not at all."""


def postcode_in(typed: str) -> Postcode | None:
    """`AZ1010`, `az 1010` and `1010` are the same."""
    found = _POSTCODE.fullmatch(typed.strip())
    return None if found is None else Postcode(found[1])


@dataclass(frozen=True, slots=True)
class Hours:
    weekday: int
    """Monday is 1."""
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Queue:
    waiting: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Centre:
    id: CentreId
    name: Text
    district: Text
    address: Text
    latitude: float
    longitude: float
    metres: int | None
    """From where it was looked; `None` on the whole list."""
    hours: tuple[Hours, ...]
    closed: Text | None
    """Why, while it is closed whatever its hours say."""
    services: tuple[CentreService, ...]
    queue: Queue | None


@dataclass(frozen=True, slots=True)
class Centres:
    centres: tuple[Centre, ...]
    districts: tuple[tuple[DistrictId, Text], ...]
    services: tuple[tuple[CentreService, Text], ...]


@dataclass(frozen=True, slots=True)
class Open:
    until: time


@dataclass(frozen=True, slots=True)
class Shut:
    opens: datetime | None
    """`None`: not within a week."""


def opening(centre: Centre, now: datetime) -> Open | Shut:
    """`now` in the time of the centre."""
    if centre.closed is not None:
        return Shut(None)
    for one in centre.hours:
        if one.weekday == now.isoweekday() and one.opens <= now.time() < one.closes:
            return Open(one.closes)
    starts = [_next(one, now) for one in centre.hours]
    return Shut(min(starts) if starts else None)


def _next(one: Hours, now: datetime) -> datetime:
    days = (one.weekday - now.isoweekday()) % _WEEK
    at = datetime.combine(now.date() + timedelta(days=days), one.opens, now.tzinfo)
    return at if at > now else at + timedelta(days=_WEEK)
