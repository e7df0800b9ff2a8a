"""Acting for somebody else: a mandate opens that cabinet, for what it covers, until it ends."""

from contextlib import AsyncExitStack
from datetime import date, timedelta

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.portal.errors import NotAllowed, NotFound, Refused
from mock_server.app import create_app
from mock_server.rules import corrections, representation
from mock_server.world.accounts import by_key
from tests.contract.citizen import ADDRESS, line_to, sign_in
from tests.mock_server.areas.errand import DESK, Errand, a_report
from tests.worlds import open_world


class Standing(Errand):
    """A citizen who stands for somebody; `theirs` asks about that person."""

    async def mandates(self):
        return (await self.read("/persons"))["persons"]

    async def theirs(self, path, mandate):
        return await self.read(f"{path}?concerns={mandate['id']}")

    async def report_for(self, mandate, report):
        return await self.send(report, to=f"/corrections?concerns={mandate['id']}")

    async def court_moves(self, mandate, move):
        transport = httpx.ASGITransport(self.app)
        known = {"Authorization": f"Bearer {DESK}"}
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, headers=known) as desk:
            path = f"/__mock/api/machines/mandate/{mandate['id']}/{move}"
            return (await desk.post(path, json={})).json()

    async def refused(self, path, mandate):
        with pytest.raises(NotAllowed) as refusal:
            await self.theirs(path, mandate)
        return refusal.value.code


@pytest.fixture
def app():
    return create_app(open_world(seed=42), control_token=DESK)


@pytest.fixture
async def as_persona(app):
    async with AsyncExitStack() as stack:

        async def begin(persona):
            line = await stack.enter_async_context(line_to(app))
            await sign_in(app, line, persona)
            return Standing(app, line.exchange)

        yield begin


@pytest.mark.requirement("R-2.1.3")
async def test_a_parent_reads_the_cabinet_of_a_child_and_their_own_apart(as_persona):
    me = await as_persona("complete")
    child, _ = await me.mandates()

    theirs = (await me.theirs("/cabinet", child))["citizen"]
    own = (await me.read("/cabinet"))["citizen"]
    papers = (await me.theirs("/documents", child))["documents"]

    assert theirs["given_name"] == child["given_name"]
    assert own["fin"] != theirs["fin"]
    assert [(one["kind"], one["holder"]) for one in papers] == [("child_card", child["name"])]
    assert (await me.theirs("/cabinet/sections/family", child))["entries"]


async def test_a_mandate_of_somebody_else_opens_nothing(as_persona):
    me, other = await as_persona("complete"), await as_persona("parent")
    theirs = (await me.mandates())[0]

    assert await other.refused("/cabinet", theirs) == "not_represented"


async def test_what_concerns_the_citizen_alone_takes_nobody_else(as_persona):
    """Payments, consents, devices: the contract has no `concerns` there."""
    me = await as_persona("complete")
    child, _ = await me.mandates()

    with pytest.raises(Refused):
        await me.theirs("/bills", child)


async def test_a_guardian_may_look_and_may_not_have_data_changed(as_persona):
    me = await as_persona("representative")
    _, ward = await me.mandates()

    with pytest.raises(NotAllowed) as refusal:
        await me.report_for(ward, a_report("identity"))

    assert ward["relation"] == "ward"
    assert refusal.value.code == "outside_mandate"
    assert (await me.theirs("/cabinet/sections/pension", ward))["entries"]


async def test_on_the_eighteenth_birthday_a_child_has_a_cabinet_of_their_own(app, as_persona):
    world = app.state.world
    (mandate,) = representation.listed(world, by_key(world, "power_user")["fin"])
    birthday = date.fromisoformat(mandate["until"])
    world.clock.advance(birthday - world.clock.today() - timedelta(days=1))
    me = await as_persona("power_user")

    (child,) = await me.mandates()
    world.clock.advance(timedelta(days=1))
    (grown,) = await me.mandates()

    assert (child["state"], grown["state"]) == ("in_force", "of_age")
    assert await me.refused("/documents", child) == "representation_ended"


async def test_a_guardianship_a_court_has_ended_opens_nothing_from_then_on(as_persona):
    me = await as_persona("representative")
    _, ward = await me.mandates()

    moved = await me.court_moves(ward, "end")
    told = await me.refused("/cabinet", ward)
    representation.moved(me.app.state.world, ward["id"], "restore")

    assert (told, moved["title"]) == ("representation_ended", ward["name"])
    assert (await me.theirs("/cabinet", ward))["sections"]


@pytest.mark.requirement("DIS-01")
async def test_whoever_is_represented_can_read_who_looked(as_persona):
    me = await as_persona("complete")
    child, _ = await me.mandates()

    await me.theirs("/cabinet/sections/identity", child)
    await me.theirs("/documents", child)

    log = (await me.theirs("/data-uses", child))["entries"]
    assert [one["kind"] for one in log] == ["representative", "representative"]
    assert "Nümayəndəniz Məlikzadə" in log[0]["purpose"]["az"]


async def test_a_correction_for_a_child_is_the_childs_and_its_parent_hears_of_it(as_persona):
    me = await as_persona("complete")
    child, _ = await me.mandates()
    report = a_report("identity", "identity", "birth_place", wanted="Gəncə")

    sent = await me.report_for(child, report)
    corrections.owner_moves(me.app.state.world, sent["id"], "accept")

    assert (await me.read("/corrections"))["corrections"] == []
    assert [one["id"] for one in (await me.theirs("/corrections", child))["corrections"]] == [
        sent["id"]
    ]
    with pytest.raises(NotFound):
        await me.read(f"/corrections/{sent['id']}")
    told = (await me.read("/inbox"))["messages"]
    (news,) = [one for one in told if one["reference"] == sent["number"]]
    assert news["concerns"]["en"] == child["name"]


WORLD = open_world(seed=42)
MANDATE = representation.listed(WORLD, by_key(WORLD, "complete")["fin"])[0]
RECORD = {**MANDATE, "state": "in_force"}


@settings(max_examples=60, deadline=None)
@given(
    day=st.dates(date(2020, 1, 1), date(2060, 1, 1)),
    later=st.integers(0, 9000),
    relation=st.sampled_from(["child", "ward"]),
    ended=st.booleans(),
)
def test_what_has_ended_stays_ended_whatever_time_does(day, later, relation, ended):
    record = {**RECORD, "relation": relation, "state": "ended" if ended else "in_force"}
    until = date.fromisoformat(record["until"])

    now = representation.standing(record, day)
    then = representation.standing(record, day + timedelta(days=later))

    assert (now == "in_force") == (day < until and not ended)
    assert now in ("in_force", then)


def test_nobody_of_a_family_that_is_not_theirs_is_opened():
    fin = by_key(WORLD, "wrong_family")["fin"]

    assert representation.listed(WORLD, fin) == []
