"""One lock, several windows: each knows what the others did before it writes."""

import pytest

from client.domain.app_lock import Idle, Tried, Wishes
from tests.client.storage.test_kept_lock import OTHER, PIN, device

__all__ = ["device"]


@pytest.mark.requirement("STO-11")
async def test_the_tries_of_all_windows_are_one_count(device):
    windows = [device.lock, device.restarted().lock, device.restarted().lock]
    for window in windows:
        await window.kept()
    for window in windows:
        assert await window.try_pin(OTHER) is Tried.WRONG

    assert device.line.split("|")[1] == "3"
    assert device.lock.throttle.wait(device.clock.monotonic()) > 0
    assert await windows[0].try_pin(PIN) is Tried.NOT_YET


async def test_a_lock_that_another_window_removed_is_not_written_back(device):
    other = device.lock
    await device.restarted().lock.kept()
    await other.remove()

    assert await device.lock.try_pin(PIN) is Tried.NOT_CHECKED
    assert await device.lock.wish(Wishes(Idle.FIFTEEN)) is None
    assert device.secrets.held == {}
