"""Marks made while the portal is away: shown at once, kept, sent once, before anything is read."""

import pytest

from client.domain.answers import Trouble
from client.domain.inbox import Category, Mark, Sieve
from client.portal.errors import (
    NeverLeft,
    PortalUnreachable,
)
from client.portal.telling_marks import Told
from mock_server.rules import inbox as inbox_rules
from mock_server.rules import inbox_acts
from tests.doubles.reader import ACTS, ARCHIVE

pytestmark = pytest.mark.requirement("R-6.2", "REL-05")


async def test_a_mark_shows_at_once_in_the_list_the_count_and_the_message(device):
    one, other = device.unread[:2]
    before = (await device.portal.unread()).value
    await device.portal.message(one)
    device.goes_away()

    marked = await device.portal.mark(Mark.READ, [one])
    await device.portal.mark(Mark.ARCHIVE, [other])

    assert marked.changed == (one,)
    page = await device.portal.inbox(Sieve())
    listed = {row.id: row.heading for row in page.value.messages}
    assert page.trouble is Trouble.OFFLINE
    assert (listed[one].is_unread, listed[one].waits) == (False, True)
    assert other not in listed
    assert (await device.rows(ARCHIVE))[other].waits
    assert one not in await device.rows(Sieve(only_unread=True))
    assert not (await device.portal.message(one)).value.heading.is_unread
    assert (await device.portal.unread()).value == before - 2
    assert device.waiting == 2


async def test_once_the_portal_is_known_to_be_away_nobody_waits_for_it_to_fail_again(device):
    device.goes_away()
    device.line.is_away = True
    device.line.wire.asked.clear()

    marked = await device.portal.mark(Mark.READ, device.unread[:1])
    listed = await device.rows()
    await device.portal.unread()

    assert device.line.wire.asked == []
    assert listed[marked.changed[0]].waits
    device.portal_side.clock.advance(seconds=4)
    await device.rows()
    assert device.acts() == 1
    device.comes_back()
    device.line.is_away = False
    assert not (await device.rows())[marked.changed[0]].waits


async def test_it_is_sent_before_the_list_is_asked_for_and_once(device):
    one, other = device.unread[:2]
    device.goes_away()
    await device.portal.mark(Mark.READ, [one, other])
    device.comes_back()
    device.line.wire.asked.clear()

    listed = await device.rows()
    await device.rows()

    asked = device.line.wire.paths()
    assert asked[:2] == [ACTS, "GET /inbox"]
    assert asked.count(ACTS) == 1
    assert not listed[one].is_unread
    assert not listed[one].waits
    assert device.record(one)["read_at"] is not None
    assert device.line.told_of_marks[-2:] == [Told(0, 0, 2), Told(0)]


async def test_no_receipt_is_claimed_before_the_mark_has_been_sent(device):
    world, fin = device.portal_side.world, device.person.fin
    ident = next(one for one in device.unread if device.record(one)["category"] != "promotion")
    wanted = {"wanted": True, "sent_at": None}
    inbox_rules.put(world, fin, {**device.record(ident), "receipt": wanted})
    await device.portal.message(ident)
    device.goes_away()

    await device.portal.mark(Mark.READ, [ident])

    assert (await device.portal.message(ident)).value.receipt_sent_at is None
    device.comes_back()
    sent = (await device.portal.message(ident)).value
    assert sent.receipt_sent_at is not None
    assert not sent.heading.waits


async def test_undone_before_it_was_sent_nothing_is_sent_at_all(device):
    ident = device.unread[0]
    device.goes_away()
    await device.portal.mark(Mark.READ, [ident])
    await device.portal.mark(Mark.UNREAD, [ident])
    device.comes_back()
    device.line.wire.asked.clear()

    listed = await device.rows()

    assert device.waiting == 0
    assert device.acts() == 0
    assert listed[ident].is_unread


