"""Video appointments on the stage: found, booked, kept in a calendar, given back, rated."""

from datetime import timedelta

import pytest

from client.domain.languages import Language
from client.features.video_appointments import (
    BookScreen,
)
from client.places.video_appointments import OneVideoAppointment
from client.portal.errors import PortalUnreachable, Refused
from tests.builders import NOON
from tests.builders.video_appointments import a_topic
from tests.client.features.video_appointments.talks import shown
from tests.doubles.device import Steps
from tests.doubles.portal import FakePortal


async def choose_a_time(stage):
    await stage.press("topic-pension")
    await stage.press("day-2026-11-24")
    await stage.press("12:00")


@pytest.mark.requirement("R-3.8")
async def test_a_topic_a_day_and_a_time_make_an_appointment():
    portal, steps = FakePortal(), Steps()

    async with shown(BookScreen, portal=portal, go=steps) as stage:
        await choose_a_time(stage)
        await stage.press("language-ru")
        await stage.press("do-book")

    (made,) = portal.held_videos.values()
    assert (made.at, made.language) == (NOON + timedelta(days=1), Language.RU)
    assert steps.places == [OneVideoAppointment(made.id)]


@pytest.mark.requirement("R-3.8")
async def test_what_the_operator_will_see_is_said_before_a_time_is_booked():
    async with shown(BookScreen) as stage:
        await stage.press("topic-pension")

        assert stage.says("The operator neither sees nor hears you")


@pytest.mark.requirement("R-3.8")
async def test_a_topic_without_free_times_says_so_and_lets_one_choose_another():
    portal = FakePortal()
    portal.held_topics = (a_topic(), a_topic("notary", slots=()))

    async with shown(BookScreen, portal=portal) as stage:
        await stage.press("topic-notary")
        assert stage.says("Every time of the next working days is taken.")
        await stage.press("topic-pension")
        assert stage.says("Day")


async def test_no_topic_at_all_is_said():
    portal = FakePortal()
    portal.held_topics = ()

    async with shown(BookScreen, portal=portal) as stage:
        assert stage.says("Nobody answers by video at present")


@pytest.mark.requirement("R-3.8")
async def test_a_time_that_somebody_took_meanwhile_is_chosen_anew():
    portal = FakePortal()
    portal.taken_slots = {NOON + timedelta(days=1)}

    async with shown(BookScreen, portal=portal) as stage:
        await choose_a_time(stage)
        await stage.press("do-book")
        assert stage.says("Somebody has just taken this time.")
        await stage.press("14:00")
        await stage.press("do-book")

    assert [one.at for one in portal.held_videos.values()] == [NOON + timedelta(days=1, hours=2)]


async def test_two_talks_at_once_are_refused_in_words():
    portal = FakePortal()
    portal.failing_at["book_video"] = Refused("already_booked")

    async with shown(BookScreen, portal=portal) as stage:
        await choose_a_time(stage)
        await stage.press("do-book")

        assert stage.says("You have another appointment at this time.")


async def test_what_is_missing_is_said():
    portal = FakePortal()

    async with shown(BookScreen, portal=portal) as stage:
        await stage.press("topic-pension")
        await stage.press("do-book")
        assert stage.says("Choose a day and a time first.")

    assert portal.held_videos == {}


@pytest.mark.requirement("REL-04")
async def test_a_booking_whose_answer_was_lost_is_one_appointment():
    portal, steps = FakePortal(), Steps()

    async with shown(BookScreen, portal=portal, go=steps) as stage:
        await choose_a_time(stage)
        portal.failing_at["book_video"] = PortalUnreachable()
        await stage.press("do-book")
        assert stage.says("No connection")
        del portal.failing_at["book_video"]
        await stage.press("do-book")

    assert len(portal.held_videos) == 1
