"""The soak, for one short round of it."""

import signal

import pytest

from tests.soak import BURST, soaking


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no way to put a process to sleep")
@pytest.mark.requirement("REL-20", "R-6.2")
async def test_a_burst_and_a_sleeping_portal_lose_no_message(tmp_path):
    async with soaking(tmp_path) as soak:
        await soak.at_once()
        await soak.singly()
        await soak.asleep(0.1)
        await soak.until_all_is_known()

        wanted = set(soak.written)
        assert len(wanted) == BURST + 4
        assert await soak.held(wanted) == wanted
