"""The portal's time, learnt from its answers, so that a wrong clock does not lock anybody out.

Proofs and ID tokens are judged by the portal's clock, and so is what has expired; the
device's may be years off (AUTH-26, REL-12).
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime

from client.device.clock import Clock


class ServerTime:
    """A `Clock` like the device's own, put right."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead: timedelta | None = None

    def learn(self, headers: Mapping[str, str]) -> None:
        """From `Date` (RFC 9110, 6.6.1); anything unreadable teaches nothing."""
        try:
            said = parsedate_to_datetime(headers.get("date", ""))
            self._ahead = said - self._clock.now()
        except (ValueError, TypeError, OverflowError):
            return

    def now(self) -> datetime:
        """The device's own time until the portal has answered once."""
        try:
            return self._clock.now() + (self._ahead or timedelta())
        except OverflowError:
            return self._clock.now()

    def monotonic(self) -> float:
        return self._clock.monotonic()

    def today(self) -> date:
        return self.now().date()
