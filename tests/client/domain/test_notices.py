"""What may be told of, and when: topic, sender, quiet hours, deadlines."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from client.domain.contact_choices import Cell, Channel, Quiet, Topic
from client.domain.inbox import Category, MessageId, MessageState
from client.domain.notices import Wishes, is_quiet, reminders
from client.domain.senders import SenderId, Switches
from tests.builders import NOON
from tests.builders.contact_choices import some_contact_choices
from tests.builders.inbox import LOUD, a_heading

ASAN = SenderId("asan")
NIGHT = datetime.fromisoformat("2026-11-23T23:30:00+04:00")


def wishes(topic=None, switches=LOUD, *, quiet=False):
    choices = some_contact_choices(quiet=quiet)
    cells = tuple(Cell(one, Channel.PUSH, on=one is not topic, locked=False) for one in Topic)
    return Wishes(replace(choices, cells=cells), {ASAN: switches})


@pytest.mark.requirement("R-3.6")
def test_a_topic_without_push_is_not_told_of_and_another_is():
    chosen = wishes(Topic.LETTERS)

    assert not chosen.wants(a_heading(category=Category.LETTER))
    assert chosen.wants(a_heading(category=Category.DOCUMENT))


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize(
    "switches", [replace(LOUD, push=False), Switches(push=True, muted=True, receipts=True)]
)
def test_a_silenced_sender_is_told_of_only_where_the_law_or_safety_wants_it(switches):
    chosen = wishes(switches=switches)

    assert not chosen.wants(a_heading(category=Category.DOCUMENT))
    assert chosen.wants(a_heading(category=Category.LEGAL_NOTICE))
    assert chosen.wants(a_heading(category=Category.SECURITY))


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize(
    "heading",
    [
        a_heading(state=MessageState.WITHDRAWN),
        a_heading(read_at=NOON),
        a_heading(archived=True),
    ],
)
def test_what_was_taken_back_read_or_put_away_is_no_news(heading):
    assert not wishes().wants(heading)


@pytest.mark.requirement("R-3.6")
@pytest.mark.parametrize(
    ("begins", "ends", "clock", "quiet"),
    [
        ("22:00", "07:00", "23:30", True),
        ("22:00", "07:00", "06:59", True),
        ("22:00", "07:00", "07:00", False),
        ("13:00", "15:00", "14:00", True),
        ("13:00", "15:00", "15:00", False),
    ],
)
def test_quiet_hours_lie_around_midnight_too(begins, ends, clock, quiet):
    local = datetime.fromisoformat(f"2026-11-23T{clock}:00+04:00")

    assert is_quiet(Quiet(on=True, begins=begins, ends=ends), local) is quiet
    assert not is_quiet(Quiet(on=False, begins=begins, ends=ends), local)


@pytest.mark.requirement("R-3.6")
def test_security_does_not_wait_for_the_morning():
    chosen = wishes(quiet=True)

    assert chosen.waits(a_heading(category=Category.LETTER), NIGHT)
    assert not chosen.waits(a_heading(category=Category.SECURITY), NIGHT)


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize(("left", "step"), [(4, None), (3, 3), (2, 3), (1, 1), (0, 0), (-1, None)])
def test_a_deadline_is_told_of_three_days_one_day_and_no_day_before(left, step):
    today = date(2026, 11, 23)
    one = a_heading(deadline=date.fromordinal(today.toordinal() + left))

    due = reminders([one], today, frozenset())

    assert list(due) == ([] if step is None else [(MessageId("m-1"), step)])
    assert reminders([one], today, frozenset(due)) == {}


@pytest.mark.parametrize(
    "told", [{"archived": True}, {"state": MessageState.WITHDRAWN}, {"deadline": None}]
)
def test_no_deadline_that_is_done_with_is_told_of(told):
    today = date(2026, 11, 23)

    assert reminders([a_heading(**{"deadline": today, **told})], today, frozenset()) == {}
