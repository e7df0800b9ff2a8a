"""The clock of this device."""

import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


class SystemClock:
    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def now(self) -> datetime:
        return datetime.now(UTC).astimezone(self._zone)

    def monotonic(self) -> float:
        return time.monotonic()

    def today(self) -> date:
        return self.now().date()
