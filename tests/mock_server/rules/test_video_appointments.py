"""A talk by video from booking to its end, by the clock and by a tester's hand."""

from datetime import datetime

import pytest

from mock_server.rules import inbox, video_course, video_rooms, working_days
from mock_server.rules import video_appointments as booked
from mock_server.rules.machine import IllegalMove
from mock_server.rules.video_talk import picture
from tests.mock_server.areas.portal import NOON, a_world, fin_of
from tests.mock_server.rules.video_talks import (
    a_booking,
    begun,
    later,
    slots_of,
    state_of,
    talking,
)


@pytest.fixture
def world():
    return a_world()


@pytest.fixture
def fin(world):
    return fin_of(world, "newcomer")


@pytest.mark.requirement("R-3.8")
def test_free_times_are_ahead_on_working_days_and_in_office_hours(world):
    for topic in booked.offered(world):
        moments = [datetime.fromisoformat(at) for at in topic["slots"]]
        assert moments == sorted(moments)
        assert all(at > NOON and working_days.is_working(at.date()) for at in moments)
        assert all(9 <= at.hour <= 17 and at.hour != 13 for at in moments)


def test_a_topic_may_have_no_free_time_at_all(world):
    assert slots_of(world, "notary") == []


@pytest.mark.requirement("R-3.8")
def test_a_time_belongs_to_whoever_takes_it_first_until_it_is_given_back(world, fin):
    asked = a_booking(world)
    ident = booked.book(world, fin, asked)
    assert asked["at"] not in slots_of(world)
    with pytest.raises(booked.SlotTaken):
        booked.book(world, fin_of(world, "parent"), asked)

    booked.cancel(world, fin, ident)

    assert asked["at"] in slots_of(world)


@pytest.mark.parametrize(
    "at",
    [
        "2026-03-01T10:00:00+04:00",
        "2026-03-03T10:07:00+04:00",
        "2026-03-03T10:00:00",
        "0001-01-01T00:00:00+14:00",
        "2026-12-31T23:59:60Z",
    ],
)
def test_a_time_that_is_none_of_the_offices_is_refused(world, fin, at):
    with pytest.raises(booked.SlotTaken):
        booked.book(world, fin, {"topic": "taxes", "at": at, "language": "az"})


def test_nobody_is_at_two_talks_at_once(world, fin):
    at = next(at for at in slots_of(world, "taxes") if at in slots_of(world))
    booked.book(world, fin, {"topic": "identity-documents", "at": at, "language": "az"})
    with pytest.raises(booked.AlreadyBooked):
        booked.book(world, fin, {"topic": "taxes", "at": at, "language": "az"})


@pytest.mark.requirement("R-3.8")
def test_the_room_opens_ten_minutes_before_and_not_earlier(world, fin):
    ident = booked.book(world, fin, a_booking(world, 5))
    with pytest.raises(video_rooms.TooEarly):
        video_rooms.enter(world, fin, ident)

    world.clock.set(datetime.fromisoformat(booked.of(world, fin, ident)["opens_at"]))
    video_rooms.enter(world, fin, ident)

    assert state_of(world, fin, ident) == "queued"


@pytest.mark.requirement("R-3.8")
def test_the_queue_moves_by_the_clock_until_the_operator_speaks(world, fin):
    ident = begun(world, fin)
    video_rooms.enter(world, fin, ident)
    places = []
    for _ in range(4):
        record, room = video_rooms.look(world, fin, ident)
        places.append(video_course.position(record, room, world.clock.now()))
        later(world, seconds=20)
    later(world, seconds=4)
    record, room = video_rooms.look(world, fin, ident)

    assert places == [(3, 60), (2, 40), (1, 20), None]
    assert record["state"] == "joined"
    assert record["operator"]["en"] == "Operator Nargiz"
    assert picture(record, room, world.clock.now()) is not None
    later(world, seconds=11)
    _, room = video_rooms.look(world, fin, ident)
    assert [one["number"] for one in room["captions"]] == [1, 2, 3, 4, 5, 6]


