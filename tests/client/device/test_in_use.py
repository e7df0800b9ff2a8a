"""What of the device is on is known while it is on, and no moment longer."""

import asyncio

import pytest

from client.device.permissions import Grant
from client.domain.permissions import Choice, Outcome, Purpose
from tests.doubles.camera import FakeCamera
from tests.doubles.eye import Viewer
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import SlowLocator, fake_permissions
from tests.doubles.recorder import Ear

pytestmark = pytest.mark.requirement("PER-02")
NOTE, CENTRE, SCAN = Purpose.VOICE_NOTE, Purpose.NEAREST_CENTRE, Purpose.CODE_SCAN


async def allowed(permissions, purpose, choice=Choice.WHILE_USING) -> Grant:
    return await permissions.choose(permissions.explain(purpose), choice)


async def test_a_microphone_is_in_use_until_it_is_stopped():
    permissions = fake_permissions()
    grant = await allowed(permissions, NOTE)
    before = permissions.in_use.now

    listening = await permissions.listen(grant, Ear())
    meanwhile = permissions.in_use.now
    await listening.stop()

    assert (before, meanwhile, permissions.in_use.now) == ((), (NOTE,), ())


@pytest.mark.parametrize("end", ["taken", "withdrawn", "signed out"])
async def test_a_microphone_that_is_over_is_not_in_use_whatever_ended_it(end):
    microphone = FakeMicrophone()
    permissions = fake_permissions(microphone=microphone)
    await permissions.listen(await allowed(permissions, NOTE), Ear())

    if end == "taken":
        microphone.lose(Outcome.TAKEN)
    elif end == "withdrawn":
        await permissions.withdraw(NOTE)
    else:
        permissions.forget()

    assert permissions.in_use.now == ()


async def test_a_microphone_that_does_not_begin_is_not_in_use():
    permissions = fake_permissions(microphone=FakeMicrophone(Outcome.TAKEN))

    got = await permissions.listen(await allowed(permissions, NOTE), Ear())

    assert (got, permissions.in_use.now) == (Outcome.TAKEN, ())


@pytest.mark.parametrize("choice", [Choice.ONCE, Choice.WHILE_USING])
async def test_a_position_that_is_still_being_looked_for_can_be_stopped(choice):
    locator = SlowLocator()
    permissions = fake_permissions(locator)
    looking = asyncio.ensure_future(permissions.locate(await allowed(permissions, CENTRE, choice)))
    await locator.asked.wait()
    meanwhile = permissions.in_use.now

    await permissions.withdraw(CENTRE)
    locator.may_answer.set()

    assert await looking is Outcome.WITHDRAWN
    assert (meanwhile, permissions.in_use.now) == ((CENTRE,), ())


@pytest.mark.parametrize("end", ["stopped", "taken", "no picture", "withdrawn", "signed out"])
async def test_a_camera_is_in_use_until_it_is_off_whatever_ended_it(end):
    camera = FakeCamera()
    permissions = fake_permissions(camera=camera)
    looking = await permissions.look(await allowed(permissions, SCAN), Viewer())
    meanwhile = permissions.in_use.now

    match end:
        case "stopped":
            await looking.stop()
        case "taken":
            camera.lose(Outcome.TAKEN)
        case "no picture":
            camera.sees = Outcome.UNANSWERED
            await looking.picture()
        case "withdrawn":
            await permissions.withdraw(SCAN)
        case _:
            permissions.forget()

    assert (meanwhile, permissions.in_use.now) == ((SCAN,), ())


async def test_what_is_given_up_is_not_in_use():
    locator = SlowLocator()
    permissions = fake_permissions(locator)
    looking = asyncio.ensure_future(permissions.locate(await allowed(permissions, CENTRE)))
    await locator.asked.wait()

    looking.cancel()
    await asyncio.gather(looking, return_exceptions=True)

    assert permissions.in_use.now == ()


async def test_whoever_watches_is_told_of_each_beginning_and_end_until_they_leave():
    permissions, told = fake_permissions(), []
    grant = await allowed(permissions, NOTE)
    leave = permissions.in_use.watch(lambda: told.append(permissions.in_use.now))

    listening = await permissions.listen(grant, Ear())
    await listening.stop()
    leave()
    await permissions.listen(grant, Ear())

    assert told == [(NOTE,), ()]
