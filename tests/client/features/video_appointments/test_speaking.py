"""The citizen's own voice in a talk: asked for, in sight while it is on, gone with the talk."""

import io
import wave
from dataclasses import replace

import pytest

from client.domain.languages import Language
from client.domain.permissions import Outcome, Purpose
from client.domain.video_appointments import Stage
from client.features.video_appointments import RoomScreen
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.builders.video_appointments import a_room, an_appointment
from tests.doubles.edges import fake_edges
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.8")
A_SECOND = b"\x00\x20" * 8000
ON_AIR = "The operator hears you, but does not see you"
NOBODY_HEARS = "The operator neither sees nor hears you"
NO, ONCE = "answer-0", "answer-1"


class Talk:
    def __init__(self, microphone=None, stage=Stage.JOINED):
        self.microphone = microphone or FakeMicrophone()
        self.permissions = fake_permissions(microphone=self.microphone)
        self.portal = FakePortal()
        self.ident = self.portal.holds_video(an_appointment(stage=stage), a_room(stage))

    def becomes(self, stage):
        room = self.portal.held_rooms[self.ident]
        self.portal.held_rooms[self.ident] = replace(room, stage=stage)

    def shown(self):
        edges = fake_edges(portal=self.portal, permissions=self.permissions)
        state = a_state(language=Language.EN)
        return on_stage(RoomScreen, self.ident, 0.01, edges=edges, state=state)

    async def speaks(self, stage, answer=ONCE):
        await stage.begin("speak")
        await stage.press(answer)
        await stage.until_true(lambda: self.microphone.current is not None)
        await stage.until(ON_AIR)


@pytest.mark.requirement("PER-01")
async def test_it_is_off_until_the_citizen_has_read_what_for_and_said_yes():
    talk = Talk()

    async with talk.shown() as stage:
        assert stage.says(NOBODY_HEARS)
        await stage.begin("speak")
        assert stage.says("May the operator hear you?")
        assert talk.microphone.current is None
        await stage.press(NO)
        assert stage.says(NOBODY_HEARS)

    assert talk.microphone.current is None


async def test_what_is_said_goes_a_second_at_a_time_and_the_portal_says_how_much_it_heard():
    talk = Talk()

    async with talk.shown() as stage:
        await talk.speaks(stage)
        talk.microphone.hear(A_SECOND * 2 + A_SECOND[:100])
        await stage.until("The portal heard 2 seconds of you")

    first, second = talk.portal.spoken
    assert first[0] < second[0]
    with wave.open(io.BytesIO(first[1])) as read:
        assert read.getnframes() == 8000


async def test_while_it_is_on_the_talk_says_so_and_one_press_ends_it():
    talk = Talk()

    async with talk.shown() as stage:
        await talk.speaks(stage)
        listening = talk.microphone.current
        assert stage.says(ON_AIR)
        await stage.press("Switch the microphone off")
        assert not stage.says(ON_AIR)
        assert not listening.is_on


@pytest.mark.parametrize("stage_of_talk", [Stage.LOST, Stage.ENDED])
async def test_it_goes_off_when_the_talk_breaks_or_ends_and_stays_off(stage_of_talk):
    talk = Talk()

    async with talk.shown() as stage:
        await talk.speaks(stage)
        listening = talk.microphone.current
        talk.becomes(stage_of_talk)
        await stage.until_true(lambda: not listening.is_on)
        assert not stage.says(ON_AIR)
        talk.becomes(Stage.JOINED)
        await stage.settle()
        assert not stage.says(ON_AIR)


async def test_with_the_screen_goes_the_microphone():
    talk = Talk()

    async with talk.shown() as stage:
        await talk.speaks(stage)
        listening = talk.microphone.current

    assert not listening.is_on


async def test_words_that_did_not_arrive_are_said_to_have_been_lost_and_are_not_sent_late():
    talk = Talk()

    async with talk.shown() as stage:
        await talk.speaks(stage)
        talk.portal.failing_at["speak_in_room"] = PortalUnreachable()
        talk.microphone.hear(A_SECOND)
        await stage.until("The last words did not reach the portal.")
        del talk.portal.failing_at["speak_in_room"]
        talk.microphone.hear(A_SECOND)
        await stage.until("The portal heard 1 second of you")

    assert len(talk.portal.spoken) == 1


@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize(
    ("why", "said"),
    [
        (Outcome.NO_HARDWARE, "no microphone"),
        (Outcome.TAKEN, "Another app"),
    ],
)
async def test_why_it_cannot_be_heard_is_said_and_writing_goes_on(why, said):
    talk = Talk(FakeMicrophone(why))

    async with talk.shown() as stage:
        await stage.begin("speak")
        await stage.press(ONCE)
        await stage.until_true(lambda: any(said.lower() in t.lower() for t in stage.texts()))
        assert stage.says(NOBODY_HEARS)
        await stage.type("chat-text", "I write, then")
        await stage.press("chat-send")
        await stage.until("I write, then")


async def test_a_yes_that_is_taken_back_ends_it_at_once():
    talk = Talk()

    async with talk.shown() as stage:
        await talk.speaks(stage)
        await talk.permissions.withdraw(Purpose.VIDEO_VOICE)
        await stage.settle()
        assert not stage.says(ON_AIR)


async def test_nobody_is_offered_to_speak_while_nobody_listens():
    talk = Talk(stage=Stage.QUEUED)

    async with talk.shown() as stage:
        assert not stage.says("Switch the microphone on")
