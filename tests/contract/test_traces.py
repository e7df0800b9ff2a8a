"""What really leaves, laid beside the portal's journal: without a yes, and with one."""

import json
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from client.domain.preferences import ANALYTICS, DEVICE_SYSTEM, cookie_switch
from client.domain.sent import DataKind, Purpose
from client.portal.errors import PortalUnreachable, Refused
from client.portal.ledger import Ledger, LedgerStreams
from client.portal.wire import Request
from client.storage.store import MemoryStore
from mock_server.app import create_app
from mock_server.contract import document
from mock_server.control.acts.privacy import report
from mock_server.control.desk import Desk
from mock_server.middleware.cookies import KNOB
from mock_server.rules import telemetry
from mock_server.world import open_world
from tests.builders.privacy import an_event
from tests.contract.citizen import SYSTEM, hear_what_happens, line_to, sign_in
from tests.contract.errands import (
    cabinet,
    consents,
    corrections,
    data_uses,
    documents,
    info,
    privacy,
)
from tests.doubles.clock import FakeClock


@asynccontextmanager
async def at_home(*, pushy=False):
    app = create_app(open_world(seed=42))
    app.state.world.store.put(*KNOB, {"pushy": pushy})
    async with line_to(app) as line:
        portal = await sign_in(app, line)
        yield app, line, portal


async def turn(line, portal, **wanted):
    before = (await portal.own_preferences()).value
    named = {name.replace("__", ":"): on for name, on in wanted.items()}
    await line.traces.honour(await portal.turn_switches(before, named), named)


def by_the_app(app):
    """Without the browser's part of the sign-in."""
    pages = ("/sign-in", "/oauth/authorize")
    return app.state.journal.newest_first(lambda one: not one.path.startswith(pages))


def desk_of(app):
    return Desk(app.state.world, app.state.journal, "t")


@pytest.mark.requirement("ANA-01", "COO-01", "COO-02", "R-2.1.1", "R-2.1.2")
async def test_without_a_choice_no_event_and_no_optional_cookie_leaves_however_hard_it_is_pushed():
    async with at_home(pushy=True) as (app, line, portal):
        for errand in (info, cabinet, documents):
            await errand.run(portal, app.state.world)
        for _ in range(12):
            await line.traces.tell(an_event())
        entries = by_the_app(app)
        told = report(desk_of(app), {})

    assert [one.path for one in entries if one.path.startswith("/telemetry")] == []
    assert {name for one in entries for name in one.cookies} <= {"mygov_line"}
    assert (told["events"], told["cookies_not_chosen"]) == (0, 0)


@pytest.mark.requirement("ANA-05", "ANA-03", "R-3.4")
async def test_events_shown_are_byte_for_byte_those_that_came_and_name_nobody():
    async with at_home() as (app, line, portal):
        await turn(line, portal, analytics=True)
        for _ in range(5):
            await line.traces.tell(an_event())
        shown = await line.traces.events()
        (held,) = app.state.world.store.records(telemetry.COLLECTION, "")
        (entry,) = [
            one for one in app.state.journal.newest_first() if one.path == "/telemetry/events"
        ]

    assert [json.loads(one) for one in reversed(shown)] == held["events"]
    assert (entry.fin, entry.cookies) == (None, ())
    assert entry.headers.keys() <= {"content-type", "user-agent", "accept", "x-purpose"}


@pytest.mark.requirement("ANA-01")
async def test_a_no_drops_what_waits_and_takes_back_what_went():
    async with at_home() as (app, line, portal):
        await turn(line, portal, analytics=True)
        for _ in range(7):
            await line.traces.tell(an_event())
        before = telemetry.counted(app.state.world)
        await line.traces.refuse({ANALYTICS})
        await line.traces.tell(an_event())

        assert (before, telemetry.counted(app.state.world)) == (5, 0)
        assert await line.traces.events() == ()
        assert await line.traces.untold() == {ANALYTICS}


@pytest.mark.requirement("ANA-03")
async def test_the_installation_has_a_new_number_after_thirty_days():
    async with at_home() as (app, line, portal):
        await turn(line, portal, analytics=True)
        await line.traces.tell(an_event())
        await line.traces.events()
        app.state.world.clock.advance(timedelta(days=31))
        await portal.info()
        await line.traces.tell(an_event())
        await line.traces.events()

        assert len(app.state.world.store.records(telemetry.COLLECTION, "")) == 2


@pytest.mark.requirement("R-2.1.2", "COO-01")
async def test_a_feature_that_needs_a_cookie_says_which_and_works_once_it_is_chosen():
    async with at_home() as (_, line, portal):
        without = (await portal.tip()).value
        await turn(line, portal, cookie__mygov_tips=True)
        first = (await portal.tip()).value.text
        second = (await portal.tip()).value.text
        await line.traces.refuse({cookie_switch("mygov_tips")})

        assert without.text is None
        assert without.needs is not None
        assert first != second
        assert await line.traces.cookies() == ("mygov_line",)


