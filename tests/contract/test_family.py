"""On somebody's behalf, client and portal in one process: one place says whom it concerns."""

from datetime import timedelta

import pytest

from client.domain.cabinet import SectionId
from client.domain.family import Standing
from client.portal.concerning import PARAMETER, ConcerningExchange, concerning
from client.portal.contract import ContractPortal
from client.portal.errors import OutsideMandate, RepresentationOver
from client.storage.store import Table
from mock_server.app import create_app
from mock_server.rules.representation import moved
from tests.contract.citizen import line_to, sign_in
from tests.contract.contract import operations
from tests.worlds import open_world


def takes_a_mandate(operation):
    told = operation.get("parameters", ())
    return any(one.get("$ref", "").endswith("/Concerns") for one in told)


def test_both_sides_agree_on_what_can_be_asked_for_another():
    """But for one that the app has no words for: changing a register's value by hand."""
    taken = {path for (_, path), one in operations().items() if takes_a_mandate(one)}
    private = {path for (_, path), one in operations().items() if one["security"]}

    asked = {path for path in private if PARAMETER in concerning(path, "m-1")}

    assert asked - taken == {"/cabinet/sections/{section}/entries/{entry}/items/{item}"}
    assert taken <= asked


@pytest.mark.requirement("R-2.1.3")
async def test_a_guardian_reads_a_wards_cabinet_until_the_court_ends_it():
    app = create_app(open_world(seed=42))
    async with line_to(app) as line:
        portal = await sign_in(app, line, "representative")
        child, ward = (await portal.persons()).value
        over = []
        exchange = ConcerningExchange(line.exchange, ward.id, lambda: over.append(ward.id))
        theirs = ContractPortal(exchange)

        section = (await theirs.section(SectionId("pension"))).value
        own = (await portal.section(SectionId("pension"))).value
        moved(app.state.world, ward.id, "end")
        with pytest.raises(RepresentationOver):
            await theirs.section(SectionId("pension"))

        assert (len(section.entries), len(own.entries)) == (1, 0)
        assert over == [ward.id]
        told = {one.id: one.standing for one in (await portal.persons()).value}
        assert told == {child.id: Standing.IN_FORCE, ward.id: Standing.ENDED}


async def test_what_a_mandate_does_not_cover_is_refused_and_ends_nothing():
    app = create_app(open_world(seed=42))
    async with line_to(app) as line:
        portal = await sign_in(app, line, "representative")
        _, ward = (await portal.persons()).value
        over = []
        theirs = ContractPortal(
            ConcerningExchange(line.exchange, ward.id, lambda: over.append(ward.id))
        )

        with pytest.raises(OutsideMandate):
            await theirs.corrections()

        assert over == []


@pytest.mark.requirement("STO-21")
async def test_copies_of_two_people_lie_apart_and_go_with_the_mandate():
    app = create_app(open_world(seed=42))
    async with line_to(app) as line:
        portal = await sign_in(app, line, "representative")
        child, ward = (await portal.persons()).value
        for one in (child, ward):
            theirs = ContractPortal(ConcerningExchange(line.exchange, one.id, lambda: None))
            await theirs.documents()
        await portal.documents()
        store = line.exchange._store()

        before = {key for key, _ in store.rows(Table.ANSWERS) if "/documents" in key}
        line.keep_only([child.id])
        after = {key for key, _ in store.rows(Table.ANSWERS) if "/documents" in key}

        assert before - after == {f"own|/documents?concerns={ward.id}"}
        assert after == {"own|/documents", f"own|/documents?concerns={child.id}"}


@pytest.mark.requirement("R-2.1.3", "STO-21")
async def test_on_a_childs_birthday_no_copy_of_theirs_stays_on_the_device():
    app = create_app(open_world(seed=42))
    async with line_to(app) as line:
        portal = await sign_in(app, line, "power_user")
        (child,) = (await portal.persons()).value
        app.state.world.clock.advance(child.until - app.state.world.clock.today())
        app.state.world.clock.advance(timedelta(days=-1))
        await line.login.sign_out()
        portal = await sign_in(app, line, "power_user")
        theirs = ContractPortal(ConcerningExchange(line.exchange, child.id, lambda: None))
        await theirs.documents()
        await theirs.section(SectionId("identity"))
        store = line.exchange._store()

        def copies():
            rows = ((key, table) for table in Table for key, _ in store.rows(table))
            return [(key, table) for key, table in rows if child.id in key]

        before = len(copies())
        app.state.world.clock.advance(timedelta(days=1))
        with pytest.raises(RepresentationOver):
            await theirs.documents()
        (grown,) = (await portal.persons()).value
        line.keep_only([])

        assert (before, copies()) == (2, [])
        assert grown.standing is Standing.OF_AGE
