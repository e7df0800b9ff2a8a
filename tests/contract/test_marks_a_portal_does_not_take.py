"""Marks that wait, and a portal that is busy, broken, or does not take them."""

import pytest

from client.domain.inbox import Mark, Sieve
from client.portal import marking
from client.portal.contract import inbox as asking
from client.portal.errors import (
    NotAllowed,
    PortalBroken,
    PortalBusy,
    PortalUnreachable,
    Refused,
)
from client.portal.telling_marks import Told
from mock_server.rules import inbox as inbox_rules
from tests.doubles.reader import ARCHIVE

pytestmark = pytest.mark.requirement("R-6.2", "REL-05")


@pytest.mark.parametrize("error", [PortalBusy(), PortalBroken(), PortalUnreachable()])
async def test_a_busy_or_broken_portal_keeps_them(device, error):
    ident = device.unread[0]
    device.goes_away()
    await device.portal.mark(Mark.READ, [ident])
    device.comes_back()
    device.line.wire.lose_reply_of = lambda request: (
        error if request.path == "/inbox/acts" else None
    )

    listed = await device.rows()

    assert (listed[ident].is_unread, listed[ident].waits) == (False, True)
    assert device.waiting == 1


async def test_a_mark_made_while_the_portal_is_busy_waits_as_well(device):
    ident = device.unread[0]
    device.goes_away(PortalBusy())

    await device.portal.mark(Mark.READ, [ident])

    assert device.waiting == 1
    device.comes_back()
    await device.rows()
    assert device.record(ident)["read_at"] is not None


async def test_what_the_portal_refuses_is_told_and_dropped_and_the_rest_is_sent(device):
    bad, *good = device.unread[:4]
    device.goes_away()
    await device.portal.mark(Mark.READ, [bad, *good])
    device.comes_back()

    def refuse(request):
        is_bad = request.path == "/inbox/acts" and bad.encode() in (request.content or b"")
        return Refused("validation_failed") if is_bad else None

    device.line.wire.lose_reply_of = refuse
    await device.rows()

    assert device.line.told_of_marks[-1] == Told(0, 1, 3)
    assert all(device.record(one)["read_at"] is not None for one in good)


async def test_who_may_not_mark_is_told_of_all_at_once(device):
    device.goes_away()
    await device.portal.mark(Mark.READ, device.unread[:4])
    device.comes_back()
    device.line.wire.asked.clear()
    device.line.wire.lose_reply_of = lambda request: (
        NotAllowed() if request.path == "/inbox/acts" else None
    )

    await device.rows()

    assert device.line.told_of_marks[-1] == Told(0, 4, 0)
    assert device.acts() == 1


async def test_a_message_that_is_gone_by_then_is_told_of(device):
    gone, there = device.unread[:2]
    device.goes_away()
    await device.portal.mark(Mark.ARCHIVE, [gone, there])
    device.comes_back()
    device.portal_side.world.store.remove(inbox_rules.COLLECTION, device.person.fin, gone)

    await device.rows()

    assert device.line.told_of_marks[-1] == Told(0, 1, 1)
    assert device.record(there)["archived"]


async def test_what_is_taken_out_of_the_archive_is_in_the_inbox_while_the_portal_does_not_take_it(
    device,
):
    ident = device.unread[0]
    await device.portal.mark(Mark.ARCHIVE, [ident])
    await device.rows()
    await device.rows(ARCHIVE)
    device.line.wire.turns_away = lambda request: (
        PortalBusy() if request.path == "/inbox/acts" else None
    )

    await device.portal.mark(Mark.UNARCHIVE, [ident])

    assert (await device.rows())[ident].waits
    assert ident not in await device.rows(ARCHIVE)


async def test_what_is_unread_again_is_among_the_unread_while_the_portal_does_not_take_it(device):
    ident = device.unread[0]
    await device.portal.mark(Mark.READ, [ident])
    await device.rows()
    device.line.wire.turns_away = lambda request: (
        PortalBusy() if request.path == "/inbox/acts" else None
    )

    await device.portal.mark(Mark.UNREAD, [ident])

    assert (await device.rows(Sieve(only_unread=True)))[ident].waits


async def test_of_more_than_go_at_once_the_first_may_have_arrived_and_is_taken_back_by_saying_so(
    device, monkeypatch
):
    for module in (marking, asking):
        monkeypatch.setattr(module, "MOST_AT_ONCE", 1)
    one, other = device.unread[:2]
    device.line.wire.turns_away = lambda request: (
        PortalBusy() if other.encode() in (request.content or b"") else None
    )
    await device.portal.mark(Mark.READ, [one, other])
    await device.portal.take_back_marks()
    device.line.wire.turns_away = lambda _: None
    await device.rows()

    assert device.record(one)["read_at"] is None


async def test_what_is_marked_in_a_pause_that_the_portal_asked_for_waits_for_its_end(device):
    busy = PortalBusy(retry_after=60)
    device.line.wire.lose_reply_of = lambda request: (
        busy if request.path == "/inbox/acts" else None
    )
    await device.portal.mark(Mark.READ, device.unread[:1])
    device.line.wire.lose_reply_of = lambda _: None
    await device.portal.take_back_marks()
    before = device.acts()

    await device.portal.mark(Mark.READ, device.unread[:1])

    assert (device.acts(), device.waiting) == (before, 1)
    device.portal_side.clock.advance(seconds=61)
    await device.portal.unread()
    assert (device.acts(), device.waiting) == (before + 1, 0)
