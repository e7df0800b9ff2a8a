"""Marks made while the portal is away, as screens show them: over the real line to the mock."""

from contextlib import asynccontextmanager
from functools import partial

import pytest

from client.composition.compose import tell_of_marks
from client.domain.inbox import Box, Mark, Sieve
from client.domain.languages import Language
from client.features.inbox import InboxScreen, MessageScreen
from client.portal.errors import NotAllowed, PortalUnreachable
from client.portal.marking import MarkingPortal
from client.storage.marks import MarkBooks
from client.storage.store import MemoryStore
from mock_server.rules import inbox as inbox_rules
from tests.builders import a_state
from tests.builders.inbox import a_message
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.line import Portal
from tests.doubles.portal import FakePortal
from tests.doubles.reader import Reader
from tests.reading import names_of
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-6.2", "REL-05")


@pytest.fixture
async def reader(tmp_path):
    reader = await Reader(Portal(), tmp_path / "mygov").has_read()
    yield reader
    await reader.line.close()


@asynccontextmanager
async def the_screen(reader, screen, *about):
    hints, state = FakeHints(), a_state(language=Language.EN)
    reader.line.on_told = partial(tell_of_marks, state, hints)
    edges = fake_edges(portal=reader.portal, hints=hints, clock=reader.line.clock)
    async with on_stage(screen, *about, edges=edges, state=state) as stage:
        yield stage, state, hints


async def marks(stage, what, *idents):
    await stage.press("select")
    for ident in idents:
        await stage.press(f"message-{ident}")
    await stage.press(f"mark-{what}")


def shows(stage, ident):
    return any(f"message-{ident}" in names_of(one) for one in stage._seen())


async def test_what_is_put_away_without_the_portal_is_gone_at_once_and_said_to_wait(reader):
    one, other = reader.unread[:2]
    async with the_screen(reader, InboxScreen) as (stage, state, _):
        reader.goes_away()
        await marks(stage, "archive", one, other)

        await stage.until("2 messages archived.")
        await stage.until("Changes to 2 messages are only on this device.")
        await stage.until_true(lambda: not shows(stage, one))
        assert state.waiting_marks == 2
        await stage.press("Archive")
        await stage.until_true(lambda: shows(stage, one))
        assert stage.says("Change not sent yet")
    assert not reader.record(one)["archived"]


async def test_when_the_portal_is_back_they_are_sent_and_nothing_flickers_back(reader):
    ident = reader.unread[0]
    async with the_screen(reader, InboxScreen) as (stage, state, hints):
        reader.goes_away()
        await marks(stage, "archive", ident)
        await stage.until("A change to 1 message is only on this device.")
        await stage.until_true(lambda: not shows(stage, ident))
        reader.comes_back()
        hints.changed("inbox")

        await stage.until_true(lambda: not stage.says("only on this device"))
        assert not shows(stage, ident)
        assert state.waiting_marks == 0
    assert reader.record(ident)["archived"]


async def test_undone_before_it_was_sent_it_is_back_and_nothing_waits(reader):
    ident = reader.unread[0]
    async with the_screen(reader, InboxScreen) as (stage, _, hints):
        reader.goes_away()
        await marks(stage, "archive", ident)
        await stage.until_true(lambda: not shows(stage, ident))
        await stage.press("Undo")

        await stage.until_true(lambda: shows(stage, ident))
        await stage.until_true(lambda: not stage.says("only on this device"))
        reader.comes_back()
        reader.line.wire.asked.clear()
        hints.changed("inbox")
        await stage.settle()
    assert reader.acts() == 0


async def test_all_that_wait_are_taken_back_from_the_line_that_tells_of_them(reader):
    one, other = reader.unread[:2]
    async with the_screen(reader, InboxScreen) as (stage, _, _):
        reader.goes_away()
        await marks(stage, "archive", one)
        await stage.until_true(lambda: not shows(stage, one))
        await marks(stage, "read", other)
        await stage.until("Changes to 2 messages")
        await stage.press("Undo the changes")

        await stage.until_true(lambda: shows(stage, one))
        assert not stage.says("only on this device")


async def test_what_the_portal_does_not_take_is_said_until_it_was_read(reader):
    ident = reader.unread[0]
    async with the_screen(reader, InboxScreen) as (stage, _, hints):
        reader.goes_away()
        await marks(stage, "archive", ident)
        await stage.until_true(lambda: not shows(stage, ident))
        reader.comes_back()
        reader.line.wire.lose_reply_of = lambda request: (
            NotAllowed() if request.path == "/inbox/acts" else None
        )
        hints.changed("inbox")

        await stage.until("The portal did not take the change to 1 message")
        assert not stage.says("only on this device")
        await stage.press("Close")
        assert not stage.says("The portal did not take")


