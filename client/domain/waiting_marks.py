"""Marks made while the portal could not be asked: squashed, one for a message (REL-05)."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from client.domain.inbox import UNDONE, Heading, InboxPage, Mark, MessageId, Sieve, Summary
from client.domain.sifting import stands_in

_READS: Final = {Mark.READ: True, Mark.UNREAD: False}
_ARCHIVES: Final = {Mark.ARCHIVE: True, Mark.UNARCHIVE: False}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the portal last said that a message stands."""

    read: bool
    archived: bool

    @classmethod
    def of(cls, head: Heading) -> "Standing":
        return cls(not head.is_unread, head.archived)


@dataclass(frozen=True, slots=True)
class WaitingMark:
    """What one message is to become; `None` where nothing waits."""

    at: datetime
    was: Standing | None
    """`None` when the portal never told."""
    read: bool | None = None
    archived: bool | None = None
    tried: bool = False
    """It may have reached the portal: then only saying the opposite takes it back."""

    @property
    def acts(self) -> tuple[Mark, ...]:
        reads = () if self.read is None else (Mark.READ if self.read else Mark.UNREAD,)
        kept = self.archived
        moves = () if kept is None else (Mark.ARCHIVE if kept else Mark.UNARCHIVE,)
        return (*reads, *moves)

    @property
    def shown(self) -> tuple[bool | None, bool | None]:
        """Read, archived: as the citizen sees it."""
        was_read, was_archived = (self.was.read, self.was.archived) if self.was else (None, None)
        return (
            was_read if self.read is None else self.read,
            was_archived if self.archived is None else self.archived,
        )

    def is_so(self, what: Mark) -> bool:
        read, archived = self.shown
        return read == _READS[what] if what in _READS else archived == _ARCHIVES[what]


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that wait, in the order in which they are to be sent."""

    marks: Mapping[MessageId, WaitingMark] = field(default_factory=dict[MessageId, WaitingMark])

    def __len__(self) -> int:
        return len(self.marks)

    @property
    def unread_change(self) -> int:
        """How many more wait to be read in the inbox than the portal counts."""
        return sum(_counts(one.shown) - _counts(_stood(one)) for one in self.marks.values())


NOTHING: Final = Waiting()


def noted(
    waiting: Waiting,
    what: Mark,
    messages: Mapping[MessageId, Standing | None],
    at: datetime,
    *,
    tried: bool = False,
) -> tuple[Waiting, tuple[MessageId, ...]]:
    """With those that look otherwise by it. What the portal says of them anyway waits no more."""
    marks, changed = dict(waiting.marks), list[MessageId]()
    for message, standing in messages.items():
        before = marks.get(message) or WaitingMark(at, standing)
        if before.is_so(what):
            continue
        changed.append(message)
        marks.pop(message, None)
        wished = _wished(replace(before, at=at, tried=before.tried or tried), what)
        if wished.acts:
            marks[message] = wished
    return Waiting(marks), tuple(changed)


def next_step(waiting: Waiting, most: int) -> tuple[Mark, tuple[MessageId, ...]] | None:
    """What is to be sent first, and for which messages at once."""
    what: Mark | None = None
    together = list[MessageId]()
    for message, one in waiting.marks.items():
        what = what or one.acts[0]
        if one.acts[0] is not what or len(together) == most:
            break
        together.append(message)
    return None if what is None else (what, tuple(together))


def without(waiting: Waiting, messages: Collection[MessageId]) -> Waiting:
    return Waiting({one: mark for one, mark in waiting.marks.items() if one not in messages})


def setting_out(waiting: Waiting, messages: Iterable[MessageId]) -> Waiting:
    """From here on the portal may have it."""
    return _each(waiting, messages, lambda one: replace(one, tried=True))


def held_back(waiting: Waiting, before: Waiting, messages: Iterable[MessageId]) -> Waiting:
    """It surely did not get there."""
    untried = {one for one in messages if one in before.marks and not before.marks[one].tried}
    return _each(waiting, untried, lambda one: _settled(replace(one, tried=False)))


def told(waiting: Waiting, what: Mark, messages: Iterable[MessageId]) -> Waiting:
    """The portal has it. What was wished otherwise meanwhile still waits."""
    return _each(waiting, messages, lambda one: _told(one, what))


def dropped(waiting: Waiting, what: Mark, messages: Iterable[MessageId]) -> Waiting:
    """The portal does not take it: what was wished otherwise meanwhile still waits."""
    return _each(waiting, messages, lambda one: _without(one, what))


def taken_back(waiting: Waiting) -> Waiting:
    """All of them. What may have got there has to be told the opposite."""

    def undone(one: WaitingMark) -> WaitingMark:
        if not one.tried:
            return replace(one, read=None, archived=None)
        for what in one.acts:
            if one.was is None or replace(one, read=None, archived=None).is_so(UNDONE[what]):
                one = _wished(one, UNDONE[what])
        return one

    return _each(waiting, tuple(waiting.marks), undone)


def newer_over(older: Waiting, newer: Waiting) -> Waiting:
    """For an answer that set out before some of them were sent."""
    return Waiting({**older.marks, **newer.marks})


def marked(head: Heading, waiting: Waiting) -> Heading:
    """As it looks with what waits. What is locked was not read, whoever says so."""
    one = waiting.marks.get(head.id)
    if one is None:
        return head
    read_at = head.read_at
    if one.read is not None and not head.locked:
        read_at = (head.read_at or one.at) if one.read else None
    archived = head.archived if one.archived is None else one.archived
    read = bool(one.read)
    return replace(head, read_at=read_at, archived=archived, waits=True, read_waits=read)


def marked_rows(rows: Iterable[Summary], sieve: Sieve, waiting: Waiting) -> tuple[Summary, ...]:
    """Without those that are no longer meant."""
    drawn = (replace(one, heading=marked(one.heading, waiting)) for one in rows)
    return tuple(one for one in drawn if not one.heading.waits or stands_in(one.heading, sieve))


def marked_page(page: InboxPage, sieve: Sieve, waiting: Waiting) -> InboxPage:
    rows = marked_rows(page.messages, sieve, waiting)
    found = page.found - (len(page.messages) - len(rows))
    unread = max(0, page.unread + waiting.unread_change)
    return replace(page, messages=rows, found=found, unread=unread)


def with_rows(page: InboxPage, moved: Sequence[Summary]) -> InboxPage:
    """Where they belong by the time they were sent."""
    if not moved:
        return page
    rows = sorted((*page.messages, *moved), key=lambda one: one.heading.sent_at, reverse=True)
    return replace(page, messages=tuple(rows), found=page.found + len(moved))


def _wished(one: WaitingMark, what: Mark) -> WaitingMark:
    if what in _READS:
        return _settled(replace(one, read=_READS[what]))
    return _settled(replace(one, archived=_ARCHIVES[what]))


def _settled(one: WaitingMark) -> WaitingMark:
    """There is nothing to tell where the portal surely says so already."""
    if one.was is None or one.tried:
        return one
    read = None if one.read == one.was.read else one.read
    archived = None if one.archived == one.was.archived else one.archived
    return replace(one, read=read, archived=archived)


def _told(one: WaitingMark, what: Mark) -> WaitingMark:
    was = one.was
    if was is not None:
        was = Standing(_READS.get(what, was.read), _ARCHIVES.get(what, was.archived))
    return _without(replace(one, was=was), what)


def _without(one: WaitingMark, what: Mark) -> WaitingMark:
    if what not in one.acts:
        return one
    return replace(one, read=None) if what in _READS else replace(one, archived=None)


def _each(
    waiting: Waiting, messages: Iterable[MessageId], change: Callable[[WaitingMark], WaitingMark]
) -> Waiting:
    marks = dict(waiting.marks)
    for message in messages:
        if message in marks:
            marks[message] = change(marks[message])
    return Waiting({message: one for message, one in marks.items() if one.acts})


def _stood(one: WaitingMark) -> tuple[bool | None, bool | None]:
    return (None, None) if one.was is None else (one.was.read, one.was.archived)


def _counts(stands: tuple[bool | None, bool | None]) -> int:
    return int(stands == (False, False))
