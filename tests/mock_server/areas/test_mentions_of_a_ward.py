"""What others declared about somebody under guardianship: read and objected to by the guardian."""

import json
from contextlib import asynccontextmanager

import pytest

from client.domain.applications import ApplicationState
from client.domain.declarations import DeclarationState
from client.domain.inbox import Sieve
from client.domain.mentions import Happened, MentionId, Objection
from client.portal.concerning import ConcerningExchange
from client.portal.contract import ContractPortal
from client.portal.errors import NotFound, OutsideMandate, RepresentationOver
from mock_server.rules import representation
from mock_server.world.accounts import full_name
from tests.client.features.applying.citizen import a_citizen
from tests.mock_server.areas.declaring import declare, moved, travels_with
from tests.mock_server.areas.testers_desk import at_the_desk
from tests.worlds import open_world

WHY, KEY = "Heç yerə getmir", "o" * 32


class Ward:
    """Whom the guardian stands for, as the guardian's app asks about them."""

    def __init__(self, guardian) -> None:
        self.guardian, self.world = guardian, guardian.world
        held = guardian.world.store.records("mandates", guardian.fin)
        self.mandate = next(one for one in held if one["relation"] == "ward")
        self.fin, self.name = self.mandate["person"], self.mandate["name"]
        exchange = ConcerningExchange(guardian.portal._exchange, self.mandate["id"], lambda: None)
        self.portal = ContractPortal(exchange)

    def covers(self, *scope):
        changed = {**self.mandate, "scope": list(scope)}
        self.world.store.put("mandates", self.guardian.fin, changed["id"], changed)


@asynccontextmanager
async def a_declared_ward():
    """Who declares them, the ward, and an application that stands on it."""
    world = open_world()
    async with a_citizen("complete", world) as me, a_citizen("representative", world) as guardian:
        ward = Ward(guardian)
        made = await declare(me, ward.fin)
        sent = await travels_with(me, ward.fin)
        yield me, ward, MentionId(made.id), sent


async def read_by(citizen):
    page = (await citizen.portal.inbox(Sieve())).value
    return [one.heading.reference for one in page.messages]


@pytest.mark.requirement("R-5.2", "R-2.1.3", "R-6.2")
async def test_a_guardian_reads_of_it_in_their_own_inbox_and_finds_it_in_the_wards_cabinet():
    async with a_declared_ward() as (_, ward, ident, _sent):
        page = (await ward.guardian.portal.inbox(Sieve())).value
        (one,) = (await ward.portal.mentions()).value
        own = (await ward.guardian.portal.mentions()).value

        assert page.messages[0].heading.reference == one.number
        assert page.messages[0].heading.concerns.en == ward.name
        assert (one.id, one.can_object, own) == (ident, True, ())


@pytest.mark.requirement("R-5.2", "R-2.1.3")
async def test_a_guardian_objects_and_everybody_is_told_that_it_was_the_guardian():
    async with a_declared_ward() as (me, ward, ident, sent):
        after = await ward.portal.object_to_mention(ident, WHY, KEY)
        (declared,) = (await me.portal.declaration(ident)).value.people
        (thing,) = (await at_the_desk(me, "GET", "/machines/declaration"))["things"]
        guardian = full_name(ward.world, ward.guardian.fin)

        assert (after.objection, after.steps[-1].by) == (Objection.OPEN, guardian)
        assert (declared.objected, declared.by_representative) == (True, True)
        assert thing["objections"] == [f"{guardian}: {WHY}"]
        assert (await me.portal.application(sent.id)).value.state is ApplicationState.ON_HOLD


@pytest.mark.requirement("R-5.2", "SRV-06")
async def test_the_declarant_does_not_learn_who_the_guardian_is():
    async with a_declared_ward() as (me, ward, ident, _):
        await ward.portal.object_to_mention(ident, WHY, KEY)
        told = json.dumps(me.world.store.get("declarations", me.fin, ident), ensure_ascii=False)

        assert full_name(ward.world, ward.guardian.fin) not in told
        assert ward.guardian.fin not in told


@pytest.mark.requirement("R-5.2", "DIS-01")
async def test_that_a_guardian_looked_and_objected_is_read_in_the_wards_history():
    async with a_declared_ward() as (_, ward, ident, _sent):
        before = {one["id"] for one in ward.world.store.records("data_uses", ward.fin)}
        await ward.portal.mentions()
        await ward.portal.object_to_mention(ident, WHY, KEY)
        held = ward.world.store.records("data_uses", ward.fin)
        new = [one for one in held if one["id"] not in before]

        assert [one["kind"] for one in new] == ["representative"] * 2
        assert [one["attributes"][0]["en"] for one in new] == ["what others declared"] * 2
        assert {"looked" in one["purpose"]["en"] for one in new} == {True, False}


