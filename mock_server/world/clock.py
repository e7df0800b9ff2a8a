"""The portal's one clock. A tester may set it, stop it and move it; everything obeys."""

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Final

BAKU: Final = timezone(timedelta(hours=4))
"""Asia/Baku: UTC+4 since 2016, without summer time."""


class Clock:
    """Runs from where it was set. `real` is the machine's clock, in seconds since 1970."""

    def __init__(self, real: Callable[[], float] = time.time) -> None:
        self._real = real
        self._offset = 0.0
        self._frozen_at: float | None = None

    def timestamp(self) -> float:
        if self._frozen_at is not None:
            return self._frozen_at
        return self._real() + self._offset

    def now(self) -> datetime:
        """Whole seconds, in Baku."""
        return datetime.fromtimestamp(int(self.timestamp()), BAKU)

    def today(self) -> date:
        return self.now().date()

    def set(self, moment: datetime) -> None:
        """Raises `ValueError` for a moment without an offset."""
        if moment.tzinfo is None:
            raise ValueError("a moment needs an offset, e.g. 2026-03-01T09:00+04:00")
        self._move_to(moment.timestamp())

    def advance(self, by: timedelta) -> None:
        self._move_to(self.timestamp() + by.total_seconds())

    def freeze(self) -> None:
        self._frozen_at = self.timestamp()

    def run(self) -> None:
        if self._frozen_at is not None:
            self._offset = self._frozen_at - self._real()
            self._frozen_at = None

    @property
    def is_frozen(self) -> bool:
        return self._frozen_at is not None

    def saved(self) -> dict[str, float | None]:
        """What a restart needs to go on from here."""
        return {"offset": self._offset, "frozen_at": self._frozen_at}

    def restore(self, saved: dict[str, float | None]) -> None:
        self._offset = saved["offset"] or 0.0
        self._frozen_at = saved["frozen_at"]

    def _move_to(self, timestamp: float) -> None:
        if self._frozen_at is not None:
            self._frozen_at = timestamp
        else:
            self._offset = timestamp - self._real()
