"""Where the service centres are, which are open, and how long one waits there now (R-3.8)."""

import hashlib
import math
from datetime import datetime
from typing import Any, Final

from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]
Point = tuple[float, float]

_EARTH_METRES: Final = 6_371_000
_QUEUE_MINUTES: Final = 5
"""How often the boards in the centres are read."""
_MOST_WAITING: Final = 30
_MINUTES_EACH: Final = 3
_KEPT_BACK: Final = ("postcodes",)


class UnknownPostcode(Exception):
    """No centre looks after it."""


class UnknownDistrict(Exception):
    """There is no such district."""


def listed(world: World, start: Point | None, service: str | None) -> Record:
    """The nearest to `start` first."""
    now = world.clock.now()
    found = [
        _shown(one, start, now)
        for one in table("centres")["centres"]
        if service is None or service in one["services"]
    ]
    found.sort(key=lambda one: (one["metres"] or 0, one["id"]))
    return {
        "centres": found,
        "districts": [
            {"id": one["id"], "name": one["district"]} for one in table("centres")["centres"]
        ],
        "services": table("centres")["services"],
    }


def point_of(near: str) -> Point:
    latitude, _, longitude = near.partition(",")
    return float(latitude), float(longitude)


def point_of_postcode(postcode: str) -> Point:
    """Raises `UnknownPostcode`."""
    number = int(postcode)
    for one in table("centres")["centres"]:
        if any(first <= number <= last for first, last in one["postcodes"]):
            return one["latitude"], one["longitude"]
    raise UnknownPostcode


def point_of_district(district: str) -> Point:
    """Raises `UnknownDistrict`."""
    for one in table("centres")["centres"]:
        if one["id"] == district:
            return one["latitude"], one["longitude"]
    raise UnknownDistrict


def reading(world: World) -> int:
    """Which reading of the boards it is: queues stand still between two of them."""
    return int(world.clock.now().timestamp()) // (60 * _QUEUE_MINUTES)


def _shown(centre: Record, start: Point | None, now: datetime) -> Record:
    told = {name: value for name, value in centre.items() if name not in _KEPT_BACK}
    there = (centre["latitude"], centre["longitude"])
    metres = None if start is None else round(_metres(start, there))
    return {**told, "metres": metres, "queue": _queue(centre, now)}


def _queue(centre: Record, now: datetime) -> Record | None:
    """Nobody waits where it is closed."""
    if not _is_open(centre, now):
        return None
    turn = int(now.timestamp()) // (60 * _QUEUE_MINUTES)
    drawn = hashlib.sha256(f"{centre['id']}|{turn}".encode()).digest()
    waiting = drawn[0] % _MOST_WAITING
    return {"waiting": waiting, "minutes": waiting * _MINUTES_EACH}


def _is_open(centre: Record, now: datetime) -> bool:
    if centre["closed"] is not None:
        return False
    return any(
        one["weekday"] == now.isoweekday() and one["opens"] <= f"{now:%H:%M}" < one["closes"]
        for one in centre["hours"]
    )


def _metres(one: Point, other: Point) -> float:
    """Along the earth (haversine)."""
    north, east, north_2, east_2 = map(math.radians, (*one, *other))
    half = (
        math.sin((north_2 - north) / 2) ** 2
        + math.cos(north) * math.cos(north_2) * math.sin((east_2 - east) / 2) ** 2
    )
    return 2 * _EARTH_METRES * math.asin(math.sqrt(half))
