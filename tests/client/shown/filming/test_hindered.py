"""Why there is no video message, in words, and the way on without one."""

import pytest

from client.domain.permissions import Outcome
from client.domain.video_messages import LARGEST
from tests.client.shown.filming.acting import (
    FIRST,
    ONCE,
    acting,
    at_the_camera,
)
from tests.client.shown.filming.scene import Scene, asked
from tests.doubles.camera import A_FILM, FakeCamera

pytestmark = pytest.mark.requirement("R-3.8")


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.DENIED, "The device did not allow it"),
        (Outcome.DENIED_FOR_GOOD, "The device no longer asks"),
        (Outcome.NO_HARDWARE, "No camera was found"),
        (Outcome.NOT_HERE, "The app cannot use a camera here"),
        (Outcome.RESTRICTED, "Restricted on this device"),
        (Outcome.SERVICE_OFF, "The service is switched off on the device"),
    ],
)
async def test_why_it_cannot_be_filmed_is_said_and_words_still_go(outcome, said):
    scene = Scene()
    scene.camera.answers = outcome
    async with scene as stage:
        await stage.begin("film")
        await stage.press(ONCE)
        await stage.until(said)
        await asked(stage)

    (opened,) = scene.portal.tickets_opened
    assert opened.video is None


@pytest.mark.parametrize(
    ("refuses", "said"),
    [
        (Outcome.TAKEN, "Another app holds the camera"),
        (Outcome.UNANSWERED, "The camera did not answer"),
    ],
)
async def test_a_camera_that_does_not_begin_says_so(refuses, said):
    scene = Scene(camera=FakeCamera(refuses))
    async with scene as stage:
        await stage.begin("film")
        await stage.press(ONCE)
        await stage.until("May the video have sound too?")
        await stage.press(ONCE)
        await stage.until(said)

        assert not stage.says("Ready to film")


async def test_a_camera_that_does_not_record_says_so():
    scene = Scene()
    async with scene as stage:
        await at_the_camera(stage)
        scene.camera.current.refuses = True
        await stage.press(FIRST)
        await stage.until("The camera did not answer")

        assert not scene.camera.current.is_on


@pytest.mark.parametrize(
    ("film", "said"),
    [
        (b"RIFF an avi", "in a format that the portal does not take"),
        (A_FILM + bytes(LARGEST), "larger than the portal takes"),
        (b"", "handed over nothing"),
    ],
)
async def test_what_the_portal_would_not_take_is_said_at_once(film, said):
    scene = Scene()
    scene.camera.films = film
    async with scene as stage:
        await acting(stage, scene.clock)
        await stage.press(FIRST)

        await stage.until(said)


async def test_a_browser_that_has_lost_the_film_says_that_it_is_gone():
    scene = Scene()
    scene.camera.films = Outcome.TAKEN
    async with scene as stage:
        await acting(stage, scene.clock)
        await stage.press(FIRST)

        await stage.until("What you had filmed is gone")
