"""Listening to a note before it is sent: on the stage of a request for help."""

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


async def a_note(stage, microphone):
    await recording(stage, microphone)
    await heard(stage, microphone)
    await stage.press(FIRST)


def asking(player):
    microphone = FakeMicrophone()
    permissions = fake_permissions(microphone=microphone)
    edges = fake_edges(permissions=permissions, player=player)
    staged = on_stage(AskScreen, edges=edges, state=a_state(language=Language.EN))
    return microphone, permissions, staged


async def test_a_note_is_listened_to_and_shows_how_far_it_is():
    player = FakePlayer()
    microphone, _, staged = asking(player)
    async with staged as stage:
        await a_note(stage, microphone)
        assert not stage.says("The app itself cannot play sound")
        await stage.press("listen-note")
        player.reach(2)
        await stage.settle()

        assert stage.says("2 s of 3 s")
        (sound,) = player.played
        assert is_wav(sound)


async def test_a_pause_is_gone_on_from():
    player = FakePlayer()
    microphone, _, staged = asking(player)
    async with staged as stage:
        await a_note(stage, microphone)
        await stage.press("listen-note")
        await stage.press("listen-note")
        assert player.is_paused
        assert stage.says("Listen on")
        await stage.press("listen-note")

        assert not player.is_paused
        assert stage.says("Pause")


async def test_what_has_come_to_its_end_can_be_heard_again():
    player = FakePlayer()
    microphone, _, staged = asking(player)
    async with staged as stage:
        await a_note(stage, microphone)
        await stage.press("listen-note")
        player.cut()
        await stage.settle()
        await stage.press("listen-note")

        assert len(player.played) == 2


@pytest.mark.parametrize("answer", [FIRST, THIRD])
async def test_a_note_that_is_attached_or_deleted_falls_silent(answer):
    player = FakePlayer()
    microphone, _, staged = asking(player)
    async with staged as stage:
        await a_note(stage, microphone)
        await stage.press("listen-note")
        await stage.press(answer)

        assert player.listener is None


async def test_a_screen_that_is_left_falls_silent():
    player = FakePlayer()
    microphone, _, staged = asking(player)
    async with staged as stage:
        await a_note(stage, microphone)
        await stage.press("listen-note")
        assert player.listener is not None

    assert player.listener is None


async def test_a_microphone_that_is_switched_on_silences_it():
    player = FakePlayer()
    microphone, permissions, staged = asking(player)
    async with staged as stage:
        await a_note(stage, microphone)
        await stage.press("listen-note")
        explained = permissions.explain(Purpose.VIDEO_VOICE)
        grant = await permissions.choose(explained, Choice.WHILE_USING)
        await permissions.listen(grant, microphone)
        await stage.settle()

        assert player.listener is None
        assert stage.says("Listen")


async def test_what_could_not_be_played_says_what_else_there_is():
    microphone, _, staged = asking(FakePlayer(works=False))
    async with staged as stage:
        await a_note(stage, microphone)
        await stage.press("listen-note")

        assert stage.says("It could not be played here.")
        assert stage.says("Save a copy to listen to")


async def test_a_device_that_plays_nothing_says_so_and_offers_a_copy():
    microphone, _, staged = asking(FakePlayer(plays=False))
    async with staged as stage:
        await a_note(stage, microphone)

        assert stage.says("The app itself cannot play sound.")
        assert "listen-note" not in stage.outline()
