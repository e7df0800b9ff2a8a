"""Where the device is: as it says, and as much of it as may leave it (PER-02)."""

import math
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import Final

_DECIMALS: Final = 2
"""About a kilometre: enough to choose between centres, too little to find a door."""
_OLD: Final = timedelta(minutes=10)
_VAGUE_METRES: Final = 3000.0
_EARTH_KM: Final = 6371.0


class Doubt(Enum):
    """Why a position may mislead. It is used all the same, and this is said."""

    OLD = "old"
    VAGUE = "vague"
    MOCKED = "mocked"


@dataclass(frozen=True, slots=True, repr=False)
class Fix:
    """What the device says. It stays here, and is not printed."""

    latitude: float
    longitude: float
    accuracy: float | None
    """Metres; `None` where the device does not say."""
    age: timedelta
    mocked: bool = False


@dataclass(frozen=True, slots=True)
class Rough:
    """Rounded: what leaves the device, and all that does."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if (round(self.latitude, _DECIMALS), round(self.longitude, _DECIMALS)) != (
            self.latitude,
            self.longitude,
        ):
            raise ValueError("not rounded")

    @property
    def text(self) -> str:
        """Exactly as it is sent."""
        return f"{self.latitude:.{_DECIMALS}f},{self.longitude:.{_DECIMALS}f}"


def rounded(fix: Fix) -> Rough:
    return Rough(round(fix.latitude, _DECIMALS), round(fix.longitude, _DECIMALS))


def is_on_earth(latitude: float, longitude: float) -> bool:
    """False for what is no number too."""
    return abs(latitude) <= 90 and abs(longitude) <= 180  # noqa: PLR2004 - degrees


def doubts(fix: Fix) -> tuple[Doubt, ...]:
    found = (
        (Doubt.MOCKED, fix.mocked),
        (Doubt.OLD, fix.age > _OLD),
        (Doubt.VAGUE, fix.accuracy is not None and fix.accuracy > _VAGUE_METRES),
    )
    return tuple(doubt for doubt, is_so in found if is_so)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the earth, between two of (latitude, longitude)."""
    north, east = math.radians(one[0]), math.radians(one[1])
    north_2, east_2 = math.radians(other[0]), math.radians(other[1])
    half = (
        math.sin((north_2 - north) / 2) ** 2
        + math.cos(north) * math.cos(north_2) * math.sin((east_2 - east) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))
