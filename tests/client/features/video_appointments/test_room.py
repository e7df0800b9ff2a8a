"""The room on the stage: every state of a talk, a lost line, what is written, and its end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from client.domain.languages import Language
from client.domain.video_appointments import Stage, Why
from client.features.video_appointments import RoomScreen
from client.places.threads import AskForHelp
from client.places.video_appointments import BookVideo, OneVideoAppointment
from client.portal.errors import NotFound, PortalUnreachable, Refused
from tests.builders import NOON, a_state
from tests.builders.institutions import a_text
from tests.builders.video_appointments import (
    a_caption,
    a_message,
    a_room,
    an_appointment,
)
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

NARGIZ = a_text("Operator Nərgiz")


def holding(stage=Stage.QUEUED, **told):
    portal = FakePortal()
    one = an_appointment(stage=stage)
    portal.holds_video(one, a_room(stage, **told))
    portal.room_becomes = lambda **now: portal.held_rooms.update(
        {one.id: replace(portal.held_rooms[one.id], **now)}
    )
    portal.video = one.id
    return portal


def shown(portal, language=Language.EN, **edges):
    known = fake_edges(portal=portal, **edges)
    return on_stage(RoomScreen, portal.video, 0.01, edges=known, state=a_state(language=language))


@pytest.mark.requirement("R-3.8")
async def test_who_waits_sees_their_place_and_how_long_it_may_take():
    portal = holding(position=3, wait_seconds=130)

    async with shown(portal) as stage:
        assert stage.says("Your place in the queue: 3")
        assert stage.says("About 2 minutes")
        portal.room_becomes(position=1, wait_seconds=20)
        await stage.until("You are next")
        assert stage.says("Less than a minute")


@pytest.mark.requirement("R-3.8")
async def test_the_screen_says_that_the_operator_neither_sees_nor_hears():
    async with shown(holding(Stage.JOINED)) as stage:
        assert stage.says("The operator neither sees nor hears you")
        assert stage.says("The camera is not used, and the microphone is off")


@pytest.mark.requirement("R-3.8", "A11Y-20", "A11Y-17")
async def test_who_joined_is_seen_by_name_and_read_in_captions():
    portal = holding(Stage.CONNECTING)

    async with shown(portal) as stage:
        assert stage.says("The operator is joining")
        joined = a_room(
            Stage.JOINED,
            operator=NARGIZ,
            captions=(a_caption(1, "Salam"), a_caption(2, "Buyurun")),
        )
        portal.held_rooms[portal.video] = joined
        await stage.until("Buyurun")
        assert stage.says("Salam")
        assert stage.says("Picture of the operator: Operator Nərgiz")


@pytest.mark.requirement("A11Y-20")
async def test_captions_can_be_larger_and_can_be_off():
    portal = holding(Stage.JOINED, captions=(a_caption(1, "Salam"),))

    async with shown(portal) as stage:
        await stage.choose("captions-large", value=True)
        assert stage.says("Salam")
        await stage.choose("captions-on", value=False)
        assert not stage.says("Salam")
        await stage.choose("captions-on", value=True)
        assert stage.says("Salam")


async def test_only_what_is_new_is_asked_for():
    portal = holding(Stage.JOINED, captions=(a_caption(1),), messages=(a_message(1),))

    async with shown(portal) as stage:
        await stage.until_true(lambda: len(portal.looks) > 1)

    last = portal.looks[-1]
    assert (last.caption, last.message, last.picture) == (1, 1, 1)


@pytest.mark.requirement("R-3.8", "REL-04")
async def test_a_message_whose_answer_was_lost_is_sent_again_once():
    portal = holding(Stage.JOINED)

    async with shown(portal) as stage:
        await stage.type("chat-text", "What do I need?")
        portal.failing_at["write_in_room"] = PortalUnreachable()
        await stage.press("chat-send")
        assert stage.says("No connection")
        del portal.failing_at["write_in_room"]
        await stage.press("chat-send")
        await stage.until("What do I need?")
        portal.room_becomes(
            messages=(*portal.held_rooms[portal.video].messages, a_message(2, note="Vəsiqə"))
        )
        await stage.until("Vəsiqə")

    assert [one.text for one in portal.held_rooms[portal.video].messages] == [
        "What do I need?",
        None,
    ]


async def test_the_same_words_may_be_said_twice():
    portal = holding(Stage.JOINED)

    async with shown(portal) as stage:
        for _ in range(2):
            await stage.type("chat-text", "Yes")
            await stage.press("chat-send")

    assert [one.text for one in portal.held_rooms[portal.video].messages] == ["Yes", "Yes"]


async def test_nothing_is_sent_without_words():
    portal = holding(Stage.JOINED)

    async with shown(portal) as stage:
        await stage.press("chat-send")
        assert stage.says("Write a few words.")

    assert portal.held_rooms[portal.video].messages == ()


@pytest.mark.requirement("R-3.8")
async def test_a_lost_line_is_tried_again_by_itself():
    portal = holding(Stage.JOINED)

    async with shown(portal) as stage:
        portal.room_becomes(stage=Stage.LOST, picture=None)
        await stage.until("The line to the operator was lost")
        before = len(portal.entered)
        await stage.until_true(lambda: len(portal.entered) > before)
        portal.held_rooms[portal.video] = a_room(Stage.JOINED)
        await stage.until("Talking")
        assert not stage.says("The line to the operator was lost")


@pytest.mark.requirement("R-3.8")
async def test_a_lost_line_is_tried_at_once_by_whoever_presses():
    portal = holding(Stage.LOST, look_again=60)

    async with shown(portal) as stage:
        before = len(portal.entered)
        await stage.press("Try now")
        await stage.until_true(lambda: len(portal.entered) > before)


@pytest.mark.requirement("R-3.8")
async def test_without_a_network_the_place_is_kept_and_the_app_comes_back():
    portal = holding()

    async with shown(portal) as stage:
        portal.failing = PortalUnreachable()
        await stage.until("No connection to the portal")
        before = len(portal.entered)
        portal.failing = None
        await stage.until_true(lambda: not stage.says("No connection to the portal"))

    assert len(portal.entered) > before


async def test_whoever_cannot_even_enter_is_told_so_and_gets_in_later():
    portal = holding()
    portal.failing_at["enter_room"] = PortalUnreachable()

    async with shown(portal) as stage:
        await stage.until("No connection to the portal")
        del portal.failing_at["enter_room"]
        await stage.until("Your place in the queue: 3")


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
