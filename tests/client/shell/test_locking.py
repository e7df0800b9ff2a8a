"""When the app shuts itself, and what is drawn then: nothing of the citizen's."""

from dataclasses import replace

import flet as ft
import pytest

from client.domain.app_lock import Idle, Wishes
from client.domain.languages import Language
from client.domain.session import EndReason, Restoring, SignedIn
from client.state import AppState
from tests.builders import a_session
from tests.client.shell.a_locked_app import LOCKED, a_start, opened, say, unlock
from tests.client.shell.the_app import the_app
from tests.doubles.app_lock import a_lock, a_set_lock
from tests.doubles.clock import FakeClock
from tests.doubles.device import FakeFiles
from tests.doubles.login import FakeLogin
from tests.doubles.secrets import FakeSecrets
from tests.stage import DESKTOP, PHONE


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr("client.shell.locking.LOOK_EVERY", 0.005)


class WatchedClock(FakeClock):
    looks = 0

    def monotonic(self):
        self.looks += 1
        return super().monotonic()

    async def is_looked_at(self, stage):
        """Every look that was due has been taken."""
        seen = self.looks
        await stage.until_true(lambda: self.looks > seen + 2, what="a look at the clock")


async def goes_away(app, state=ft.AppLifecycleState.HIDE):
    event = ft.AppLifecycleStateChangeEvent(
        name="app_lifecycle_state_change", control=app.stage.page, state=state
    )
    app.stage.page.on_app_lifecycle_state_change(event)
    await app.stage.settle()


def says_nothing_of(app, session):
    seen = "\n".join(app.stage.texts()) + app.stage.outline()
    named = [session.citizen.given_name, session.citizen.surname, session.citizen.fin.value]
    return not any(name in seen for name in named)


@pytest.mark.requirement("A11Y-24")
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_a_kept_sign_in_behind_a_lock_is_not_looked_for_before_it_is_opened(size):
    state, login = a_start()
    async with the_app(state, "/documents", size, login=login, app_lock=await a_set_lock()) as app:
        assert app.stage.says(LOCKED)
        assert isinstance(state.session, Restoring)
        assert not app.stage.says("the documents")
        assert not app.stage.says(say("shell.documents"))
        assert says_nothing_of(app, login.kept)

        await unlock(app)
        await app.stage.until("the documents")

        assert isinstance(state.session, SignedIn)
        assert not app.stage.says(LOCKED)


async def test_without_a_lock_the_sign_in_is_taken_up_at_once():
    state, login = a_start()
    async with the_app(state, login=login, app_lock=a_lock()) as app:
        await app.stage.until("the home")


async def test_a_lock_that_was_set_and_cannot_be_found_opens_nothing():
    state, login = a_start()
    state.choices = replace(state.choices, has_app_lock=True)
    async with the_app(state, login=login, app_lock=a_lock()) as app:
        await app.stage.until("the welcome")

        assert login.kept is not None


@pytest.mark.requirement("A11Y-24")
async def test_locked_there_is_one_view_and_nothing_below_it():
    state, login = a_start()
    async with the_app(state, login=login, app_lock=await a_set_lock()) as app:
        await opened(app)
        await app.stage.goto("/documents/7")
        before = app.views
        state.shut()
        await app.stage.settle()

        assert len(before) == 2
        assert app.views == ["/locked"]
        assert not app.stage.says("the document 7")

        await unlock(app)

        assert app.stage.address == "/documents/7"
        assert app.stage.says("the document 7")
        assert app.views == before


async def test_an_address_opened_meanwhile_waits_behind_the_lock():
    state, login = a_start()
    async with the_app(state, login=login, app_lock=await a_set_lock()) as app:
        await app.stage.goto("/documents/7")
        assert not app.stage.says("the document 7")

        await unlock(app)
        await app.stage.until("the document 7")


