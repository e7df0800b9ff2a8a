"""A locked app is opened: by PIN, by the device, or by signing out instead."""

import asyncio

import pytest

from client.device.local_auth import Recognition
from client.domain.app_lock import MOST_WRONG, Wishes
from client.domain.secret import Secret
from client.domain.session import Ended, EndReason
from client.features.app_lock.model import State
from client.features.app_lock.opening import Opening
from tests.client.shell.a_locked_app import a_start, opened, say, unlock
from tests.client.shell.the_app import the_app
from tests.doubles.app_lock import PIN, WRONG, FakeLocalAuth, a_set_lock
from tests.doubles.clock import FakeClock


@pytest.mark.requirement("STO-11")
async def test_three_wrong_pins_are_waited_for_and_a_restart_waits_again():
    (state, login), clock = a_start(), FakeClock()
    lock = await a_set_lock(clock)
    async with the_app(state, login=login, app_lock=lock, clock=clock) as app:
        for _ in range(3):
            await unlock(app, WRONG)
        assert app.stage.says(say("app_lock.wait", time="0:30"))
        assert app.stage.says(say("app_lock.wrong", count=7))
        await app.stage.type("pin", PIN)
        assert say("app_lock.unlock") in app.stage.outline().splitlines()

    clock.advance(seconds=29)
    await lock.kept()
    state, login = a_start()
    async with the_app(state, login=login, app_lock=lock, clock=clock) as app:
        assert app.stage.says(say("app_lock.wait", time="0:30"))
        clock.advance(seconds=30)
        await app.stage.until_true(lambda: not app.stage.says(say("app_lock.wait_help")))
        await opened(app)


@pytest.mark.requirement("STO-11")
async def test_the_tenth_wrong_pin_signs_out_and_the_door_stands_open():
    (state, login), clock = a_start(), FakeClock()
    lock = await a_set_lock(clock)
    for _ in range(MOST_WRONG - 1):
        await lock.try_pin(Secret(WRONG))
        clock.advance(minutes=15)
    async with the_app(state, login=login, app_lock=lock, clock=clock) as app:
        clock.advance(minutes=15)
        await app.stage.until_true(
            lambda: not app.stage.says(say("app_lock.wait_help")), what="its end"
        )
        await unlock(app, WRONG)
        await app.stage.until("the welcome")

        assert login.signed_out == ["here"]
        assert state.session == Ended(EndReason.PIN_LOST)
        assert (state.lock, state.locked) == (None, False)


async def test_an_app_that_was_killed_before_it_signed_out_does_it_at_its_next_start():
    (state, login), clock = a_start(), FakeClock()
    lock = await a_set_lock(clock)
    for _ in range(MOST_WRONG):
        await lock.try_pin(Secret(WRONG))
        clock.advance(minutes=15)
    async with the_app(state, login=login, app_lock=lock, clock=clock) as app:
        await app.stage.until("the welcome")

        assert login.signed_out == ["here"]


async def test_who_forgot_the_pin_signs_out_instead():
    state, login = a_start()
    async with the_app(state, login=login, app_lock=await a_set_lock()) as app:
        await app.stage.press("sign-out-instead")
        assert login.signed_out == []
        await app.stage.press("confirm")
        await app.stage.until("the welcome")

        assert login.signed_out == ["here"]
        assert not state.choices.has_app_lock


@pytest.mark.requirement("STO-12")
async def test_the_devices_own_yes_opens_only_where_the_citizen_wished_it():
    device = FakeLocalAuth(Recognition.OWNER)
    for wished in (False, True):
        state, login = a_start()
        lock = await a_set_lock(wishes=Wishes(by_device=wished))
        async with the_app(state, login=login, app_lock=lock, local_auth=device) as app:
            assert app.stage.says(say("app_lock.unlock_by_device")) is wished
            if wished:
                await app.stage.press("by-device")
                await app.stage.until("the home")

    assert device.asked == [say("app_lock.device_reason")]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Recognition.CANCELLED, "app_lock.device_cancelled"),
        (Recognition.SHUT, "app_lock.device_shut"),
        (Recognition.NOT_SET, "app_lock.device_not_set"),
        (Recognition.NO_ANSWER, "app_lock.device_silent"),
    ],
)
async def test_a_device_that_does_not_know_its_owner_leaves_the_pin(said, words):
    state, login = a_start()
    lock, device = await a_set_lock(wishes=Wishes(by_device=True)), FakeLocalAuth(said)
    async with the_app(state, login=login, app_lock=lock, local_auth=device) as app:
        await app.stage.press("by-device")
        assert app.stage.says(say(words))
        await opened(app)


async def test_a_place_that_does_not_answer_is_said_and_what_was_typed_stays():
    state, login = a_start()
    lock = await a_set_lock()
    async with the_app(state, login=login, app_lock=lock) as app:
        lock._secrets.refuses = True
        await unlock(app)
        assert app.stage.says(say("app_lock.not_kept"))

        lock._secrets.refuses = False
        await app.stage.press("unlock")
        await app.stage.until("the home")


def test_no_state_of_the_lock_prints_a_pin():
    shown = repr(Opening(pin=PIN)), repr(State(old=PIN, new=PIN, again=PIN))
    assert not any(PIN in text for text in shown)


@pytest.mark.requirement("STO-11")
async def test_a_double_tap_is_one_try(monkeypatch):
    (state, login), clock = a_start(), FakeClock()
    lock = await a_set_lock(clock)
    tried, slow = [], asyncio.Event()
    real = lock.try_pin

    async def trying(pin):
        tried.append(pin)
        await slow.wait()
        return await real(pin)

    monkeypatch.setattr(lock, "try_pin", trying)
    async with the_app(state, login=login, app_lock=lock, clock=clock) as app:
        await app.stage.type("pin", WRONG)
        button = app.stage.find("unlock", on_click=True)["_i"]
        taps = [app.stage.client.fire(button, "click") for _ in range(2)]
        both = asyncio.gather(*taps)
        await app.stage.until_true(lambda: tried != [])
        slow.set()
        await both
        await app.stage.settle()

        assert app.stage.says(say("app_lock.wrong", count=MOST_WRONG - 1))
    assert len(tried) == 1