@pytest.mark.requirement("R-2.1.4", "R-2.0")
async def test_the_devices_system_is_told_only_while_the_citizen_wants_it_told():
    async with at_home() as (_, line, portal):
        (silent,) = (await portal.access_sessions()).value
        await turn(line, portal, device_system=True)
        await portal.info()
        (told,) = (await portal.access_sessions()).value
        with_it = (await line.traces.sent())[0].kinds
        await turn(line, portal, device_system=False)
        (forgotten,) = (await portal.access_sessions()).value
        without = (await line.traces.sent())[0].kinds

    assert (silent.system, told.system, forgotten.system) == (None, SYSTEM, None)
    assert DataKind.DEVICE in with_it
    assert DataKind.DEVICE not in without


@pytest.mark.requirement("R-2.1.4")
async def test_a_no_holds_at_once_also_before_the_portal_knows_it():
    async with at_home() as (_, line, portal):
        await turn(line, portal, device_system=True)
        await line.traces.refuse({DEVICE_SYSTEM})
        await portal.access_sessions()

        assert DataKind.DEVICE not in (await line.traces.sent())[0].kinds


@pytest.mark.requirement("R-2.0", "R-2.1.3", "R-3.1")
async def test_the_apps_own_log_and_the_portals_tell_the_same_over_whole_errands():
    async with at_home() as (app, line, portal):
        for errand in (cabinet, documents, corrections, consents, data_uses, privacy):
            await errand.run(portal, app.state.world)
        assert {one.purpose for one in await line.traces.sent()} >= {
            Purpose.ACCESS,
            Purpose.QUERIES,
        }
        mine = [one.request_id for one in await line.traces.sent()]
        theirs = [one.request_id for one in by_the_app(app)]
        shown = (await portal.own_requests()).value

    assert mine == theirs
    assert {one.request_id for one in shown} <= set(mine)


@pytest.mark.requirement("CON-12", "R-3.1")
async def test_every_request_says_what_it_is_for_and_the_citizen_reads_the_same_on_both_sides():
    async with at_home() as (app, line, portal):
        for errand in (info, cabinet, documents, corrections, consents, data_uses, privacy):
            await errand.run(portal, app.state.world)
        mine = {one.request_id: one.purpose for one in await line.traces.sent()}
        theirs = {one.request_id: one.headers.get("x-purpose") for one in by_the_app(app)}
        shown = {one.request_id: one.purpose for one in (await portal.own_requests()).value}

    assert theirs == {ident: purpose.value for ident, purpose in mine.items()}
    assert shown.items() <= mine.items()


@pytest.mark.requirement("CON-12")
def test_client_and_contract_know_the_same_purposes():
    agreed = document()["components"]["parameters"]["Purpose"]["schema"]["enum"]

    assert sorted(agreed) == sorted(one.value for one in Purpose)


@pytest.mark.requirement("R-2.1.1")
async def test_a_yes_upon_an_old_look_is_a_conflict_and_a_no_never_is():
    async with at_home() as (_, line, portal):
        old = (await portal.own_preferences()).value
        await turn(line, portal, analytics=True)
        with pytest.raises(Refused) as refused:
            await portal.turn_switches(old, {ANALYTICS: True})
        after = await portal.turn_switches(old, {ANALYTICS: False})

    assert refused.value.code == "conflict"
    assert not after.is_on(ANALYTICS)


@pytest.mark.requirement("R-3.1", "REL-20")
async def test_the_stream_of_hints_is_a_line_of_the_apps_own_book_as_of_the_portals():
    async with at_home() as (app, line, _):
        await hear_what_happens(app, line)
        lines = [one for one in await line.traces.sent() if one.route == "/events"]
        entries = [one for one in by_the_app(app) if one.path == "/events"]

    assert [(one.method, one.status, one.request_id) for one in lines] == [
        (one.method, one.status, one.request_id) for one in entries
    ]
    assert {one.purpose for one in lines} == {Purpose.CONTACT}
    assert all(DataKind.SIGN_IN in one.kinds for one in lines)
    assert lines


@pytest.mark.requirement("R-3.1")
async def test_a_stream_that_never_answers_has_been_asked_for_all_the_same():
    class Mute:
        @asynccontextmanager
        async def listen(self, *_):
            raise PortalUnreachable
            yield

    store = MemoryStore()
    ledger = Ledger(lambda: store)
    lines = LedgerStreams(Mute(), ledger, FakeClock())
    with pytest.raises(PortalUnreachable):
        async with lines.listen(Request("GET", "/events", {}), "text/event-stream"):
            pass

    (line,) = ledger.newest_first()
    assert (line.route, line.status) == ("/events", None)
