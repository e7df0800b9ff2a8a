"""Reminders that the device keeps: by day, in the morning, never at night, never too late."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.contact_choices import Cell, Channel, Quiet, Topic
from client.domain.inbox import Category, MessageState
from client.domain.notices import REMINDED_BEFORE, Notice, Wishes, is_quiet
from client.domain.reminders import MOST_KEPT, Reminder, number_of, told_by_app, upcoming
from tests.builders.contact_choices import some_contact_choices
from tests.builders.inbox import a_message

ZONE = ZoneInfo("Asia/Baku")
NOON = datetime(2026, 11, 23, 12, tzinfo=ZONE)
EVERY = tuple(Cell(one, Channel.PUSH, on=True, locked=False) for one in Topic)

clocks = st.integers(0, 24 * 60 - 1).map(lambda one: f"{one // 60:02}:{one % 60:02}")
quiets = st.builds(Quiet, on=st.booleans(), begins=clocks, ends=clocks)
moments = st.integers(0, 60 * 24 * 60).map(lambda one: NOON + timedelta(minutes=one))
headings = st.builds(
    lambda number, days, category: due(f"m-{number}", days, category=category),
    st.integers(0, 10_000),
    st.integers(-5, 90),
    st.sampled_from(Category),
)


def wishes(quiet=None):
    off = Quiet(on=False, begins="22:00", ends="07:00")
    return Wishes(replace(some_contact_choices(), cells=EVERY, quiet=quiet or off), {})


def due(ident, days, **told):
    return a_message(ident, deadline=NOON.date() + timedelta(days=days), **told).heading


def days_told(found):
    return {at.date(): [one.id for one in due_then] for at, due_then in found.items()}


@pytest.mark.requirement("R-6.1")
def test_a_deadline_is_told_of_on_each_of_its_mornings():
    found = upcoming([due("m", 10)], wishes(), NOON)

    assert [f"{at:%d.%m. %H:%M}" for at in found] == [
        "30.11. 09:00",
        "02.12. 09:00",
        "03.12. 09:00",
    ]
    assert all(at.utcoffset() == timedelta(hours=4) for at in found)


@pytest.mark.requirement("R-6.1")
def test_what_is_due_on_one_morning_is_one_reminder():
    found = upcoming([due("a", 4), due("b", 2)], wishes(), NOON)

    assert days_told(found) == {
        date(2026, 11, 24): ["a", "b"],
        date(2026, 11, 25): ["b"],
        date(2026, 11, 26): ["a"],
        date(2026, 11, 27): ["a"],
    }


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize(
    "told",
    [{"read_at": NOON}, {"archived": True}, {"state": MessageState.WITHDRAWN, "text": None}],
)
def test_what_was_read_put_away_or_taken_back_is_kept_no_more(told):
    assert upcoming([due("m", 10, **told)], wishes(), NOON) == {}


@pytest.mark.requirement("R-3.6")
@pytest.mark.parametrize(
    ("begins", "ends", "clock"),
    [
        ("22:00", "07:00", "09:00"),
        ("22:00", "10:30", "10:30"),
        ("08:00", "20:00", "20:00"),
        ("08:00", "02:00", None),
    ],
)
def test_quiet_hours_put_it_off_to_their_end_on_the_same_day_or_not_at_all(begins, ends, clock):
    found = upcoming([due("m", 0)], wishes(Quiet(on=True, begins=begins, ends=ends)), MIDNIGHT)

    assert [f"{at:%H:%M}" for at in found] == ([] if clock is None else [clock])


MIDNIGHT = NOON.replace(hour=0)


@pytest.mark.requirement("R-3.6")
def test_security_does_not_wait():
    quiet = Quiet(on=True, begins="08:00", ends="20:00")
    found = upcoming([due("m", 0, category=Category.SECURITY)], wishes(quiet), MIDNIGHT)

    assert [f"{at:%H:%M}" for at in found] == ["09:00"]


@pytest.mark.requirement("R-3.6", "R-6.1")
@given(st.lists(headings, max_size=40), quiets, moments)
def test_never_in_the_past_never_in_quiet_hours_and_each_step_once(inbox, quiet, now):
    found = upcoming(inbox, wishes(quiet), now)
    steps = Counter((one.id, at.date()) for at, told in found.items() for one in told)

    assert list(found) == sorted(found)
    assert len(found) <= MOST_KEPT
    for at, told in found.items():
        assert at > now
        assert at.hour >= 9
        for one in told:
            assert (one.deadline - at.date()).days in REMINDED_BEFORE
            assert one.category is Category.SECURITY or not is_quiet(quiet, at)
    assert max(steps.values(), default=1) <= max(
        Counter(one.id for one in inbox).values(), default=1
    )


@given(moments, moments)
def test_a_number_says_the_minute_and_so_is_stable_and_in_order(one, other):
    first, second = Reminder(one, Notice("a")), Reminder(one, Notice("b"))

    assert first.number == second.number
    assert (number_of(one) < number_of(other)) == (one < other)
    assert 0 < number_of(one) < 2**31


@given(st.lists(headings, max_size=20, unique_by=lambda one: one.id), quiets, moments)
def test_the_later_look_only_drops_what_is_over(inbox, quiet, now):
    inbox = inbox[:5]
    later = now + timedelta(hours=7)
    before, after = upcoming(inbox, wishes(quiet), now), upcoming(inbox, wishes(quiet), later)

    assert after == {at: told for at, told in before.items() if at > later}


@pytest.mark.parametrize(
    ("read_at", "told"),
    [
        (None, False),
        (datetime(2026, 11, 22, 20, tzinfo=UTC), True),
        (datetime(2026, 11, 23, 4, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 23, 6, tzinfo=UTC), False),
    ],
)
def test_the_app_tells_of_what_had_been_read_before_the_devices_turn(read_at, told):
    assert told_by_app(due("m", 0, read_at=read_at), NOON) is told
