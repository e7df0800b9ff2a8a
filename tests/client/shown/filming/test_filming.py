"""A video message in help, on the stage: filmed in sight, looked over, sent, or gone."""

import pytest

from client.domain.languages import Language
from client.domain.permissions import Outcome, Purpose
from client.domain.threads import TicketId, TicketState
from client.domain.transfers import UploadState
from client.domain.video_messages import LARGEST
from client.features.help import AskScreen, TicketScreen
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.builders.threads import a_ticket
from tests.client.shown.filming.acting import (
    FIRST,
    NO,
    ONCE,
    SECOND,
    THIRD,
    WHILE_USING,
    acting,
    at_the_camera,
    filmed,
    pass_by,
)
from tests.doubles.camera import A_FILM, FakeCamera
from tests.doubles.clock import FakeClock
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.8")
CAMERA_ON = "seen-by-the-camera"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr("client.shown.filming.hand.TICK", 0.005)


class Scene:
    """A screen of help with a camera before it."""

    def __init__(self, screen=AskScreen, *args, language=Language.EN, **given):
        self.camera = given.pop("camera", None) or FakeCamera()
        self.microphone = given.pop("microphone", None) or FakeMicrophone()
        self.portal = given.pop("portal", None) or FakePortal()
        self.clock, self.files = FakeClock(), FakeFiles()
        self.state = a_state(language=language)
        self.permissions = fake_permissions(camera=self.camera, microphone=self.microphone)
        edges = fake_edges(
            permissions=self.permissions, portal=self.portal, clock=self.clock, files=self.files
        )
        self.staged = on_stage(screen, *args, edges=edges, state=self.state)

    async def __aenter__(self):
        self.stage = await self.staged.__aenter__()
        return self.stage

    async def __aexit__(self, *error):
        return await self.staged.__aexit__(*error)


def replying():
    portal = FakePortal()
    portal.held_tickets = {TicketId("t-1"): a_ticket(state=TicketState.NEED_INFO)}
    return Scene(TicketScreen, TicketId("t-1"), portal=portal)


async def asked(stage):
    await stage.press("about-other")
    await stage.type("ticket-text", "Please watch.")
    await stage.press("send")


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


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.DENIED, "The device did not allow it"),
        (Outcome.DENIED_FOR_GOOD, "The device no longer asks"),
        (Outcome.NO_HARDWARE, "No camera was found"),
        (Outcome.NOT_HERE, "The app cannot use a camera here"),
        (Outcome.RESTRICTED, "Restricted on this device"),
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


@pytest.mark.requirement("REL-04")
async def test_a_line_that_breaks_goes_on_from_where_it_stopped_when_it_is_sent_again():
    scene = Scene()
    async with scene as stage:
        await filmed(stage, scene.clock)
        scene.portal.failing_at["add_piece"] = PortalUnreachable()
        await asked(stage)
        assert stage.says("broken off")
        assert scene.portal.tickets_opened == []
        del scene.portal.failing_at["add_piece"]
        await stage.press("send")

    (opened,) = scene.portal.tickets_opened
    assert len(scene.portal.held_uploads) == 1
    assert opened.video is not None


async def test_a_request_that_fails_keeps_the_film_at_the_portal_and_goes_once():
    scene = Scene()
    async with scene as stage:
        await filmed(stage, scene.clock)
        scene.portal.failing_at["open_ticket"] = PortalUnreachable()
        await asked(stage)
        assert stage.says("It has reached the portal.")
        del scene.portal.failing_at["open_ticket"]
        await stage.press("send")

    assert len(scene.portal.tickets_opened) == len(scene.portal.held_uploads) == 1


async def test_a_film_taken_off_is_taken_from_the_portal_too():
    scene = Scene()
    async with scene as stage:
        await filmed(stage, scene.clock)
        scene.portal.failing_at["open_ticket"] = PortalUnreachable()
        await asked(stage)
        await stage.press("take-off-video")

        assert scene.portal.held_uploads == {}
        assert not stage.says("0:12")


async def test_a_film_in_which_the_portal_finds_something_is_not_sent():
    scene = Scene()
    scene.camera.films = A_FILM + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
    async with scene as stage:
        await filmed(stage, scene.clock)
        await asked(stage)
        assert not stage.says("It has reached the portal.")
        assert stage.says("A virus was found in the video")

    assert scene.portal.tickets_opened == []
    (held,) = scene.portal.held_uploads.values()
    assert held[1].state is UploadState.INFECTED


@pytest.mark.parametrize("broken", [False, True])
async def test_a_copy_to_watch_is_saved_or_said_not_to_be(broken):
    scene = Scene()
    scene.files.broken = broken
    async with scene as stage:
        await acting(stage, scene.clock)
        await stage.press(FIRST)
        await stage.until("Your video message")
        await stage.press(SECOND)

        assert stage.says("could not be saved") is broken
        assert [one.name for one in scene.files.saved] == (
            [] if broken else ["video-message.webm"]
        )


@pytest.mark.requirement("R-3.3", "A11Y-20")
async def test_a_reply_is_filmed_and_stands_in_the_thread_with_its_words_and_a_copy():
    scene = replying()
    async with scene as stage:
        await filmed(stage, scene.clock, "It was yesterday")
        await stage.type("reply-text", "Please watch.")
        await stage.press("send-reply")
        await stage.until("Video message: 0:12")
        assert stage.says("The video in words: It was yesterday")
        await stage.press("save-u-1")

    (saved,) = scene.files.saved
    assert (saved.name, saved.content) == ("video-message.webm", A_FILM)


async def test_a_copy_that_cannot_be_fetched_says_why():
    scene = replying()
    async with scene as stage:
        await filmed(stage, scene.clock)
        await stage.type("reply-text", "Please watch.")
        await stage.press("send-reply")
        scene.portal.failing_at["ticket_video"] = PortalUnreachable()
        await stage.press("save-u-1")

        assert stage.says("No connection")
    assert scene.files.saved == []


@pytest.mark.parametrize("language", Language)
async def test_it_speaks_every_language(language):
    scene = Scene(language=language)
    async with scene as stage:
        await stage.begin("film")
        await stage.press(WHILE_USING)
        await stage.press(WHILE_USING)
        await stage.until_true(lambda: scene.camera.current is not None)
