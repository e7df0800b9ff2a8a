"""Taking one's data along, and a cabinet that closes after thirty days."""

import hashlib
import json
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest

from client.domain.departure import ClosingState, ExportFormat, ExportState
from client.portal.errors import NotFound, Refused, SessionEnded, StepUpNeeded
from mock_server.app import create_app
from mock_server.rules.exports import KEPT, TAKES
from mock_server.world.accounts import by_key
from tests.contract.citizen import line_to, sign_in
from tests.contract.errands.access import confirm
from tests.worlds import open_world

KEY, OTHER = "k" * 32, "o" * 32


@pytest.fixture
async def citizen():
    app = create_app(open_world(seed=42))
    async with AsyncExitStack() as stack:

        async def begin():
            line = await stack.enter_async_context(line_to(app))
            me = await sign_in(app, line)
            await confirm(me, app.state.world)
            return me

        begin.world = app.state.world
        yield begin


def later(citizen, by):
    citizen.world.clock.advance(by)


@pytest.mark.requirement("R-1.6")
async def test_a_copy_is_ready_after_two_minutes_and_gone_after_a_week(citizen):
    me = await citizen()
    asked = await me.ask_for_export(KEY)
    later(citizen, TAKES / 2)
    (half,) = (await me.exports()).value
    later(citizen, TAKES / 2)
    (ready,) = (await me.exports()).value
    await confirm(me, citizen.world)
    data = await me.export_file(asked.id, ExportFormat.JSON)
    later(citizen, KEPT)
    (gone,) = (await me.exports()).value

    assert [one.state for one in (asked, half, ready, gone)] == [
        ExportState.PREPARING,
        ExportState.PREPARING,
        ExportState.READY,
        ExportState.EXPIRED,
    ]
    assert (half.progress, ready.progress) == (50, 100)
    assert hashlib.sha256(data).hexdigest() == ready.files[0].sha256
    with pytest.raises(NotFound):
        await me.export_file(asked.id, ExportFormat.JSON)


@pytest.mark.requirement("R-1.6", "CON-11")
async def test_a_copy_holds_what_the_cabinet_shows_and_nothing_that_opens_it(citizen):
    me = await citizen()
    asked = await me.ask_for_export(KEY)
    later(citizen, TAKES)
    await me.exports()

    known = json.loads(await me.export_file(asked.id, ExportFormat.JSON))
    paper = await me.export_file(asked.id, ExportFormat.PDF)

    documents = (await me.documents()).value
    assert {one["id"] for one in known["documents"]} == {one.id for one in documents}
    assert known["data"]
    assert not {"password", "password_scrypt", "standing_code"} & set(known["account"])
    assert not any("code" in message for message in known["messages_sent"])
    assert "@fetched" not in json.dumps(known)
    assert by_key(citizen.world, "driver")["fin"] not in json.dumps(known)
    assert paper.startswith(b"%PDF-")


async def test_one_copy_at_a_time_and_the_same_deed_is_one_copy(citizen):
    me = await citizen()

    first, again = await me.ask_for_export(KEY), await me.ask_for_export(KEY)

    assert first.id == again.id
    with pytest.raises(Refused):
        await me.ask_for_export(OTHER)


@pytest.mark.requirement("SRV-06")
async def test_another_persons_copy_is_as_unknown_as_none(citizen):
    me = await citizen()
    asked = await me.ask_for_export(KEY)
    later(citizen, TAKES)
    await me.exports()
    app_world = citizen.world
    fin, record = app_world.store.find("exports", asked.id)
    app_world.store.remove("exports", fin, asked.id)
    app_world.store.put("exports", "0TSTRGR", asked.id, record)

    with pytest.raises(NotFound):
        await me.export_file(asked.id, ExportFormat.JSON)


@pytest.mark.requirement("R-3.5")
async def test_before_anybody_asks_it_is_said_what_would_stay_and_until_when(citizen):
    closing = (await (await citizen()).closing()).value

    assert (closing.state, closing.effective_on, closing.days) == (ClosingState.OPEN, None, 30)
    assert any(kept.until is None for kept in closing.kept)
    assert all(kept.until > citizen.world.clock.today() for kept in closing.kept if kept.until)


@pytest.mark.requirement("R-3.5")
async def test_a_closing_can_be_taken_back_to_the_last_day(citizen):
    me = await citizen()
    await me.ask_for_closing(None, KEY)
    with pytest.raises(Refused):
        await me.ask_for_closing(None, OTHER)
    later(citizen, timedelta(days=29))
    me = await citizen()

    taken_back = await me.take_back_closing()
    later(citizen, timedelta(days=2))
    me = await citizen()

    assert taken_back.state is ClosingState.OPEN
    assert (await me.closing()).value.state is ClosingState.OPEN


@pytest.mark.requirement("R-3.5")
async def test_on_the_day_every_sign_in_ends_and_a_new_one_finds_an_empty_cabinet(citizen):
    me = await citizen()
    await me.ask_for_export(KEY)
    await me.ask_for_closing(None, OTHER)
    later(citizen, timedelta(days=30))

    with pytest.raises(SessionEnded):
        await me.documents()

    me = await citizen()
    assert (await me.exports()).value == ()
    assert (await me.documents()).value
    assert (await me.closing()).value.state is ClosingState.OPEN


@pytest.mark.requirement("AUTH-20")
async def test_neither_a_copy_nor_the_end_is_had_by_whoever_holds_the_device(citizen):
    me = await citizen()
    asked = await me.ask_for_export(KEY)
    later(citizen, timedelta(minutes=6))

    with pytest.raises(StepUpNeeded):
        await me.ask_for_closing(None, OTHER)
    with pytest.raises(StepUpNeeded):
        await me.export_file(asked.id, ExportFormat.JSON)
