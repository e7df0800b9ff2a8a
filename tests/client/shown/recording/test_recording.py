"""A voice note in help, on the stage: recorded in sight, looked over, attached, or gone."""

import io
import wave

import pytest

from client.domain.languages import Language
from client.domain.permissions import Outcome, Purpose
from client.domain.sound import LONGEST_BYTES
from client.features.help import AskScreen
from tests.builders import a_state
from tests.client.shown.recording.speaking import (
    FIRST,
    ONCE,
    SECOND,
    THIRD,
    heard,
    recording,
    spoken,
)
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.8")


def asking(microphone, **edges):
    permissions = fake_permissions(microphone=microphone)
    known = fake_edges(permissions=permissions, **edges)
    return permissions, on_stage(AskScreen, edges=known, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-3.3", "PER-01")
async def test_a_note_is_recorded_looked_over_and_sent_with_its_words():
    microphone, portal = FakeMicrophone(), FakePortal()
    _, staged = asking(microphone, portal=portal)
    async with staged as stage:
        await stage.press("about-other")
        await stage.type("ticket-text", "Please listen.")
        await recording(stage, microphone)
        await heard(stage, microphone)
        assert stage.says("57 seconds left")
        await stage.press(FIRST)
        assert stage.says("It is 3 seconds long.")
        await stage.type("transcript", "The lift is broken")
        await stage.press(FIRST)
        assert stage.says("voice-note.wav")
        await stage.press("send")

    (opened,) = portal.tickets_opened
    (file,) = opened.files
    with wave.open(io.BytesIO(file.content)) as read:
        assert read.getnframes() == 3 * 8000
    assert file.media_type == "audio/wav"
    assert file.transcript == "The lift is broken"
    assert opened.text == "Please listen."


async def test_a_note_that_is_taken_off_takes_its_words_along():
    microphone, portal = FakeMicrophone(), FakePortal()
    _, staged = asking(microphone, portal=portal)
    async with staged as stage:
        await spoken(stage, microphone, "The lift is broken")
        assert stage.says("The voice note in words: The lift is broken")
        await stage.press("take-off-0")
        assert not stage.says("The lift is broken")
        await stage.press("about-other")
        await stage.type("ticket-text", "In words then.")
        await stage.press("send")

    (opened,) = portal.tickets_opened
    assert (opened.text, opened.files) == ("In words then.", ())


async def test_what_is_said_in_a_pause_is_not_in_it():
    microphone = FakeMicrophone()
    _, staged = asking(microphone)
    async with staged as stage:
        await recording(stage, microphone)
        await heard(stage, microphone, 1)
        await stage.press(SECOND)
        assert stage.says("Recording is paused")
        await heard(stage, microphone, 5)
        await stage.press(SECOND)
        await heard(stage, microphone, 1)
        await stage.press(FIRST)

        assert stage.says("It is 2 seconds long.")


@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("when", ["while it records", "when it is done"])
async def test_what_is_cancelled_or_deleted_leaves_nothing(when):
    microphone = FakeMicrophone()
    _, staged = asking(microphone)
    async with staged as stage:
        await recording(stage, microphone)
        await heard(stage, microphone)
        listening = microphone.current
        if when == "when it is done":
            await stage.press(FIRST)
        await stage.press(THIRD)

        assert not stage.says("voice-note.wav")
        assert not stage.says("The microphone is on")
        assert not listening.is_on


@pytest.mark.requirement("PER-02")
async def test_with_the_screen_goes_the_recording():
    microphone = FakeMicrophone()
    _, staged = asking(microphone)
    async with staged as stage:
        await recording(stage, microphone)
        await heard(stage, microphone)
        listening = microphone.current

    assert not listening.is_on


@pytest.mark.requirement("PER-02")
async def test_whoever_takes_the_yes_back_or_signs_out_leaves_no_recording():
    microphone = FakeMicrophone()
    permissions, staged = asking(microphone)
    async with staged as stage:
        await recording(stage, microphone)
        await heard(stage, microphone)
        await permissions.withdraw(Purpose.VOICE_NOTE)
        await stage.until("Withdrawn")

        assert not stage.says("The microphone is on")
        assert not stage.says("seconds long")


async def test_a_microphone_taken_away_leaves_what_was_said_until_then():
    microphone = FakeMicrophone()
    _, staged = asking(microphone)
    async with staged as stage:
        await recording(stage, microphone)
        await heard(stage, microphone)
        microphone.lose(Outcome.TAKEN)
        await stage.until("It ended by itself: Another app is using it")

        assert stage.says("It is 3 seconds long.")


async def test_after_a_minute_it_stops_by_itself():
    microphone = FakeMicrophone()
    _, staged = asking(microphone)
    async with staged as stage:
        await recording(stage, microphone)
        listening = microphone.current
        microphone.hear(bytes(LONGEST_BYTES + 99))
        await stage.until("It is 60 seconds long.")

        assert not listening.is_on


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.DENIED, "The device did not allow it"),
        (Outcome.DENIED_FOR_GOOD, "The device no longer asks"),
        (Outcome.NO_HARDWARE, "No microphone was found"),
        (Outcome.NOT_HERE, "The app cannot record sound here"),
        (Outcome.RESTRICTED, "Restricted on this device"),
        (Outcome.SERVICE_OFF, "The service is switched off on the device"),
    ],
)
async def test_why_it_cannot_be_recorded_is_said_and_words_still_go(outcome, said):
    microphone, portal = FakeMicrophone(), FakePortal()
    microphone.answers = outcome
    _, staged = asking(microphone, portal=portal)
    async with staged as stage:
        await stage.begin("record")
        await stage.press(ONCE)
        await stage.until(said)
        await stage.press("about-other")
        await stage.type("ticket-text", "In words then.")
        await stage.press("send")

    assert len(portal.tickets_opened) == 1


@pytest.mark.parametrize(
    ("refuses", "said"),
    [
        (Outcome.TAKEN, "Another app holds the microphone"),
        (Outcome.UNANSWERED, "The microphone did not answer"),
    ],
)
async def test_a_microphone_that_does_not_begin_says_so(refuses, said):
    _, staged = asking(FakeMicrophone(refuses))
    async with staged as stage:
        await stage.begin("record")
        await stage.press(ONCE)
        await stage.until(said)

        assert not stage.says("The microphone is on")


async def test_a_no_to_us_asks_the_device_nothing():
    microphone = FakeMicrophone()
    _, staged = asking(microphone)
    async with staged as stage:
        await stage.begin("record")
        await stage.press(FIRST)
        await stage.until("You said no")

    assert microphone.prompts == 0


@pytest.mark.parametrize("broken", [False, True])
async def test_a_copy_to_listen_to_is_saved_or_said_not_to_be(broken):
    microphone, files = FakeMicrophone(), FakeFiles()
    files.broken = broken
    _, staged = asking(microphone, files=files)
    async with staged as stage:
        await recording(stage, microphone)
        await heard(stage, microphone)
        await stage.press(FIRST)
        await stage.press(SECOND)

        assert stage.says("could not be saved") is broken
        assert [one.name for one in files.saved] == ([] if broken else ["voice-note.wav"])
        assert stage.says("It is 3 seconds long.")
