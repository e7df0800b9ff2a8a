"""Real screens behind the lock: no name is left, no power goes on, what was typed comes back."""

from contextlib import asynccontextmanager

import pytest

from client.domain.languages import Language
from client.routes import ROUTES
from client.shell.life import App, dress
from client.state import width_bucket
from tests.builders import a_state
from tests.client.shown.recording.speaking import FIRST, heard, recording
from tests.doubles.app_lock import PIN, a_set_lock
from tests.doubles.edges import fake_edges
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions
from tests.doubles.player import FakePlayer
from tests.stage import DESKTOP, PHONE, an_empty_stage


@asynccontextmanager
async def the_real_app(route, size=PHONE, **given):
    state = a_state(language=Language.EN)
    lock = await a_set_lock()
    async with an_empty_stage(route, size) as stage:
        page = stage.page
        edges = fake_edges(
            app_lock=lock, go=lambda place: page.navigate(ROUTES.address_of(place)), **given
        )
        state.width = width_bucket(size[0])
        page.on_close = lambda: None
        dress(page, state.choices)
        page.render_views(App, edges, state, ROUTES)
        await stage.until("The app is locked")
        await unlock(stage)
        try:
            yield stage, state
        finally:
            page.on_close = None


async def unlock(stage):
    await stage.type("pin", PIN)
    await stage.press("unlock")
    await stage.until_true(lambda: not stage.says("The app is locked"))


def everything_of(stage):
    """Every text and value the window was ever given and still has, drawn or not."""
    return repr(stage.client.mirror.views()) + repr(stage.client.mirror.on_screen())


@pytest.mark.requirement("STO-13", "A11Y-24")
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("route", ["/", "/more", "/documents", "/data/personal", "/inbox"])
async def test_locked_the_window_holds_no_word_of_what_stood_there(route, size):
    async with the_real_app(route, size) as (stage, state):
        citizen = state.session.citizen
        await stage.settle()
        before = set(stage.texts())
        state.shut()
        await stage.until("The app is locked")
        left = everything_of(stage)

        for name in (citizen.given_name, citizen.surname, citizen.fin.value):
            assert name not in left
        frame = ("mygov", "AZ", "EN", "RU", "Language: ", "Test portal")
        kept = before & set(stage.texts())
        assert {text for text in kept if not text.startswith(frame)} == set()


async def test_what_was_typed_is_there_again_and_the_place_is_the_same():
    async with the_real_app("/more/check") as (stage, state):
        await stage.type("Number or address", "ACDE 23")
        state.shut()
        await stage.until("The app is locked")
        assert "ACDE 23" not in everything_of(stage)
        await unlock(stage)

        assert "ACDE 23" in stage.outline()
        assert stage.address == "/more/check"


@pytest.mark.requirement("PER-02")
async def test_a_microphone_goes_off_with_the_screen_it_was_used_on():
    microphone = FakeMicrophone()
    permissions = fake_permissions(microphone=microphone)
    async with the_real_app("/more/help/new/ticket", permissions=permissions) as (stage, state):
        await recording(stage, microphone)
        state.shut()
        await stage.until("The app is locked")
        await stage.until_true(lambda: not microphone.current.is_on)

        assert permissions.in_use.now == ()


async def test_a_dialog_that_was_open_is_gone_too():
    async with the_real_app("/more") as (stage, state):
        await stage.press("sign-out")
        assert stage.says("Sign out?")
        state.shut()
        await stage.until("The app is locked")
        await stage.settle()

        assert not stage.says("Sign out?")


async def test_lock_now_stands_in_the_map_where_there_is_a_lock():
    async with the_real_app("/more") as (stage, _):
        await stage.press("lock-now")

        assert stage.says("The app is locked")


@pytest.mark.requirement("R-3.8")
async def test_a_voice_note_that_is_listened_to_falls_silent_behind_the_lock():
    microphone, player = FakeMicrophone(), FakePlayer()
    given = {"permissions": fake_permissions(microphone=microphone), "player": player}
    async with the_real_app("/more/help/new/ticket", **given) as (stage, state):
        await recording(stage, microphone)
        await heard(stage, microphone)
        await stage.press(FIRST)
        await stage.press("listen-note")
        assert player.listener is not None
        state.shut()
        await stage.until("The app is locked")

        await stage.until_true(lambda: player.listener is None)
