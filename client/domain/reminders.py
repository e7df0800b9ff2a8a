"""Reminders of deadlines that a device shows by itself, the app open or not (R-6.1).

The device is told of what is unread. What was read is on the citizen's mind: of that the app
tells while it runs.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from client.domain.contact_choices import Quiet
from client.domain.inbox import Category, Heading
from client.domain.notices import REMINDED_BEFORE, Notice, Wishes, is_quiet

MORNING: Final = time(9)
"""From when on a deadline is told of."""
MOST_KEPT: Final = 32
"""Systems keep only so many for one app; the next ones come up as these go."""
_MINUTES: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class Reminder:
    at: datetime
    notice: Notice

    @property
    def number(self) -> int:
        return number_of(self.at)


def number_of(at: datetime) -> int:
    """The same for the same minute on the citizen's wall, and higher for a later one."""
    return at.toordinal() * _MINUTES + at.hour * 60 + at.minute


def upcoming(
    headings: Iterable[Heading], wishes: Wishes, now: datetime
) -> dict[datetime, tuple[Heading, ...]]:
    """What is told of when, the soonest first; all of one moment together. `now` is local."""
    found: defaultdict[datetime, list[Heading]] = defaultdict(list)
    for one in headings:
        if one.deadline is None or not wishes.wants(one):
            continue
        for days in REMINDED_BEFORE:
            at = moment(one.deadline - timedelta(days=days), _quiet_for(one, wishes), now.tzinfo)
            if at is not None and at > now:
                found[at].append(one)
    soonest = sorted(found)[:MOST_KEPT]
    return {at: tuple(found[at]) for at in soonest}


def moment(day: date, quiet: Quiet | None, zone: tzinfo | None) -> datetime | None:
    """In the morning, or when quiet hours end on that day; `None` where they do not."""
    at = datetime.combine(day, MORNING, zone)
    if quiet is None or not is_quiet(quiet, at):
        return at
    ends = datetime.combine(day, time.fromisoformat(quiet.ends), zone)
    return ends if ends > at else None


def told_by_app(heading: Heading, now: datetime) -> bool:
    """Whether the device was not told of it any more this morning, because it had been read."""
    morning = datetime.combine(now, MORNING, now.tzinfo)
    return heading.read_at is not None and heading.read_at < morning


def _quiet_for(heading: Heading, wishes: Wishes) -> Quiet | None:
    """Security never waits."""
    return None if heading.category is Category.SECURITY else wishes.choices.quiet