@pytest.mark.requirement("R-5.2", "R-6.2")
async def test_an_objection_of_a_guardian_is_taken_back_and_decided_as_any():
    async with a_declared_ward() as (me, ward, ident, _):
        await ward.portal.object_to_mention(ident, WHY, KEY)
        back = await ward.portal.take_objection_back(ident, "b" * 32)
        free = (await me.portal.declaration(ident)).value
        await ward.portal.object_to_mention(ident, WHY, "p" * 32)
        await moved(me, "declaration", ident, "uphold")
        told = (await ward.guardian.portal.inbox(Sieve())).value.messages[0].heading
        settled = (await ward.portal.mention(ident)).value

        assert back.steps[-1].what is Happened.TAKEN_BACK
        assert back.steps[-1].by == full_name(ward.world, ward.guardian.fin)
        assert free.state is DeclarationState.ACTIVE
        assert [one.by_representative for one in free.people] == [False]
        assert (told.reference, told.concerns.en) == (settled.number, ward.name)
        assert settled.objection is Objection.SETTLED


@pytest.mark.requirement("R-5.2", "R-2.1.3")
async def test_what_a_guardian_declared_themselves_is_theirs_to_withdraw_and_no_mention():
    async with a_declared_ward() as (_, ward, ident, _sent):
        own = await declare(ward.guardian, ward.fin, key="g" * 32)
        listed = [one.id for one in (await ward.portal.mentions()).value]

        assert listed == [ident]
        with pytest.raises(NotFound):
            await ward.portal.mention(MentionId(own.id))
        with pytest.raises(NotFound):
            await ward.portal.object_to_mention(MentionId(own.id), WHY, KEY)


@pytest.mark.requirement("R-5.2", "R-6.2")
async def test_a_guardian_gets_no_news_of_their_own_declaration_as_of_anothers():
    async with a_declared_ward() as (_, ward, _ident, _sent):
        before = await read_by(ward.guardian)
        own = await declare(ward.guardian, ward.fin, key="g" * 32)
        await moved(ward.guardian, "declaration", own.id, "object", "uphold")
        news = await read_by(ward.guardian)

        assert news == before


@pytest.mark.requirement("R-2.1.3")
async def test_without_a_mandate_for_it_nothing_is_shown_done_or_told():
    async with a_declared_ward() as (me, ward, ident, _):
        before = len((await ward.guardian.portal.inbox(Sieve())).value.messages)
        ward.covers("data", "documents")
        await declare(me, ward.fin, key="e" * 32)
        after = len((await ward.guardian.portal.inbox(Sieve())).value.messages)
        for doing in (
            ward.portal.mentions(),
            ward.portal.mention(ident),
            ward.portal.object_to_mention(ident, WHY, KEY),
            ward.portal.take_objection_back(ident, "b" * 32),
        ):
            with pytest.raises(OutsideMandate):
                await doing

        assert after == before


@pytest.mark.requirement("R-2.1.3")
async def test_when_the_court_has_ended_it_the_guardian_can_no_longer_object():
    async with a_declared_ward() as (me, ward, ident, _):
        representation.moved(ward.world, ward.mandate["id"], "end")
        with pytest.raises(RepresentationOver):
            await ward.portal.object_to_mention(ident, WHY, KEY)

        assert (await me.portal.declaration(ident)).value.state is DeclarationState.ACTIVE


@pytest.mark.requirement("R-5.2", "REL-20")
async def test_a_guardians_open_page_is_hinted_at():
    async with a_declared_ward() as (me, ward, ident, _):
        last = (await ward.guardian.portal.hints_since(None)).last
        await me.portal.withdraw_declaration(ident, "w" * 32)
        told = (await ward.guardian.portal.hints_since(last)).hints

        assert ("mentions", ident) in {(one.topic, one.ref) for one in told}


@pytest.mark.requirement("R-5.2")
async def test_whoever_objects_for_themselves_is_not_said_to_be_represented():
    world = open_world()
    async with a_citizen("complete", world) as me, a_citizen("driver", world) as named:
        made = await declare(me, named.fin)
        after = await named.portal.object_to_mention(MentionId(made.id), WHY, KEY)
        (declared,) = (await me.portal.declaration(made.id)).value.people

        assert after.steps[-1].by is None
        assert (declared.objected, declared.by_representative) == (True, False)
