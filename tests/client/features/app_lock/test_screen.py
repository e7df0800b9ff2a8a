"""The page of the app lock: set, changed, removed with the PIN, and honest about what it is."""

import pytest

from client.device.local_auth import Recognition
from client.device.secrets import Vault
from client.domain.app_lock import Idle, Tried, Wishes
from client.domain.languages import Language
from client.domain.secret import Secret
from client.domain.session import Ended, EndReason, Keeping
from client.features.app_lock import AppLockScreen
from tests.builders import a_session, a_state
from tests.doubles.app_lock import PIN, WRONG, FakeLocalAuth, a_lock, a_set_lock
from tests.doubles.clock import FakeClock
from tests.doubles.edges import fake_edges
from tests.doubles.login import FakeLogin
from tests.doubles.secrets import FakeSecrets
from tests.stage import on_stage

OTHER = "394051"


def a_citizen(**told):
    return a_state(language=Language.EN, session=a_session(**told))


async def typed(stage, **pins):
    for name, pin in pins.items():
        await stage.type(f"{name}-pin", pin)


async def a_lock_here(state, **given):
    lock = await a_set_lock(**given)
    state.lock = await lock.kept()
    return lock


@pytest.mark.requirement("STO-10")
async def test_a_pin_typed_twice_sets_the_lock():
    state, lock = a_citizen(), a_lock()
    async with on_stage(AppLockScreen, edges=fake_edges(app_lock=lock), state=state) as stage:
        await stage.press("1 minute")
        await typed(stage, new=PIN, again=PIN)
        await stage.press("do")

        assert stage.says("The lock is on.")
        assert state.lock is not None
        assert state.lock.wishes == Wishes(Idle.ONE)
        assert state.choices.has_app_lock
        assert await lock.try_pin(Secret(PIN)) is Tried.RIGHT
        assert stage.says("Lock now")


@pytest.mark.requirement("STO-10")
@pytest.mark.parametrize(
    ("new", "again", "words"),
    [
        ("", "", "Type 6 to 12 digits."),
        ("000000", "000000", "Repeated digits are what anybody tries first."),
        ("123456", "123456", "A run of digits is what anybody tries first."),
        ("240590", "240590", "This reads as a date"),
        (PIN, WRONG, "The two PINs are not the same."),
    ],
)
async def test_a_pin_that_will_not_do_is_said_why_once_it_was_tried(new, again, words):
    state = a_citizen()
    async with on_stage(AppLockScreen, state=state) as stage:
        await typed(stage, new=new, again=again)
        assert not stage.says(words)
        await stage.press("do")

        assert words in stage.outline()
        assert state.lock is None


async def test_where_nothing_is_kept_the_page_says_that_the_lock_ends_with_the_window():
    state, lock = a_citizen(keeping=Keeping.MEMORY_PREVIEW), a_lock()
    lock._secrets.vault = Vault.MEMORY_PREVIEW
    async with on_stage(AppLockScreen, edges=fake_edges(app_lock=lock), state=state) as stage:
        assert stage.says("the lock lasts until the window is closed")
        await typed(stage, new=PIN, again=PIN)
        await stage.press("do")

        assert state.lock is not None
        assert not state.choices.has_app_lock


async def test_the_page_says_what_the_lock_does_not_protect_from():
    async with on_stage(AppLockScreen, state=a_citizen()) as stage:
        assert stage.says("not with the PIN")
        assert stage.says("the sign-in stays in memory")


async def test_a_place_that_does_not_keep_it_is_said_and_nothing_is_locked():
    state, secrets = a_citizen(), FakeSecrets()
    secrets.refuses = True
    edges = fake_edges(app_lock=a_lock(secrets=secrets))
    async with on_stage(AppLockScreen, edges=edges, state=state) as stage:
        await typed(stage, new=PIN, again=PIN)
        await stage.press("do")

        assert stage.says("Nothing has changed; try again.")
        assert state.lock is None


