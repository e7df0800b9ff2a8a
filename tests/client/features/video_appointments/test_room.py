"""The room on the stage: queue, operator, captions, chat, and a line that is lost."""

import pytest

from client.domain.video_appointments import Stage
from client.portal.errors import PortalUnreachable
from tests.builders.video_appointments import (
    a_caption,
    a_message,
    a_room,
)
from tests.client.features.video_appointments.rooms import NARGIZ, holding, shown


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
