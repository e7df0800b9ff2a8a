"""The device's network is a hint: the portal is looked at at once, and its answer counts."""

import asyncio

import pytest

from client.i18n import speaker
from client.portal.errors import PortalUnreachable
from client.shell import watching
from tests.client.shell.the_app import a_citizen_here, the_app
from tests.doubles.connectivity import FakeConnectivity
from tests.doubles.portal import FakePortal

say = speaker(a_citizen_here().language)
AWAY = say("shell.offline")


class Hanging(FakePortal):
    """A line that gives nothing back while it hangs, as one does whose network is gone."""

    def __init__(self):
        super().__init__()
        self.answers = asyncio.Event()
        self.answers.set()
        self.looks = 0

    async def info(self):
        self.looks += 1
        await self.answers.wait()
        return await super().info()


@pytest.fixture(autouse=True)
def quicker(monkeypatch):
    monkeypatch.setattr(watching, "SETTLED", 0.01)
    monkeypatch.setattr(watching, "UNANSWERED", 0.02)


@pytest.mark.requirement("REL-01")
async def test_without_a_network_it_is_said_before_the_line_gives_up():
    portal, network = Hanging(), FakeConnectivity()
    async with the_app(a_citizen_here(), portal=portal, connectivity=network) as app:
        portal.answers.clear()
        network.becomes(there=False)

        await app.stage.until(AWAY)


@pytest.mark.requirement("REL-01")
async def test_with_a_network_again_the_portal_is_asked_without_waiting_for_its_turn():
    portal, network = FakePortal(), FakeConnectivity(there=False)
    portal.failing = PortalUnreachable()
    async with the_app(a_citizen_here(), portal=portal, connectivity=network) as app:
        await app.stage.until(AWAY)
        portal.failing = None
        network.becomes(there=True)

        await app.stage.until_true(lambda: not app.stage.says(AWAY))


async def test_a_portal_that_answers_without_a_network_is_not_called_away():
    portal, network = Hanging(), FakeConnectivity()
    async with the_app(a_citizen_here(), portal=portal, connectivity=network) as app:
        before = portal.looks
        network.becomes(there=False)
        await app.stage.until_true(lambda: portal.looks > before)

        assert not app.stage.says(AWAY)


async def test_what_the_device_said_gives_way_to_the_portals_answer():
    portal, network = Hanging(), FakeConnectivity()
    async with the_app(a_citizen_here(), portal=portal, connectivity=network) as app:
        portal.answers.clear()
        network.becomes(there=False)
        await app.stage.until(AWAY)
        portal.answers.set()

        await app.stage.until_true(lambda: not app.stage.says(AWAY))


@pytest.mark.parametrize("there", [True, None])
async def test_a_slow_portal_is_not_called_away_where_the_device_has_a_network(there):
    asked = []

    class Watched(FakeConnectivity):
        async def is_there(self):
            asked.append(self.there)
            return self.there

    portal, network = Hanging(), Watched(there=there)
    portal.answers.clear()
    async with the_app(a_citizen_here(), portal=portal, connectivity=network) as app:
        await app.stage.until_true(lambda: asked != [])

        assert not app.stage.says(AWAY)


@pytest.mark.requirement("REL-20")
async def test_on_another_network_hints_come_over_a_new_line():
    network, state = FakeConnectivity(), a_citizen_here()
    async with the_app(state, connectivity=network) as app:
        lines = app.edges.hints.lines
        network.becomes(there=False)
        await app.stage.until_true(lambda: app.edges.hints.lines > lines)

        assert app.edges.hints.listening == 1


async def test_many_changes_at_once_are_one_look():
    portal, network, state = Hanging(), FakeConnectivity(), a_citizen_here()
    async with the_app(state, portal=portal, connectivity=network) as app:
        for there in (False, True, False, True):
            network.becomes(there=there)
        await app.stage.until_true(lambda: state.networks > 0)

        assert state.networks == 1
