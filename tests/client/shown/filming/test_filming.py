"""A video message in help, on the stage: filmed in sight, looked over, or gone."""

import pytest

from client.domain.permissions import Outcome, Purpose
from tests.client.shown.filming.acting import (
    FIRST,
    NO,
    SECOND,
    THIRD,
    WHILE_USING,
    acting,
    at_the_camera,
    filmed,
    pass_by,
)
from tests.client.shown.filming.scene import Scene, asked
from tests.doubles.camera import A_FILM

pytestmark = pytest.mark.requirement("R-3.8")


@pytest.mark.requirement("R-3.3", "PER-01", "A11Y-20")
async def test_it_is_filmed_looked_over_brought_to_the_portal_and_sent_with_its_words():
    scene = Scene()
    async with scene as stage:
        await filmed(stage, scene.clock, "The lift is broken")
        assert stage.says("The video in words: The lift is broken")
        assert scene.portal.held_uploads == {}
        await asked(stage)

    (opened,) = scene.portal.tickets_opened
    (held,) = scene.portal.held_uploads.values()
    assert (opened.video.seconds, opened.video.transcript) == (12, "The lift is broken")
    assert (opened.video.upload, held[2]) == (held[1].id, A_FILM)
    assert scene.permissions.in_use.now == ()


@pytest.mark.requirement("PER-01", "PER-02")
async def test_picture_and_sound_are_two_questions_and_both_are_in_sight():
    scene = Scene()
    async with scene as stage:
        await acting(stage, scene.clock)

        assert scene.camera.prompts == scene.microphone.prompts == 1
        assert scene.camera.current.hears
        assert set(scene.permissions.in_use.now) == {
            Purpose.VIDEO_MESSAGE,
            Purpose.VIDEO_MESSAGE_VOICE,
        }
        assert stage.says("Recording: picture and sound.")


@pytest.mark.requirement("PER-01", "A11Y-20")
@pytest.mark.parametrize("why", ["no to us", "no of the device"])
async def test_a_no_to_sound_makes_a_silent_film_whose_words_are_written(why):
    scene = Scene()
    if why == "no of the device":
        scene.microphone.answers = Outcome.DENIED_FOR_GOOD
    async with scene as stage:
        await acting(stage, scene.clock, sound=NO if why == "no to us" else WHILE_USING)
        assert stage.says("Recording: the picture only, no sound.")
        assert stage.says("There is no sound:")
        assert not scene.camera.current.hears
        assert scene.permissions.in_use.now == (Purpose.VIDEO_MESSAGE,)
        await stage.press(FIRST)
        await stage.until("The video has no sound.")


@pytest.mark.requirement("PER-01")
async def test_a_no_to_the_picture_asks_neither_the_device_nor_for_sound():
    scene = Scene()
    async with scene as stage:
        await stage.begin("film")
        await stage.press(NO)
        await stage.until("You said no")

        assert not stage.says("May the video have sound too?")
    assert scene.camera.prompts == scene.microphone.prompts == 0


async def test_before_the_start_nothing_is_recorded_and_a_pause_is_not_in_it():
    scene = Scene()
    async with scene as stage:
        await at_the_camera(stage)
        await pass_by(stage, scene.clock, 20)
        assert not scene.camera.current.has_begun
        await stage.press(FIRST)
        await pass_by(stage, scene.clock, 5)
        await stage.press(SECOND)
        assert stage.says("Recording is paused")
        await pass_by(stage, scene.clock, 100)
        await stage.press(SECOND)
        await pass_by(stage, scene.clock, 2)
        await stage.until("23 seconds left")
        await stage.press(FIRST)

        await stage.until("It is 7 seconds long")


async def test_after_half_a_minute_it_stops_by_itself():
    scene = Scene()
    async with scene as stage:
        await acting(stage, scene.clock, 31)

        await stage.until("It is 30 seconds long")
        assert not scene.camera.current.is_on


@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("when", ["before", "while it records", "when it is done"])
async def test_what_is_cancelled_or_deleted_leaves_nothing(when):
    scene = Scene()
    async with scene as stage:
        await at_the_camera(stage)
        filming = scene.camera.current
        if when == "before":
            await stage.press(SECOND)
        else:
            await stage.press(FIRST)
            await pass_by(stage, scene.clock, 3)
            if when == "when it is done":
                await stage.press(FIRST)
                await stage.until("Your video message")
            await stage.press(THIRD)
        await stage.until_true(lambda: not filming.is_on)

        assert not stage.says("Video message")
        assert not stage.says("Recording")
        assert scene.permissions.in_use.now == ()
        assert scene.portal.held_uploads == {}


@pytest.mark.requirement("PER-02")
async def test_with_the_screen_goes_the_film():
    scene = Scene()
    async with scene as stage:
        await acting(stage, scene.clock)
        filming = scene.camera.current

    assert not filming.is_on
    assert scene.permissions.in_use.now == ()


@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("end", [Purpose.VIDEO_MESSAGE, Purpose.VIDEO_MESSAGE_VOICE, "forget"])
async def test_whoever_takes_a_yes_back_or_signs_out_leaves_no_film(end):
    scene = Scene()
    async with scene as stage:
        await acting(stage, scene.clock)
        filming = scene.camera.current
        if end == "forget":
            scene.permissions.forget()
        else:
            await scene.permissions.withdraw(end)
        await stage.until("Withdrawn")

        assert not filming.is_on
        assert not stage.says("seconds long")


@pytest.mark.parametrize("whole", [True, False])
async def test_a_camera_taken_away_leaves_what_is_whole_or_says_that_it_is_gone(whole):
    scene = Scene()
    async with scene as stage:
        await acting(stage, scene.clock)
        scene.camera.current.saves = A_FILM if whole else None
        scene.camera.lose(Outcome.REVOKED)
        if whole:
            await stage.until("It ended by itself: The permission was taken back")
            assert stage.says("It is 12 seconds long")
        else:
            await stage.until("What you had filmed is gone")
            assert stage.says("The permission was taken back on the device")


@pytest.mark.requirement("PER-02")
async def test_an_app_out_of_sight_films_no_more_and_keeps_what_it_has():
    scene = Scene()
    async with scene as stage:
        await acting(stage, scene.clock)
        scene.state.hidden += 1
        await stage.until("The app went out of sight, and filming stopped")

        assert not scene.camera.current.is_on
        assert stage.says("It is 12 seconds long")


@pytest.mark.requirement("PER-02")
async def test_an_app_out_of_sight_before_the_start_switches_the_camera_off():
    scene = Scene()
    async with scene as stage:
        await at_the_camera(stage)
        scene.state.hidden += 1
        await stage.until("Nothing had been filmed")

        assert not scene.camera.current.is_on