@pytest.mark.requirement("STO-13")
@pytest.mark.parametrize("idle", list(Idle))
async def test_it_shuts_by_itself_after_so_many_minutes_without_a_touch(idle):
    (state, login), clock = a_start(), WatchedClock()
    lock = await a_set_lock(clock, wishes=Wishes(idle))
    async with the_app(state, login=login, app_lock=lock, clock=clock) as app:
        await opened(app)
        for touch in (app.stage.goto("/more/about"), app.stage.press("Back")):
            clock.advance(seconds=idle.seconds - 1)
            await clock.is_looked_at(app.stage)
            await touch
        clock.advance(seconds=idle.seconds - 1)
        await clock.is_looked_at(app.stage)
        assert not app.stage.says(LOCKED)

        clock.advance(seconds=2)
        await app.stage.until(LOCKED)


@pytest.mark.requirement("STO-13")
async def test_a_device_that_slept_is_locked_though_one_of_its_clocks_stood_still():
    (state, login), clock = a_start(), FakeClock()
    lock = await a_set_lock(clock, wishes=Wishes(Idle.FIFTEEN))
    async with the_app(state, login=login, app_lock=lock, clock=clock) as app:
        await opened(app)
        clock.slept(hours=1)

        await app.stage.until(LOCKED)


@pytest.mark.requirement("STO-13")
async def test_the_first_touch_after_a_sleep_shuts_it_and_does_nothing_else(monkeypatch):
    """It may come before the clock is looked at."""
    (state, login), clock = a_start(), FakeClock()
    lock = await a_set_lock(clock, wishes=Wishes(Idle.FIFTEEN))
    monkeypatch.setattr("client.shell.locking.LOOK_EVERY", 600)
    async with the_app(state, login=login, app_lock=lock, clock=clock) as app:
        await opened(app)
        before = app.stage.address
        clock.slept(hours=1)
        await app.stage.press("RU")

        assert app.stage.says(LOCKED)
        assert state.language is Language.AZ
        assert app.stage.address == before


@pytest.mark.requirement("STO-13")
@pytest.mark.parametrize(
    ("gone", "wished", "picking", "shuts"),
    [
        (ft.AppLifecycleState.HIDE, True, False, True),
        (ft.AppLifecycleState.PAUSE, True, False, True),
        (ft.AppLifecycleState.INACTIVE, True, False, False),
        (ft.AppLifecycleState.HIDE, False, False, False),
        (ft.AppLifecycleState.PAUSE, True, True, False),
    ],
)
async def test_out_of_sight_it_shuts_at_once_but_not_while_a_file_is_picked(
    gone, wished, picking, shuts
):
    state, login = a_start()
    lock, files = await a_set_lock(wishes=Wishes(out_of_sight=wished)), FakeFiles()
    files.asks = picking
    async with the_app(state, login=login, app_lock=lock, files=files) as app:
        await opened(app)
        await goes_away(app, gone)

        assert app.stage.says(LOCKED) is shuts


async def test_a_portal_that_ends_the_sign_in_takes_the_lock_along():
    state, login = a_start()
    async with the_app(state, login=login, app_lock=await a_set_lock()) as app:
        await opened(app)
        state.shut()
        state.end(EndReason.ENDED_ELSEWHERE)
        await app.stage.until("the welcome")

        assert state.lock is None


async def test_a_sign_in_made_anew_begins_without_a_lock():
    lock = await a_set_lock()
    state = AppState(session=Restoring())
    state.choices = replace(state.choices, has_app_lock=True)
    held, lock._secrets.held = lock._secrets.held, {}
    async with the_app(state, login=FakeLogin(), app_lock=lock) as app:
        await app.stage.until("the welcome")
        lock._secrets.held = held
        state.session = a_session()
        await app.stage.until("the home")
        await app.stage.until_true(lambda: not state.choices.has_app_lock)

        assert held == {}


async def test_a_keyring_that_cannot_be_read_at_a_start_loses_no_lock():
    class Unreadable(FakeSecrets):
        erased = 0

        async def read(self, name):  # noqa: ARG002 - it answers for none
            return None

        async def erase(self, name):
            self.erased += 1
            return await super().erase(name)

    state, login = a_start()
    secrets = Unreadable()
    lock = await a_set_lock(secrets=secrets)
    async with the_app(state, login=login, app_lock=lock) as app:
        await app.stage.until("the home")

    assert secrets.erased == 0
    assert secrets.held