async def test_what_may_have_arrived_is_undone_by_saying_the_opposite(device):
    ident = device.unread[0]
    device.line.wire.lose_reply_of = lambda request: (
        PortalUnreachable() if request.path == "/inbox/acts" else None
    )
    await device.portal.mark(Mark.READ, [ident])
    arrived = device.record(ident)["read_at"]
    await device.portal.mark(Mark.UNREAD, [ident])
    device.line.wire.lose_reply_of = lambda _: None

    listed = await device.rows()

    assert arrived is not None
    assert listed[ident].is_unread
    assert device.record(ident)["read_at"] is None


async def test_a_lost_reply_is_sent_again_and_done_once(device):
    one = device.unread[0]
    device.goes_away()
    await device.portal.mark(Mark.ARCHIVE, [one])
    device.comes_back()
    device.line.wire.lose_reply_of = lambda request: (
        PortalUnreachable() if request.path == "/inbox/acts" else None
    )
    await device.rows()
    assert device.waiting == 1
    version = device.portal_side.world.etag(inbox_rules.COLLECTION, device.person.fin)
    device.line.wire.lose_reply_of = lambda _: None

    listed = await device.rows()

    after = device.portal_side.world.etag(inbox_rules.COLLECTION, device.person.fin)
    assert one not in listed
    assert device.waiting == 0
    assert after == version


async def test_all_that_wait_are_taken_back(device):
    device.goes_away()
    await device.portal.mark(Mark.READ, device.unread[:3])
    await device.portal.mark(Mark.ARCHIVE, device.unread[:2])

    await device.portal.take_back_marks()

    assert device.waiting == 0
    assert all(
        head.is_unread for key, head in (await device.rows()).items() if key in device.unread
    )


async def test_a_legal_notice_is_not_read_before_its_condition_is_accepted(device):
    notices = (await device.portal.inbox(Sieve(category=Category.LEGAL_NOTICE))).value.messages
    locked = next(one for one in notices if one.heading.locked)
    await device.portal.message(locked.id)
    device.goes_away()

    marked = await device.portal.mark(Mark.READ, [locked.id])

    assert (marked.changed, marked.refused) == ((), (locked.id,))
    assert (await device.portal.message(locked.id)).value.heading.is_unread
    with pytest.raises(PortalUnreachable):
        await device.portal.accept_condition(locked.id, "1")
    device.comes_back()
    told = await device.portal.mark(Mark.READ, [locked.id])
    assert (told.changed, told.refused) == ((), (locked.id,))


async def test_a_mark_stays_over_a_restart_and_is_sent_by_the_next_start(device):
    ident = device.unread[0]
    device.goes_away()
    await device.portal.mark(Mark.READ, [ident])
    await device.line.close()
    again = device.line.restarted()
    again.wire.down = NeverLeft()
    await again.login.restore()

    kept = (await again.portal.inbox(Sieve())).value.messages
    again.wire.down = None
    await again.portal.unread()

    assert next(one.heading for one in kept if one.id == ident).waits
    assert again.told_of_marks[-1] == Told(0, 0, 1)
    assert device.record(ident)["read_at"] is not None
    await again.close()


async def test_everything_matching_is_for_the_portal_alone_to_know(device):
    device.goes_away()
    await device.portal.mark(Mark.READ, device.unread[:1])

    with pytest.raises(PortalUnreachable):
        await device.portal.mark_matching(Mark.ARCHIVE, Sieve(only_unread=True))


async def test_what_another_device_did_meanwhile_stays_but_for_what_was_pressed_here(device):
    read, archived = device.unread[:2]
    device.goes_away()
    await device.portal.mark(Mark.READ, [read])
    world, fin = device.portal_side.world, device.person.fin
    inbox_acts.mark(world, fin, "archive", [read, archived])
    device.comes_back()

    await device.rows()

    assert device.record(read)["archived"]
    assert device.record(read)["read_at"] is not None
    assert device.record(archived)["read_at"] is None
