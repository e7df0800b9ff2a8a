"""Whatever screen the citizen is on, it says what of the device is in use, and ends it."""

import asyncio
from dataclasses import replace

import pytest

from client.domain.languages import Language
from client.domain.permissions import Choice, Purpose
from client.shell.using import Using
from tests.builders import a_state
from tests.client.shell.the_app import a_citizen_here, the_app
from tests.doubles.edges import fake_edges
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import SlowLocator, fake_permissions
from tests.doubles.recorder import Ear
from tests.stage import DESKTOP, PHONE, on_stage

pytestmark = pytest.mark.requirement("PER-02")
ON = "The microphone is on: A voice note"


def english():
    state = a_citizen_here()
    state.choices = replace(state.choices, language=Language.EN)
    return state


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_a_microphone_in_use_is_said_on_every_screen_and_stopped_there(size):
    microphone, ear = FakeMicrophone(), Ear()
    permissions = fake_permissions(microphone=microphone)
    grant = await permissions.choose(permissions.explain(Purpose.VOICE_NOTE), Choice.WHILE_USING)
    async with the_app(english(), size=size, permissions=permissions) as app:
        assert not app.stage.says(ON)
        await permissions.listen(grant, ear)
        for address in ("/", "/documents"):
            await app.stage.goto(address)
            await app.stage.until(ON)
        await app.stage.press("Stop")
        await app.stage.settle()

        assert not app.stage.says(ON)
        assert microphone.current is None
        assert permissions.granted(Purpose.VOICE_NOTE) is None


async def test_a_position_that_takes_long_is_said_too():
    locator = SlowLocator()
    permissions = fake_permissions(locator)
    centre = permissions.explain(Purpose.NEAREST_CENTRE)
    grant = await permissions.choose(centre, Choice.ONCE)
    edges, state = fake_edges(permissions=permissions), a_state(language=Language.EN)
    async with on_stage(Using, 0.0, edges=edges, state=state) as stage:
        looking = asyncio.ensure_future(permissions.locate(grant))
        await stage.until("The device is being located: Finding the nearest service centre")
        locator.may_answer.set()
        await looking
        await stage.settle()

        assert not stage.says("The device is being located")
