"""What every clock keeps to: the device's, and the double."""

import pytest

from client.device.adapters.clock_system import SystemClock
from client.settings import read_settings
from tests.doubles.clock import FakeClock

BOTH = pytest.mark.parametrize("clock", [SystemClock(read_settings().app.time_zone), FakeClock()])


@BOTH
def test_a_moment_has_its_offset_and_the_day_is_the_one_in_baku(clock):
    before = clock.today()
    now = clock.now()
    local = now.astimezone(read_settings().app.time_zone).date()

    assert now.utcoffset() is not None
    assert local in {before, clock.today()}


@BOTH
def test_seconds_never_go_back(clock):
    assert clock.monotonic() <= clock.monotonic()