@pytest.mark.requirement("R-3.8", "A11Y-20")
def test_what_is_written_is_answered_in_writing(world, fin):
    ident = talking(world, fin)
    video_rooms.write(world, fin, ident, "Nə lazımdır?")
    later(world, seconds=4)
    record, _ = video_rooms.look(world, fin, ident)

    assert [(one["number"], one["by"]) for one in record["messages"]] == [
        (1, "citizen"),
        (2, "operator"),
    ]
    assert set(record["messages"][1]["note"]) == {"az", "en", "ru"}


@pytest.mark.requirement("R-3.8")
def test_a_lost_line_stays_lost_for_a_while_and_then_the_citizen_comes_back(world, fin):
    ident = talking(world, fin)
    video_rooms.operator_moves(world, ident, "lose_line")
    later(world, seconds=10)
    video_rooms.enter(world, fin, ident)
    assert state_of(world, fin, ident) == "lost"

    later(world, seconds=10)
    video_rooms.enter(world, fin, ident)
    assert state_of(world, fin, ident) == "connecting"
    later(world, seconds=4)
    assert state_of(world, fin, ident) == "joined"


@pytest.mark.requirement("R-3.8")
def test_a_citizen_who_looks_no_more_loses_the_line_and_in_the_end_the_talk(world, fin):
    ident = talking(world, fin)
    later(world, seconds=31)
    assert state_of(world, fin, ident) == "lost"
    later(world, minutes=5)

    record = video_course.at_this_moment(world, fin, ident)
    assert (record["state"], record["ended_why"]) == ("ended", "connection")


@pytest.mark.parametrize(
    ("move", "why"), [("end_talk", "finished"), ("lose_line", None), ("call_off", None)]
)
def test_a_tester_moves_it_only_where_the_table_leads(world, fin, move, why):
    ident = talking(world, fin)
    if move == "call_off":
        with pytest.raises(IllegalMove):
            video_rooms.operator_moves(world, ident, move)
        return
    video_rooms.operator_moves(world, ident, move)

    assert booked.of(world, fin, ident)["ended_why"] == why


@pytest.mark.requirement("R-3.8")
def test_an_operator_who_does_not_come_is_a_reason_of_its_own(world, fin):
    ident = begun(world, fin)
    video_rooms.enter(world, fin, ident)
    video_rooms.operator_moves(world, ident, "not_come")

    assert booked.of(world, fin, ident)["ended_why"] == "no_operator"


def test_what_the_office_calls_off_is_told_in_the_inbox(world, fin):
    ident = booked.book(world, fin, a_booking(world))
    before = len(world.store.records(inbox.COLLECTION, fin))
    video_rooms.operator_moves(world, ident, "call_off")

    record = booked.of(world, fin, ident)
    assert (record["state"], record["ended_why"]) == ("cancelled", "called_off")
    assert len(world.store.records(inbox.COLLECTION, fin)) == before + 1


def test_whoever_does_not_come_has_missed_it(world, fin):
    ident = begun(world, fin)
    later(world, minutes=30)

    assert state_of(world, fin, ident) == "missed"


@pytest.mark.requirement("R-3.8")
def test_of_what_was_said_and_seen_nothing_is_left_after_the_end(world, fin):
    ident = talking(world, fin)
    video_rooms.write(world, fin, ident, "Sağ olun")
    later(world, seconds=11)
    video_rooms.look(world, fin, ident)
    video_rooms.leave(world, fin, ident)
    record, room = video_rooms.look(world, fin, ident)

    assert (record["state"], record["ended_why"]) == ("ended", "left")
    assert room["captions"] == []
    assert picture(record, room, world.clock.now()) is None
    assert record["messages"][0]["text"] == "Sağ olun"


def test_some_people_have_one_on_the_day_they_move_in(world):
    states = {
        persona: [one["state"] for one in booked.mine(world, fin_of(world, persona))]
        for persona in ("complete", "driver", "pensioner", "newcomer")
    }

    assert states == {
        "complete": ["booked"],
        "driver": ["booked"],
        "pensioner": ["ended"],
        "newcomer": [],
    }
