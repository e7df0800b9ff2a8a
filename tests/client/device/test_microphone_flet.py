"""Flet's microphone where no double can stand in: the device is switched off, taken, silent."""

import asyncio

import pytest

from client.device.adapters.microphone_flet import FletMicrophone
from client.domain.permissions import Choice, Outcome, Purpose
from tests.doubles.permissions import fake_permissions
from tests.doubles.recorder import LOUD, Ear, Plugin

pytestmark = pytest.mark.requirement("R-3.8")


async def allowed(microphone):
    permissions = fake_permissions(microphone=microphone)
    explained = permissions.explain(Purpose.VOICE_NOTE)
    return permissions, await permissions.choose(explained, Choice.WHILE_USING)


async def test_the_device_itself_is_switched_off_with_the_permission():
    plugin = Plugin()
    permissions, grant = await allowed(FletMicrophone(plugin, plugin))
    await permissions.listen(grant, Ear())

    permissions.forget()
    await asyncio.sleep(0)

    assert plugin.calls == ["start", "stop"]


async def test_a_second_listener_waits_until_the_first_is_off():
    plugin = Plugin()
    first, second = Ear(), Ear()
    permissions, grant = await allowed(FletMicrophone(plugin, plugin))

    await permissions.listen(grant, first)
    await permissions.listen(grant, second)
    plugin.send(LOUD)

    assert plugin.calls == ["start", "stop", "start"]
    assert (first.heard, first.why) == (b"", Outcome.WITHDRAWN)
    assert second.heard


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({}, Outcome.TAKEN),
        ({"devices": []}, Outcome.NO_HARDWARE),
        ({"known": "permanentlyDenied"}, Outcome.DENIED_FOR_GOOD),
        ({"known": "denied"}, Outcome.REVOKED),
    ],
)
async def test_a_microphone_that_falls_silent_says_why(change, why):
    plugin, ear = Plugin(), Ear()
    permissions, grant = await allowed(FletMicrophone(plugin, plugin, silence=0.01))
    await permissions.listen(grant, ear)

    for name, value in change.items():
        setattr(plugin, name, value)
    async with asyncio.timeout(5):
        while ear.why is None:
            await asyncio.sleep(0)

    assert ear.why is why


async def test_where_only_the_recorder_asks_its_answer_is_remembered():
    plugin = Plugin()
    microphone = FletMicrophone(plugin, None)
    permissions, grant = await allowed(microphone)

    assert not isinstance(await permissions.listen(grant, Ear()), Outcome)
    assert not await microphone.open_settings(Outcome.DENIED_FOR_GOOD)
    assert plugin.rate == 44_100