@pytest.mark.requirement("STO-10")
async def test_the_pin_is_changed_by_who_knows_it_and_then_the_old_one_is_refused():
    state = a_citizen()
    lock = await a_lock_here(state, wishes=Wishes(Idle.FIFTEEN))
    async with on_stage(AppLockScreen, edges=fake_edges(app_lock=lock), state=state) as stage:
        await stage.press("change")
        await typed(stage, old=WRONG, new=OTHER, again=OTHER)
        await stage.press("do")
        assert "Wrong PIN. 9 tries are left" in stage.outline()

        await typed(stage, old=PIN)
        await stage.press("do")
        assert stage.says("The PIN is changed.")
        assert state.lock.wishes.idle is Idle.FIFTEEN
        assert await lock.try_pin(Secret(PIN)) is Tried.WRONG
        assert await lock.try_pin(Secret(OTHER)) is Tried.RIGHT


async def test_removing_it_needs_the_pin():
    state = a_citizen()
    lock = await a_lock_here(state)
    async with on_stage(AppLockScreen, edges=fake_edges(app_lock=lock), state=state) as stage:
        await stage.press("remove")
        await stage.press("do")
        assert state.lock is not None

        await typed(stage, old=PIN)
        await stage.press("do")
        assert stage.says("The lock is removed.")
        assert state.lock is None
        assert await lock.kept() is None


async def test_who_thinks_better_of_it_keeps_the_lock():
    state = a_citizen()
    lock = await a_lock_here(state)
    async with on_stage(AppLockScreen, edges=fake_edges(app_lock=lock), state=state) as stage:
        await stage.press("remove")
        await stage.press("put-away")

        assert stage.says("Lock now")


@pytest.mark.requirement("STO-11")
async def test_guessing_on_the_page_is_slowed_and_ends_as_at_the_lock():
    state, clock, login = a_citizen(), FakeClock(), FakeLogin()
    lock = await a_lock_here(state, clock=clock)
    edges = fake_edges(app_lock=lock, clock=clock, login=login)
    async with on_stage(AppLockScreen, edges=edges, state=state) as stage:
        await stage.press("remove")
        for _ in range(4):
            await typed(stage, old=WRONG)
            await stage.press("do")
        assert "Wait: 0:30" in stage.outline()
        assert lock.throttle.wrong == 3

        for _ in range(7):
            clock.advance(minutes=15)
            await typed(stage, old=WRONG)
            await stage.press("do")
        assert state.session == Ended(EndReason.PIN_LOST)
        assert login.signed_out == ["here"]


async def test_the_times_are_chosen_without_typing_anything():
    state = a_citizen()
    lock = await a_lock_here(state)
    async with on_stage(AppLockScreen, edges=fake_edges(app_lock=lock), state=state) as stage:
        await stage.press("15 minutes")
        await stage.choose("out-of-sight", value=False)
        wishes = Wishes(Idle.FIFTEEN, out_of_sight=False)

        assert state.lock.wishes == wishes
        assert (await lock.kept()).wishes == wishes


@pytest.mark.requirement("STO-12")
async def test_the_devices_own_question_is_offered_only_where_there_is_one():
    for said, offered in ((None, False), (Recognition.OWNER, True)):
        state = a_citizen()
        lock = await a_lock_here(state)
        edges = fake_edges(app_lock=lock, local_auth=FakeLocalAuth(said))
        async with on_stage(AppLockScreen, edges=edges, state=state) as stage:
            assert stage.says("Face, finger or the device's code open it too") is offered
            if offered:
                await stage.choose("with-device", value=True)
                assert state.lock.wishes.by_device


async def test_lock_now_locks_now():
    state = a_citizen()
    lock = await a_lock_here(state)
    async with on_stage(AppLockScreen, edges=fake_edges(app_lock=lock), state=state) as stage:
        await stage.press("lock-now")

        assert state.locked


@pytest.mark.requirement("STO-11")
async def test_the_time_to_wait_runs_and_ends():
    state, clock = a_citizen(), FakeClock()
    lock = await a_lock_here(state, clock=clock)
    edges = fake_edges(app_lock=lock, clock=clock)
    async with on_stage(AppLockScreen, edges=edges, state=state) as stage:
        await stage.press("remove")
        for _ in range(3):
            await typed(stage, old=OTHER)
            await stage.press("do")
        assert stage.says("0:30")
        clock.advance(seconds=10)
        await stage.until("0:20")
        clock.advance(seconds=20)
        await stage.until_true(lambda: not stage.says("0:20"))

        assert stage.says("7 tries are left")
