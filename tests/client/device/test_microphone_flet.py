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


@pytest.mark.requirement("R-3.8")
async def test_a_microphone_that_another_app_holds_is_not_begun_with():
    plugin = Plugin()
    microphone = FletMicrophone(plugin, plugin)
    permissions, grant = await allowed(microphone)
    plugin.is_held = True

    assert await permissions.listen(grant, Ear()) is Outcome.TAKEN
    assert "start" not in plugin.calls


@pytest.mark.requirement("R-3.8")
async def test_a_microphone_taken_in_the_middle_goes_on_without_a_noise_and_that_is_noticed():
    plugin, ear = Plugin(), Ear()
    permissions, grant = await allowed(FletMicrophone(plugin, plugin, silence=0.01))
    await permissions.listen(grant, ear)
    plugin.send(LOUD)
    plugin.is_held = True
    while ear.why is None:
        plugin.send(bytes(len(LOUD)))
        await asyncio.sleep(0)

    assert ear.why is Outcome.TAKEN


async def test_whoever_says_nothing_for_a_while_is_not_cut_off():
    plugin, ear = Plugin(), Ear()
    permissions, grant = await allowed(FletMicrophone(plugin, plugin, silence=0.01))
    listening = await permissions.listen(grant, ear)
    asked = plugin.tried
    while plugin.tried < asked + 3:
        plugin.send(bytes(len(LOUD)))
        await asyncio.sleep(0)
    await listening.stop()

    assert ear.why is None
