"""Players: one contract for adapter and double, and what Flet's player is told on the way."""

import asyncio
import inspect
from types import SimpleNamespace

import pytest
from flet_audio import Audio, AudioState

from client.device.adapters.player_flet import SILENCE, FletPlayer
from client.device.adapters.player_leavings import throw_away_played
from client.device.adapters.player_none import NoPlayer
from client.domain.sound import wav_of
from tests.doubles.player import FakePlayer

pytestmark = pytest.mark.requirement("R-3.8")

FIRST, SECOND = wav_of(b"\x01\x00" * 800), wav_of(b"\x02\x00" * 800)


class Plugin:
    """Flet's player as it answered in Chromium: a source is loaded, then it plays."""

    def __init__(self, *, loads=True):
        self.loads = loads
        self.src = SILENCE
        self.calls = []

    def made(self, on_loaded, on_position, on_state):
        self.on_loaded, self.on_position, self.on_state = on_loaded, on_position, on_state
        self.update()
        return self

    def update(self):
        if self.loads:
            self.on_loaded(None)

    async def play(self):
        self.calls.append("play")

    async def pause(self):
        self.calls.append("pause")

    async def resume(self):
        self.calls.append("resume")

    def reach(self, seconds):
        self.on_position(SimpleNamespace(position=seconds * 1000))

    def complete(self):
        self.on_state(SimpleNamespace(state=AudioState.COMPLETED))


class Ear:
    def __init__(self):
        self.at_second = None
        self.is_over = False

    def at(self, seconds):
        self.at_second = seconds

    def over(self):
        self.is_over = True


def flet():
    plugin = Plugin()
    return FletPlayer(plugin.made), plugin.reach


def double():
    player = FakePlayer()
    return player, player.reach


@pytest.fixture(params=[flet, double])
def here(request):
    return request.param()


async def silence(player):
    """What is done right after an end."""
    if isinstance(player, FletPlayer):
        await player._ending


async def test_it_plays_says_how_far_it_is_pauses_and_goes_on(here):
    player, reach = here
    ear = Ear()

    assert player.plays
    assert await player.play(FIRST, ear)
    reach(2)
    assert ear.at_second == 2
    assert await player.pause()
    assert await player.resume()
    assert not ear.is_over


async def test_who_listened_before_is_over_when_another_sound_begins(here):
    player, reach = here
    first, second = Ear(), Ear()
    await player.play(FIRST, first)
    await player.play(SECOND, second)
    reach(1)

    assert (first.is_over, first.at_second) == (True, None)
    assert (second.is_over, second.at_second) == (False, 1)


async def test_what_was_cut_is_over_and_cannot_go_on(here):
    player, _ = here
    ear = Ear()
    await player.play(FIRST, ear)
    player.cut()
    await silence(player)

    assert ear.is_over
    assert not await player.resume()
    assert not await player.pause()


@pytest.mark.parametrize(
    "player",
    [
        NoPlayer(),
        FakePlayer(plays=False),
        FakePlayer(works=False),
        FletPlayer(Plugin(loads=False).made, seconds=0.01),
    ],
)
async def test_what_cannot_be_played_is_said_and_tells_nobody_anything(player):
    ear = Ear()

    assert not await player.play(FIRST, ear)
    assert (ear.at_second, ear.is_over) == (None, False)
    await silence(player)


async def test_after_the_end_the_page_holds_silence_and_the_files_are_deleted():
    plugin, tidied, ear = Plugin(), [], Ear()
    player = FletPlayer(plugin.made, tidy=lambda: tidied.append(plugin.src))
    await player.play(FIRST, ear)
    assert plugin.src == FIRST
    plugin.complete()
    await silence(player)

    assert ear.is_over
    assert plugin.src == SILENCE
    assert tidied == [SILENCE]


async def test_a_sound_that_is_cut_while_it_begins_does_not_sound():
    plugin, ear = Plugin(loads=False), Ear()
    player = FletPlayer(plugin.made, seconds=5)
    asked = asyncio.create_task(player.play(FIRST, ear))
    await asyncio.sleep(0)
    plugin.loads = True
    player.cut()
    plugin.on_loaded(None)

    assert not await asked
    await silence(player)
    assert plugin.src == SILENCE


def test_the_player_of_flet_has_the_face_we_use():
    assert {"src", "release_mode", "on_loaded", "on_position_change", "on_state_change"} <= set(
        inspect.signature(Audio).parameters
    )
    for verb in ("play", "pause", "resume"):
        assert inspect.iscoroutinefunction(getattr(Audio, verb))


def test_what_the_systems_player_wrote_is_deleted_and_nothing_else(tmp_path):
    cache, temp = tmp_path / "cache", tmp_path / "temp"
    cache.mkdir()
    temp.mkdir()
    (cache / "0a1b2").write_bytes(FIRST)
    (temp / "fffff").write_bytes(SECOND)
    kept = [cache / "0a1b3", cache / "voice-note.wav", temp / "0a1b2c"]
    kept[0].write_bytes(b"somebody else's")
    kept[1].write_bytes(FIRST)
    kept[2].write_bytes(FIRST)

    throw_away_played({"FLET_APP_STORAGE_CACHE": str(cache)}, (temp, tmp_path / "none"))

    assert sorted(tmp_path.glob("*/*")) == sorted(kept)
