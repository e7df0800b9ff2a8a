"""Time comes in here and nowhere else (TF-3)."""

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """With offset; shown in Asia/Baku."""
        ...

    def monotonic(self) -> float:
        """Seconds that a changed wall clock does not touch."""
        ...

    def today(self) -> date:
        """The day in Baku."""
        ...
