"""Notices of the system: what is told outside the app's window, and when it is not (R-3.6, R-6.1).

Not a message: that lies in the inbox. A notice says that one has come.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final

from client.domain.contact_choices import Channel, ContactChoices, Quiet, Topic
from client.domain.inbox import Category, Heading, MessageId, MessageState
from client.domain.senders import SenderId, Switches

REMINDED_BEFORE: Final = (3, 1, 0)
"""Days before a deadline on which a citizen is told of it."""
_TOPICS: Final[Mapping[Category, Topic]] = {
    Category.LETTER: Topic.LETTERS,
    Category.LEGAL_NOTICE: Topic.LETTERS,
    Category.PAYMENT: Topic.PAYMENTS,
    Category.DOCUMENT: Topic.DOCUMENTS,
    Category.APPLICATION: Topic.APPLICATIONS,
    Category.CORRECTION: Topic.APPLICATIONS,
    Category.CONSENT: Topic.CONSENTS,
    Category.SECURITY: Topic.SECURITY,
    Category.REMINDER: Topic.LETTERS,
    Category.SURVEY: Topic.SURVEYS,
    Category.PROMOTION: Topic.PROMOTIONS,
    Category.UNKNOWN: Topic.LETTERS,
}
_ALWAYS_LOUD: Final = frozenset({Category.LEGAL_NOTICE, Category.SECURITY})
"""No switch of a sender silences these; the topic's own does."""


class Pile(Enum):
    """What is told of in one place: at most one notice of each stands, a later one replaces it."""

    NEWS = 1
    DEADLINES = 2
    TRIAL = 3


@dataclass(frozen=True, slots=True)
class Notice:
    title: str
    text: str = ""
    opens: MessageId | None = None
    """What a tap leads to; `None` is the list of messages."""
    pile: Pile = Pile.NEWS


def still_new(standing: Iterable[Heading], unread: Sequence[Heading]) -> list[Heading]:
    """Of what stands in a notice, that which is not read. `unread` is the newest, down to some
    point: what is older than all of it is not known to be read."""
    idents = {one.id for one in unread}
    asked_to = min((one.sent_at for one in unread), default=None)
    return [
        one
        for one in standing
        if one.id in idents or (asked_to is not None and one.sent_at < asked_to)
    ]


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the citizen wants to be told, as the portal holds it."""

    choices: ContactChoices
    senders: Mapping[SenderId, Switches]

    def wants(self, heading: Heading) -> bool:
        """Whether a notice may tell of it. What was taken back, read or put away is not told."""
        if heading.state is MessageState.WITHDRAWN or heading.archived or not heading.is_unread:
            return False
        return self.allows(heading)

    def allows(self, heading: Heading) -> bool:
        """Its topic by push, and its sender."""
        topic = _TOPICS[heading.category]
        if not any(one.on for one in self.choices.of(topic) if one.channel is Channel.PUSH):
            return False
        switches = self.senders.get(heading.sender.id)
        if switches is None or heading.category in _ALWAYS_LOUD:
            return True
        return switches.push and not switches.muted

    def waits(self, heading: Heading, local: datetime) -> bool:
        """Whether it has to wait for the quiet hours to end; security never does."""
        return heading.category is not Category.SECURITY and is_quiet(self.choices.quiet, local)


def is_quiet(quiet: Quiet, local: datetime) -> bool:
    """By the clock on the citizen's wall; `22:00` to `07:00` lies around midnight."""
    if not quiet.on:
        return False
    clock = f"{local:%H:%M}"
    begins, ends = quiet.begins, quiet.ends
    if begins <= ends:
        return begins <= clock < ends
    return clock >= begins or clock < ends


def reminders(
    headings: Iterable[Heading], today: date, told: frozenset[tuple[MessageId, int]]
) -> dict[tuple[MessageId, int], Heading]:
    """Whose deadline is near, by what will have been told of: message and days before."""
    found: dict[tuple[MessageId, int], Heading] = {}
    for one in headings:
        if one.deadline is None or one.archived or one.state is MessageState.WITHDRAWN:
            continue
        left = (one.deadline - today).days
        steps = [days for days in REMINDED_BEFORE if 0 <= left <= days]
        if steps and (one.id, min(steps)) not in told:
            found[one.id, min(steps)] = one
    return found
