"""How many messages are unread: on the bell of a phone and in the rail of a desktop, at once."""

from functools import partial

import pytest

from client.composition.compose import tell_of_marks
from client.domain.hints import INBOX
from client.domain.inbox import Mark, MessageId
from client.i18n import speaker
from client.portal.errors import PortalBusy
from client.shell import life
from tests.builders import NOON
from tests.builders.inbox import a_message
from tests.client.shell.the_app import a_citizen_here, the_app
from tests.doubles.line import Portal
from tests.doubles.portal import FakePortal
from tests.doubles.reader import Reader
from tests.stage import DESKTOP, PHONE

say = speaker(a_citizen_here().language)


def told(count, size):
    if size == PHONE:
        return say("inbox.bell", count=count, number=count)
    return f"{say('inbox.title')} ({count})"


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_the_number_follows_what_comes_and_what_is_read(size):
    portal = FakePortal(messages=[a_message("m-1"), a_message("m-2", read_at=NOON)])
    async with the_app(a_citizen_here(), "/", size, portal) as app:
        await app.stage.until(told(1, size))
        portal.held_messages[MessageId("m-3")] = a_message("m-3")
        app.edges.hints.changed(INBOX)

        await app.stage.until(told(2, size))


@pytest.fixture
async def reader(tmp_path):
    reader = await Reader(Portal(), tmp_path / "mygov").has_read()
    yield reader
    await reader.line.close()


@pytest.mark.requirement("R-6.2", "REL-05")
async def test_what_is_read_without_the_portal_leaves_the_number_at_once(reader):
    before = (await reader.portal.unread()).value
    async with the_app(a_citizen_here(), "/", PHONE, reader.portal) as app:
        reader.line.on_told = partial(tell_of_marks, app.state, app.edges.hints)
        await app.stage.until(told(before, PHONE))
        reader.goes_away()
        await reader.portal.mark(Mark.READ, reader.unread[:2])

        await app.stage.until(told(before - 2, PHONE))


@pytest.mark.requirement("R-6.2", "REL-05")
async def test_a_mark_that_a_busy_portal_did_not_take_is_sent_again_by_itself(reader, monkeypatch):
    monkeypatch.setattr(life, "TELL_AGAIN", 0.01)
    async with the_app(a_citizen_here(), "/", PHONE, reader.portal) as app:
        reader.line.on_told = partial(tell_of_marks, app.state, app.edges.hints)
        reader.line.wire.lose_reply_of = lambda request: (
            PortalBusy() if request.path == "/inbox/acts" else None
        )
        await reader.portal.mark(Mark.READ, reader.unread[:1])
        waited = app.state.waiting_marks
        reader.line.wire.lose_reply_of = lambda _: None

        await app.stage.until_true(lambda: app.state.waiting_marks == 0)
    assert waited == 1
    assert reader.record(reader.unread[0])["read_at"] is not None
