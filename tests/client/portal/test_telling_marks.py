"""Sending what waits: it ends whatever the disk does, and what was refused is always told."""

import asyncio
from datetime import UTC, datetime

import pytest

from client.domain.inbox import Mark, Marked, MessageId
from client.domain.waiting_marks import NOTHING, Standing, noted
from client.portal.errors import PortalBroken, PortalBusy, PortalUnreachable, Refused
from client.portal.telling_marks import Patience, Telling, Told
from client.storage.marks import MarkBook
from client.storage.store import MemoryStore

pytestmark = pytest.mark.requirement("REL-05")

AT = datetime(2026, 11, 27, 9, tzinfo=UTC)
ONE, OTHER, THIRD = MessageId("m-1"), MessageId("m-2"), MessageId("m-3")
UNREAD = Standing(read=False, archived=False)


class FullDisk(MemoryStore):
    """It keeps what it holds, and takes nothing new."""

    is_full = False

    def write(self, *given):
        return False if self.is_full else super().write(*given)

    def erase(self, *given):
        if not self.is_full:
            super().erase(*given)


class Portal:
    """Takes each act, but for what a test says of it."""

    def __init__(self):
        self.asked, self.told = [], []
        self.gone = frozenset()
        self.before = lambda _what, _idents: None
        self.ticks = 0.0

    async def take(self, what, idents):
        self.asked.append((what, tuple(idents)))
        assert len(self.asked) < 50, "It never ends."
        failure = self.before(what, tuple(idents))
        if failure is not None:
            raise failure
        refused = tuple(one for one in idents if one in self.gone)
        return Marked(tuple(idents), 0, refused)

    def telling(self):
        return Telling(self.take, self.told.append, Patience(ticks=lambda: self.ticks))


def a_book(*acts, store=None):
    """`acts` are pairs of an act and the messages it is for."""
    waiting = NOTHING
    for what, idents in acts:
        waiting, _ = noted(waiting, what, dict.fromkeys(idents, UNREAD), AT)
    book = MarkBook(store or MemoryStore())
    assert book.keep(waiting)
    return book


async def test_a_disk_that_takes_nothing_ends_the_sending_and_not_the_app():
    store, portal = FullDisk(), Portal()
    book = a_book((Mark.READ, [ONE]), store=store)
    store.is_full = True

    assert await portal.telling().tell(book) is not None
    assert len(portal.asked) <= 2


async def test_a_refusal_is_told_although_the_next_step_is_cut():
    portal = Portal()
    book = a_book((Mark.READ, [ONE]), (Mark.ARCHIVE, [OTHER]))
    portal.gone = frozenset({ONE})

    def cut(what, _):
        if what is Mark.ARCHIVE:
            raise asyncio.CancelledError

    portal.before = cut
    with pytest.raises(asyncio.CancelledError):
        await portal.telling().tell(book)

    assert portal.told == [Told(1, 1, 0)]


async def test_a_refused_half_is_told_although_the_other_did_not_arrive():
    portal = Portal()
    book = a_book((Mark.READ, [ONE, OTHER]))

    def refuse(_, idents):
        if ONE in idents:
            return Refused("validation_failed")
        return PortalUnreachable()

    portal.before = refuse
    trouble = await portal.telling().tell(book)

    assert isinstance(trouble, PortalUnreachable)
    assert portal.told == [Told(1, 1, 0)]


async def test_a_message_that_is_refused_twice_is_one_message():
    portal = Portal()
    book = a_book((Mark.READ, [ONE]), (Mark.ARCHIVE, [ONE]))
    portal.gone = frozenset({ONE})
    await portal.telling().tell(book)

    assert portal.told == [Told(0, 1, 0)]


async def test_what_was_refused_is_not_counted_as_read():
    portal = Portal()
    book = a_book((Mark.READ, [ONE]), (Mark.ARCHIVE, [ONE]))
    portal.gone = frozenset({ONE})
    seen = []
    portal.before = lambda *_: seen.append(book.waiting().marks[ONE].was)
    await portal.telling().tell(book)

    assert seen == [UNREAD, UNREAD]


async def test_a_step_that_always_fails_does_not_hold_up_the_others():
    portal = Portal()
    book = a_book((Mark.READ, [ONE]), (Mark.ARCHIVE, [OTHER]), (Mark.READ, [THIRD]))
    portal.before = lambda _, idents: PortalBroken() if ONE in idents else None
    trouble = await portal.telling().tell(book)

    assert isinstance(trouble, PortalBroken)
    assert set(book.waiting().marks) == {ONE}
    assert portal.told == [Told(1, 0, 2)]


async def test_a_portal_that_asked_for_a_pause_has_it():
    portal = Portal()
    book = a_book((Mark.READ, [ONE]))
    telling = portal.telling()
    portal.before = lambda *_: PortalBusy(retry_after=120)
    await telling.tell(book)
    portal.before = lambda *_: None

    portal.ticks = 119
    assert isinstance(await telling.tell(book), PortalBusy)
    assert len(portal.asked) == 1

    portal.ticks = 120
    assert await telling.tell(book) is None
    assert portal.told[-1] == Told(0, 0, 1)


async def test_a_pause_is_not_cut_short_by_what_fails_after_it():
    portal = Portal()
    book = a_book((Mark.READ, [ONE]), (Mark.ARCHIVE, [OTHER]))
    telling = portal.telling()
    asked_for_a_pause = PortalBroken(retry_after=120)
    portal.before = lambda _, idents: asked_for_a_pause if ONE in idents else PortalBroken()
    await telling.tell(book)
    before = len(portal.asked)

    portal.ticks = 119
    await telling.tell(book)

    assert len(portal.asked) == before


async def test_the_next_citizen_at_this_window_does_not_wait_for_the_pause_of_the_last():
    portal = Portal()
    telling = portal.telling()
    portal.before = lambda *_: PortalBusy(retry_after=3600)
    await telling.tell(a_book((Mark.READ, [ONE])))
    portal.before = lambda *_: None

    assert await telling.tell(a_book((Mark.READ, [OTHER]))) is None
    assert portal.told[-1] == Told(0, 0, 1)
