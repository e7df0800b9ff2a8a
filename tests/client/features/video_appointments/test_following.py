"""Booked talks on the stage: listed, kept in a calendar, entered, given back, rated."""

from datetime import timedelta

import pytest

from client.domain.answers import Trouble
from client.domain.video_appointments import AppointmentId, Stage, Why
from client.features.video_appointments import (
    AppointmentsScreen,
)
from client.places.video_appointments import BookVideo, VideoRoom
from client.portal.errors import PortalUnreachable
from tests.builders import NOON
from tests.builders.video_appointments import a_message, an_appointment
from tests.client.features.video_appointments.talks import SOON, holding, shown, shown_one
from tests.doubles.device import FakeFiles, Steps


async def test_an_empty_list_leads_to_booking():
    steps = Steps()

    async with shown(AppointmentsScreen, go=steps) as stage:
        assert stage.says("No appointments yet")
        await stage.press("Choose a time")

    assert steps.places == [BookVideo()]


@pytest.mark.requirement("REL-01")
async def test_without_a_network_booked_appointments_can_be_read():
    portal = holding(at=SOON)
    portal.old_because = Trouble.OFFLINE

    async with shown(AppointmentsScreen, portal=portal) as stage:
        assert stage.says("To come")
        assert stage.says("No connection")
        await stage.press("talk-v-1")


async def test_what_is_over_stands_apart():
    portal = holding(at=SOON)
    portal.holds_video(an_appointment("v-2", stage=Stage.MISSED))

    async with shown(AppointmentsScreen, portal=portal) as stage:
        texts = stage.texts()

    assert texts.index("To come") < texts.index("Past") < texts.index("Missed")


@pytest.mark.requirement("R-3.8")
async def test_too_early_says_when_the_room_opens_and_offers_no_way_in():
    async with shown_one(holding(at=SOON)) as stage:
        assert stage.says("The waiting room opens: 25 November 2026")
        assert not stage.says("Enter the waiting room")


@pytest.mark.requirement("R-3.8")
async def test_the_last_hour_is_counted_down():
    async with shown_one(holding(at=NOON + timedelta(minutes=15))) as stage:
        assert stage.says("The waiting room opens in 5:00")


@pytest.mark.requirement("R-3.8")
async def test_once_it_is_open_one_enters():
    steps = Steps()

    async with shown_one(holding(), go=steps) as stage:
        assert stage.says("The waiting room is open.")
        await stage.press("enter-room")

    assert steps.places == [VideoRoom(AppointmentId("v-1"))]


@pytest.mark.requirement("R-3.8")
async def test_the_hour_goes_into_a_calendar():
    files = FakeFiles()

    async with shown_one(holding(at=SOON), files=files) as stage:
        await stage.press("calendar")

    (saved,) = files.saved
    lines = saved.content.decode().split("\r\n")
    assert saved.name == "appointment.ics"
    assert "DTSTART:20261125T080000Z" in lines
    assert "DTEND:20261125T083000Z" in lines
    assert "TRIGGER:-PT15M" in lines


async def test_a_booking_is_given_back_after_a_question():
    portal = holding(at=SOON)

    async with shown_one(portal) as stage:
        await stage.press("cancel")
        await stage.press("Keep it")
        assert portal.held_videos[AppointmentId("v-1")].stage is Stage.BOOKED
        await stage.press("cancel")
        await stage.press("Yes, cancel it")
        assert stage.says("You cancelled this appointment.")


async def test_a_booking_that_could_not_be_given_back_stays():
    portal = holding(at=SOON)
    portal.failing_at["cancel_video"] = PortalUnreachable()

    async with shown_one(portal) as stage:
        await stage.press("cancel")
        await stage.press("Yes, cancel it")
        assert stage.says("Booked")
        assert stage.says("No connection")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"stage": Stage.MISSED}, "This time has passed."),
        ({"stage": Stage.CANCELLED}, "You cancelled this appointment."),
        (
            {"stage": Stage.CANCELLED, "ended_why": Why.CALLED_OFF},
            "The institution called it off.",
        ),
        ({"stage": Stage.ENDED, "ended_why": Why.TIME_OVER}, "The time is over"),
    ],
)
async def test_what_became_of_it_is_said_with_a_way_on(told, said):
    steps = Steps()

    async with shown_one(holding(**told), go=steps) as stage:
        assert stage.says(said)
        await stage.press("book-again")

    assert steps.places == [BookVideo()]


@pytest.mark.requirement("R-3.8", "A11Y-20")
async def test_what_was_written_is_read_afterwards_and_the_talk_is_rated():
    portal = holding(stage=Stage.ENDED, ended_why=Why.FINISHED, messages=(a_message(1, "Why?"),))

    async with shown_one(portal) as stage:
        assert stage.says("Why?")
        await stage.press("stars-5")

    assert portal.held_videos[AppointmentId("v-1")].stars == 5


@pytest.mark.parametrize("stage", [Stage.QUEUED, Stage.LOST])
async def test_whoever_left_the_screen_of_a_talk_finds_the_way_back(stage):
    steps = Steps()

    async with shown_one(holding(stage=stage), go=steps) as theatre:
        await theatre.press("enter-room")

    assert steps.places == [VideoRoom(AppointmentId("v-1"))]
