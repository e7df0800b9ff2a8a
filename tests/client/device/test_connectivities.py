"""What every device that knows of its network keeps to: Flet's, and the double."""

from contextlib import asynccontextmanager

import pytest

from client.device.adapters.connectivity_flet import FletConnectivity
from tests.doubles.connectivity import FakeConnectivity
from tests.stage import an_empty_stage

NAMES = {True: ["wifi"], False: ["none"], None: []}


class Told:
    """The device, its network, and who wants to hear of it."""

    def __init__(self, network, become):
        self.network, self.become = network, become
        self.times = 0

    def hear(self):
        self.times += 1


@asynccontextmanager
async def flets(*, there):
    async with an_empty_stage() as stage:
        asked = {"Connectivity.get_connectivity": lambda _: NAMES[there]}
        stage.client.native |= asked
        network = FletConnectivity()
        stage.page.update()

        async def become(*, there):
            told = {"connectivity": NAMES[there]}
            await stage.client.fire(network._service._i, "change", told)

        yield Told(network, become)


@asynccontextmanager
async def the_double(*, there):
    network = FakeConnectivity(there=there)

    async def become(*, there):
        network.becomes(there=there)

    yield Told(network, become)


BOTH = pytest.mark.parametrize("made", [flets, the_double])


@BOTH
@pytest.mark.parametrize("there", [True, False, None])
async def test_it_says_whether_there_is_a_network_or_that_it_does_not_know(made, there):
    async with made(there=there) as device:
        assert await device.network.is_there() is there


@BOTH
async def test_what_changes_is_told_and_what_stays_is_not(made):
    async with made(there=True) as device:
        device.network.on_change(device.hear)
        for there in (False, False, True):
            await device.become(there=there)

        assert device.times == 2


@BOTH
async def test_who_left_hears_no_more_and_may_leave_twice(made):
    async with made(there=True) as device:
        leave = device.network.on_change(device.hear)
        leave()
        leave()
        await device.become(there=False)

        assert device.times == 0


async def test_another_network_is_a_change_too():
    async with an_empty_stage() as stage:
        network, told = FletConnectivity(), list[str]()
        network.on_change(lambda: told.append("changed"))
        for kinds in (["wifi"], ["mobile", "vpn"], ["vpn", "mobile"]):
            await stage.client.fire(network._service._i, "change", {"connectivity": kinds})

        assert told == ["changed"] * 2


async def test_a_device_that_cannot_be_asked_does_not_tell():
    async with an_empty_stage() as stage:
        network = FletConnectivity()
        stage.page.update()

        assert await network.is_there() is None