async def test_marks_wait_over_a_restart_and_are_told_of_at_once(reader):
    ident = reader.unread[0]
    async with the_screen(reader, InboxScreen) as (stage, _, _):
        reader.goes_away()
        await marks(stage, "archive", ident)
        await stage.until("1 message archived.")
    await reader.restarts()
    async with the_screen(reader, InboxScreen) as (stage, _, hints):
        await stage.until("A change to 1 message is only on this device.")
        assert not shows(stage, ident)
        reader.comes_back()
        hints.changed("inbox")
        await stage.until_true(lambda: not stage.says("only on this device"))
    assert reader.record(ident)["archived"]


async def test_a_message_opened_without_the_portal_is_read_and_no_receipt_is_claimed(reader):
    ident = reader.unread[0]
    receipt = {"wanted": True, "sent_at": None}
    world, fin = reader.portal_side.world, reader.person.fin
    inbox_rules.put(world, fin, {**reader.record(ident), "receipt": receipt})
    await reader.portal.message(ident)
    reader.goes_away()
    async with the_screen(reader, MessageScreen, ident) as (stage, _, hints):
        await stage.until("The portal does not know of the change to this message yet.")
        assert stage.says("nothing has been sent yet")
        assert not stage.says("The sender knows that it was read")
        assert not stage.says("you have switched that off")
        assert ident not in [
            one.id for one in (await reader.portal.inbox(Sieve(only_unread=True))).value.messages
        ]
        reader.comes_back()
        hints.changed("inbox")

        await stage.until("The sender knows that it was read")
        assert not stage.says("The portal does not know of the change")


async def test_a_receipt_that_is_switched_off_is_not_said_to_wait_with_another_mark(reader):
    ident = reader.listed[0]
    world, fin = reader.portal_side.world, reader.person.fin
    told = {**reader.record(ident), "receipt": {"wanted": True, "sent_at": None}}
    inbox_rules.put(world, fin, {**told, "read_at": told["read_at"] or told["sent_at"]})
    await reader.portal.message(ident)
    reader.goes_away()
    await reader.portal.mark(Mark.ARCHIVE, [ident])
    async with the_screen(reader, MessageScreen, ident) as (stage, *_):
        await stage.until("you have switched that off")

        assert not stage.says("nothing has been sent yet")


async def test_a_legal_notice_is_neither_opened_nor_read_without_the_portal(reader):
    locked = next(
        one.id for one in (await reader.portal.inbox(Sieve())).value.messages if one.heading.locked
    )
    await reader.portal.message(locked)
    reader.goes_away()
    async with the_screen(reader, InboxScreen) as (stage, state, _):
        await marks(stage, "read", locked)
        await stage.until("or its condition has to be accepted first")
        assert state.waiting_marks == 0
    async with the_screen(reader, MessageScreen, locked) as (stage, _, _):
        await stage.press("accept")
        await stage.until("No connection to the portal")
        assert stage.says("Before it opens")
    assert reader.record(locked)["precondition"]["accepted_at"] is None


async def test_archived_without_the_portal_on_its_own_page_it_comes_out_again_there(reader):
    ident = reader.listed[0]
    await reader.portal.message(ident)
    reader.goes_away()
    async with the_screen(reader, MessageScreen, ident) as (stage, _, _):
        await stage.press("archive")
        await stage.until("Take out of archive")
        await stage.press("archive")
        await stage.until_true(lambda: not stage.says("Take out of archive"))
    assert (await reader.portal.inbox(Sieve(box=Box.INBOX))).value.messages


async def test_everything_found_cannot_be_marked_without_the_portal_but_what_is_seen_can():
    letters = [a_message(f"m-{number}", subject=f"Letter {number}") for number in range(40)]
    portal = FakePortal(messages=letters)
    edges = fake_edges(portal=portal)
    async with on_stage(InboxScreen, edges=edges, state=a_state(language=Language.EN)) as stage:
        await stage.press("select")
        await stage.press("select-all")
        portal.failing_at["mark_matching"] = PortalUnreachable()
        await stage.press("mark-archive")
        assert stage.says("only it knows all of them")
        assert stage.says("30 messages selected")
        await stage.press("mark-archive")
        await stage.until("30 messages archived.")

    assert sum(one.heading.archived for one in portal.held_messages.values()) == 30


async def test_a_mark_that_cannot_even_be_kept_is_not_made(reader):
    ident = reader.unread[0]
    full = MemoryStore()
    full.close()
    reader.line.portal = MarkingPortal(
        reader.line.exchange, MarkBooks(lambda: full), reader.line.clock.now
    )
    async with the_screen(reader, InboxScreen) as (stage, state, _):
        reader.goes_away()
        await marks(stage, "archive", ident)

        await stage.until("so nothing was changed")
        assert shows(stage, ident)
        assert state.waiting_marks == 0
