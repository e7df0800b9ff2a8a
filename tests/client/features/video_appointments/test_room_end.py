"""The room on the stage: who is not let in, and how a talk ends."""

from dataclasses import replace
from datetime import timedelta

import pytest

from client.domain.languages import Language
from client.domain.video_appointments import Stage, Why
from client.places.threads import AskForHelp
from client.places.video_appointments import BookVideo, OneVideoAppointment
from client.portal.errors import NotFound, PortalUnreachable, Refused
from tests.builders import NOON
from tests.builders.institutions import a_text
from tests.builders.video_appointments import (
    a_caption,
    a_message,
)
from tests.client.features.video_appointments.rooms import holding, shown
from tests.doubles.device import Steps


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        (Refused("too_early"), "The waiting room is not open yet"),
        (Refused("conflict"), "This talk cannot be entered"),
    ],
)
async def test_whoever_is_not_let_in_learns_why(refused, said):
    portal, steps = holding(), Steps()
    portal.failing_at["enter_room"] = refused

    async with shown(portal, go=steps) as stage:
        assert stage.says(said)
        await stage.press("The page of the appointment")

    assert steps.places == [OneVideoAppointment(portal.video)]


async def test_what_is_not_there_can_be_asked_for_again():
    portal = holding()
    portal.failing_at["enter_room"] = NotFound("not_found")

    async with shown(portal) as stage:
        del portal.failing_at["enter_room"]
        await stage.press("Try again")
        assert stage.says("Your place in the queue: 3")


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize(
    ("why", "said"),
    [
        (Why.FINISHED, "The operator ended the talk"),
        (Why.NO_OPERATOR, "The operator did not come"),
        (Why.CONNECTION, "The line did not come back"),
        (Why.TIME_OVER, "The time is over"),
        (Why.UNKNOWN, "The talk is over"),
    ],
)
async def test_the_end_says_why_and_what_to_do_next(why, said):
    portal, steps = holding(Stage.JOINED, captions=(a_caption(1, "Salam"),)), Steps()

    async with shown(portal, go=steps) as stage:
        portal.room_becomes(stage=Stage.ENDED, ended_why=why)
        await stage.until(said)
        assert not stage.says("Salam")
        await stage.press("book-again")
        if why in (Why.NO_OPERATOR, Why.CONNECTION):
            await stage.press("to-help")

    assert steps.places[0] == BookVideo()
    assert (AskForHelp() in steps.places) is (why in (Why.NO_OPERATOR, Why.CONNECTION))


@pytest.mark.requirement("R-3.8")
async def test_whoever_leaves_is_asked_first_and_may_say_how_it_was():
    portal = holding(Stage.JOINED, messages=(a_message(1, "Thanks"),))

    async with shown(portal) as stage:
        await stage.press("leave")
        await stage.press("Stay")
        assert portal.held_rooms[portal.video].stage is Stage.JOINED
        await stage.press("leave")
        await stage.press("Yes, end it")
        await stage.until("You ended the talk")
        assert stage.says("Thanks")
        await stage.press("stars-4")

    assert portal.held_videos[portal.video].stars == 4


async def test_a_talk_that_could_not_be_ended_goes_on_and_says_so():
    portal = holding(Stage.JOINED, until=NOON + timedelta(minutes=30))
    portal.failing_at["leave_room"] = PortalUnreachable()

    async with shown(portal) as stage:
        await stage.press("leave")
        await stage.press("Yes, end it")
        assert stage.says("Talking")


@pytest.mark.requirement("A11Y-15")
async def test_captions_are_read_in_the_language_of_the_app():
    portal = holding(
        Stage.JOINED, captions=(replace(a_caption(1), text=a_text("Salam", "Hi", "Да")),)
    )

    async with shown(portal, Language.RU) as stage:
        assert stage.says("Да")
