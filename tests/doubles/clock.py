"""A clock that moves when it is told to."""

from datetime import date, datetime, timedelta

from tests.builders import BAKU, NOON


class FakeClock:
    def __init__(self, now: datetime = NOON) -> None:
        self._now = now
        self._passed = 0.0

    def now(self) -> datetime:
        return self._now

    def today(self) -> date:
        return self._now.astimezone(BAKU).date()

    def monotonic(self) -> float:
        return self._passed

    def slept(self, **by: float) -> None:
        """The device's clock of seconds stood still meanwhile."""
        self._now += timedelta(**by)

    def advance(self, **by: float) -> None:
        """`advance(minutes=5)`: both clocks move."""
        step = timedelta(**by)
        self._now += step
        self._passed += step.total_seconds()
