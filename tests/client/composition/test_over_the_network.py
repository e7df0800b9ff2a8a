"""The same line over a real socket to the portal as testers start it: killed, gone, back again."""

import pytest

from client.composition.connected import Ground, connected
from client.device.adapters.clock_system import SystemClock
from client.device.adapters.secrets_memory import MemorySecrets
from client.domain.answers import Trouble
from client.portal.contract import ContractPortal
from client.portal.http import HttpWire
from client.portal.login.loopback import LoopbackCallbacks
from client.portal.server_time import ServerTime
from client.settings import read_settings
from tests.doubles.browser import Browser, Person
from tests.running import RunningPortal


@pytest.fixture
def running(tmp_path):
    portal = RunningPortal(tmp_path / "portal")
    yield portal
    portal.command.stop()


@pytest.fixture
async def line(running):
    settings = read_settings()
    wire = HttpWire(running.address, settings.limits, agent="test")
    ground = Ground(wire, MemorySecrets(), None, LoopbackCallbacks(), "linux")

    async def nobody(*told):
        raise AssertionError(told)

    time = ServerTime(SystemClock(settings.app.time_zone))
    line = connected(ground, settings, time, language=lambda: "az", on_end=nobody)
    yield line
    await line.close()


@pytest.mark.requirement("REL-01", "REL-25")
async def test_a_portal_that_is_killed_is_old_and_one_that_is_back_is_fresh(running, line):
    who = running.persona(0)
    attempt, browser = await line.login.in_browser("az"), Browser()
    await browser.open(attempt.address)
    await browser.sign_in(Person(who["fin"], who["password"], who["code"]))
    await attempt.finish()
    portal = ContractPortal(line.exchange)
    fresh = await portal.documents()

    running.command.kill()
    old = await portal.documents()
    running.start()
    again = await portal.documents()
    await browser.close()

    assert (fresh.trouble, old.trouble, again.trouble) == (None, Trouble.OFFLINE, None)
    assert fresh.value == old.value == again.value
    assert old.as_of == fresh.as_of < again.as_of
