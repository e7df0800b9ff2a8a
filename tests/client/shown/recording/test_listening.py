"""Listening to a note before it is sent: on the stage of a request for help."""

from contextlib import asynccontextmanager

import pytest

from client.domain.languages import Language
from client.domain.permissions import Choice, Purpose
from client.domain.sound import is_wav
from client.features.help import AskScreen
from tests.builders import a_state
from tests.client.shown.recording.speaking import FIRST, THIRD, heard, recording
from tests.doubles.edges import fake_edges
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions
from tests.doubles.player import FakePlayer
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.8")


@asynccontextmanager
async def a_note_made(player):
    """The stage with a note that waits to be looked over, and the permissions around it."""
    microphone = FakeMicrophone()
    permissions = fake_permissions(microphone=microphone)
    edges = fake_edges(permissions=permissions, player=player)
    async with on_stage(AskScreen, edges=edges, state=a_state(language=Language.EN)) as stage:
        await recording(stage, microphone)
        await heard(stage, microphone)
        await stage.press(FIRST)
        yield stage, permissions, microphone


@asynccontextmanager
async def listening_to_it(player):
    async with a_note_made(player) as (stage, *around):
        await stage.press("listen-note")
        yield stage, *around


async def test_a_note_is_listened_to_and_shows_how_far_it_is():
    player = FakePlayer()
    async with a_note_made(player) as (stage, *_):
        assert not stage.says("The app itself cannot play sound")
        await stage.press("listen-note")
        player.reach(2)
        await stage.settle()

        assert stage.says("2 s of 3 s")
        (sound,) = player.played
        assert is_wav(sound)


async def test_a_pause_is_gone_on_from():
    player = FakePlayer()
    async with listening_to_it(player) as (stage, *_):
        await stage.press("listen-note")
        assert player.is_paused
        assert stage.says("Listen on")
        await stage.press("listen-note")

        assert not player.is_paused
        assert stage.says("Pause")


async def test_what_has_come_to_its_end_can_be_heard_again():
    player = FakePlayer()
    async with listening_to_it(player) as (stage, *_):
        player.cut()
        await stage.settle()
        await stage.press("listen-note")

        assert len(player.played) == 2


@pytest.mark.parametrize("answer", [FIRST, THIRD])
async def test_a_note_that_is_attached_or_deleted_falls_silent(answer):
    player = FakePlayer()
    async with listening_to_it(player) as (stage, *_):
        await stage.press(answer)

        assert player.listener is None


async def test_a_screen_that_is_left_falls_silent():
    player = FakePlayer()
    async with listening_to_it(player):
        assert player.listener is not None

    assert player.listener is None


async def test_a_microphone_that_is_switched_on_silences_it():
    player = FakePlayer()
    async with listening_to_it(player) as (stage, permissions, microphone):
        explained = permissions.explain(Purpose.VIDEO_VOICE)
        grant = await permissions.choose(explained, Choice.WHILE_USING)
        await permissions.listen(grant, microphone)
        await stage.settle()

        assert player.listener is None
        assert stage.says("Listen")


async def test_what_could_not_be_played_says_what_else_there_is():
    async with listening_to_it(FakePlayer(works=False)) as (stage, *_):
        assert stage.says("It could not be played here.")
        assert stage.says("Save a copy to listen to")


async def test_a_device_that_plays_nothing_says_so_and_offers_a_copy():
    async with a_note_made(FakePlayer(plays=False)) as (stage, *_):
        assert stage.says("The app itself cannot play sound.")
        assert "listen-note" not in stage.outline()
