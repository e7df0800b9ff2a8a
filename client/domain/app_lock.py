"""The app lock: which PIN is good enough, and what wrong ones cost (STO-10, STO-11).

It keeps whoever finds an unlocked device out of the app. It is no permanent lock-out: after the
last wrong PIN the citizen signs in again, as on a new device.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Final

SHORTEST: Final = 6
LONGEST: Final = 12
MOST_WRONG: Final = 10
_WAITS: Final = {3: 30.0, 4: 90.0, 5: 300.0}
_LONGEST_WAIT: Final = 900.0


class Idle(Enum):
    """Minutes without a touch or a key, after which the app locks itself."""

    ONE = 1
    FIVE = 5
    FIFTEEN = 15

    @property
    def seconds(self) -> float:
        return self.value * 60.0


class Weakness(Enum):
    """Why a PIN would be among the first that somebody tries."""

    FORM = "form"
    """Not six to twelve digits."""
    REPEATED = "repeated"
    """000000, 121212, 123123."""
    RUN = "run"
    """123456, 987654, 890123."""
    DATE = "date"
    """A day of somebody's life. Whose, we need not know to refuse it."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the citizen chose about their lock."""

    idle: Idle = Idle.FIVE
    out_of_sight: bool = True
    """Also as soon as the window is put away."""
    by_device: bool = False
    """Face, finger or the device's own code open it too."""


@dataclass(frozen=True, slots=True)
class Lock:
    wishes: Wishes = field(default_factory=Wishes)
    lasts: bool = True
    """Kept over a restart; otherwise it is gone with the window, and the sign-in with it."""


class Tried(Enum):
    """What became of a PIN."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_YET = "not_yet"
    """Not even looked at: the wait is not over."""
    OVER = "over"
    """It was the last. Only the full sign-in opens now."""
    NOT_CHECKED = "not_checked"
    """The place where the lock is kept does not answer. It cost nothing."""


@dataclass(frozen=True, slots=True)
class Throttle:
    """How many were wrong, and until when nothing is tried, by a clock nobody can set."""

    wrong: int = 0
    shut_until: float = 0.0

    @property
    def is_over(self) -> bool:
        return self.wrong >= MOST_WRONG

    @property
    def left(self) -> int:
        return max(0, MOST_WRONG - self.wrong)

    def wait(self, now: float) -> float:
        return max(0.0, self.shut_until - now)


def taken_up(wrong: int, now: float) -> Throttle:
    """After a start. The wait begins anew: only while the app is open does time count, so
    neither the device's clock nor a restart shortens it."""
    return Throttle(wrong, now + waiting_after(wrong))


def missed(throttle: Throttle, now: float) -> Throttle:
    return taken_up(throttle.wrong + 1, now)


def waiting_after(wrong: int) -> float:
    """Seconds."""
    return 0.0 if wrong < min(_WAITS) else _WAITS.get(wrong, _LONGEST_WAIT)


def weakness_of(pin: str) -> Weakness | None:
    if not (SHORTEST <= len(pin) <= LONGEST and pin.isascii() and pin.isdigit()):
        return Weakness.FORM
    if any(_repeats(pin, size) for size in range(1, len(pin) // 2 + 1)):
        return Weakness.REPEATED
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if steps in ({1}, {9}):
        return Weakness.RUN
    return Weakness.DATE if _is_a_date(pin) else None


def _repeats(pin: str, size: int) -> bool:
    return (pin[:size] * len(pin))[: len(pin)] == pin


def _is_a_date(pin: str) -> bool:
    """24051990, 19900524, 240590, 900524."""
    match len(pin):
        case 8:
            return _days(pin[:2], pin[2:4], pin[4:]) or _days(pin[6:], pin[4:6], pin[:4])
        case 6:
            return any(
                _days(day, pin[2:4], century + year)
                for century in ("19", "20")
                for day, year in ((pin[:2], pin[4:]), (pin[4:], pin[:2]))
            )
        case _:
            return False


def _days(day: str, month: str, year: str) -> bool:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return False
    return 1900 <= found.year < 2100  # noqa: PLR2004 - a living person's years
