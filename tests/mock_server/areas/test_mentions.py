"""Whoever is named in a declaration at the portal: told, objecting once, and taking it back."""

import asyncio
import json
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from client.domain.applications import ApplicationState
from client.domain.declarations import DeclarationState
from client.domain.inbox import Sieve
from client.domain.mentions import Happened, MentionId, Objection
from client.portal.errors import NotFound, Refused
from mock_server.rules import mentions
from tests.client.features.applying.citizen import a_citizen
from tests.mock_server.areas.declaring import declare, moved, travels_with
from tests.mock_server.areas.testers_desk import at_the_desk
from tests.worlds import open_world

WHY = "Mən heç yerə getmirəm"


@asynccontextmanager
async def two_of_them(*others):
    """Who declares, and who is named first; an application stands on it."""
    world = open_world()
    async with a_citizen("complete", world) as me, a_citizen("driver", world) as named:
        fins = [named.fin, *map(me.fin_of, others)]
        made = await declare(me, *fins)
        sent = await travels_with(me, *fins)
        yield me, named, MentionId(made.id), sent


async def object_to(named, ident, key="o" * 32, reason=WHY):
    return await named.portal.object_to_mention(ident, reason, key)


async def seen(named, ident):
    return (await named.portal.mention(ident)).value


async def stands(me, sent):
    return (await me.portal.application(sent.id)).value.state


@pytest.mark.requirement("R-5.1", "R-5.2", "R-6.2")
async def test_whoever_is_named_reads_of_it_in_the_inbox_and_finds_it_in_the_cabinet():
    async with two_of_them() as (me, named, ident, _):
        page = (await named.portal.inbox(Sieve())).value
        (one,) = (await named.portal.mentions()).value
        mine = (await me.portal.mentions()).value

        assert one.number == page.messages[0].heading.reference
        assert (one.id, one.state, one.can_object) == (ident, DeclarationState.ACTIVE, True)
        assert mine == ()


@pytest.mark.requirement("R-5.2", "SRV-06")
async def test_neither_the_application_nor_others_who_are_named_are_told():
    async with two_of_them("power_user") as (me, named, ident, sent):
        told = json.dumps(mentions.mention(named.world, named.fin, ident))

        for hidden in (me.fin, me.fin_of("power_user"), sent.number, sent.id, "travel-permit"):
            assert hidden not in told


@pytest.mark.requirement("R-5.2")
async def test_an_objection_holds_the_application_and_the_declarant_sees_who_objected():
    async with two_of_them("power_user") as (me, named, ident, sent):
        after = await object_to(named, ident)
        declared = (await me.portal.declaration(ident)).value

        assert (after.objection, after.can_object) == (Objection.OPEN, False)
        assert [step.what for step in after.steps] == [Happened.DECLARED, Happened.OBJECTED]
        assert after.steps[-1].reason == WHY
        assert declared.state is DeclarationState.DISPUTED
        assert [one.objected for one in declared.people] == [True, False]
        assert await stands(me, sent) is ApplicationState.ON_HOLD


@pytest.mark.requirement("R-5.2", "REL-08")
async def test_an_objection_sent_again_and_at_once_is_one():
    async with two_of_them() as (me, named, ident, sent):
        await asyncio.gather(*(object_to(named, ident) for _ in range(3)))

        assert len((await seen(named, ident)).steps) == 2
        assert len((await me.portal.application(sent.id)).value.steps) == 2


@pytest.mark.requirement("R-5.2")
async def test_a_second_objection_is_refused_while_the_first_is_open_and_when_it_is_decided():
    async with two_of_them() as (me, named, ident, _):
        await object_to(named, ident)
        with pytest.raises(Refused, match="already_objected"):
            await object_to(named, ident, "p" * 32)
        await moved(me, "declaration", ident, "uphold")
        settled = await seen(named, ident)

        assert (settled.objection, settled.can_object) == (Objection.SETTLED, False)
        assert settled.steps[-1].what is Happened.UPHELD
        with pytest.raises(Refused, match="already_objected"):
            await object_to(named, ident, "q" * 32)


@pytest.mark.requirement("R-5.2", "R-6.2")
async def test_what_the_operator_decided_is_told_to_whoever_objected():
    async with two_of_them() as (me, named, ident, sent):
        await object_to(named, ident)
        before = (await named.portal.inbox(Sieve())).value
        await moved(me, "declaration", ident, "uphold")
        after = (await named.portal.inbox(Sieve())).value

        assert len(after.messages) == len(before.messages) + 1
        assert await stands(me, sent) is ApplicationState.IN_REVIEW


@pytest.mark.requirement("R-5.2")
async def test_an_objection_taken_back_lets_the_application_go_on_and_may_be_made_anew():
    async with two_of_them() as (me, named, ident, sent):
        await object_to(named, ident)
        back = await named.portal.take_objection_back(ident, "b" * 32)
        going = await stands(me, sent)
        anew = await object_to(named, ident, "p" * 32)

        assert (back.objection, back.can_object) == (Objection.TAKEN_BACK, True)
        assert going is ApplicationState.IN_REVIEW
        assert anew.objection is Objection.OPEN
        assert await stands(me, sent) is ApplicationState.ON_HOLD


@pytest.mark.requirement("R-5.2")
async def test_one_objection_taken_back_leaves_anothers_standing():
    async with two_of_them("power_user") as (me, named, ident, sent):
        mentions.object_to(me.world, me.fin_of("power_user"), ident, WHY)
        await object_to(named, ident)
        back = await named.portal.take_objection_back(ident, "b" * 32)
        declared = (await me.portal.declaration(ident)).value

        assert back.state is DeclarationState.DISPUTED
        assert [one.objected for one in declared.people] == [False, True]
        assert await stands(me, sent) is ApplicationState.ON_HOLD


@pytest.mark.requirement("R-5.2")
async def test_only_an_open_objection_is_taken_back():
    async with two_of_them() as (me, named, ident, _):
        with pytest.raises(Refused, match="no_open_objection"):
            await named.portal.take_objection_back(ident, "b" * 32)
        await object_to(named, ident)
        await moved(me, "declaration", ident, "end")

        assert (await seen(named, ident)).objection is Objection.SETTLED
        with pytest.raises(Refused, match="no_open_objection"):
            await named.portal.take_objection_back(ident, "c" * 32)


@pytest.mark.requirement("R-5.2", "REL-12")
async def test_an_expired_declaration_is_not_objected_to():
    async with two_of_them() as (_, named, ident, _sent):
        named.world.clock.advance(timedelta(days=31))
        one = mentions.mention(named.world, named.fin, ident)
        with pytest.raises(mentions.DeclarationExpired):
            mentions.object_to(named.world, named.fin, ident, WHY)

        assert (one["state"], one["can_object"]) == ("expired", False)


@pytest.mark.requirement("R-5.2", "TPD-02")
async def test_a_withdrawn_declaration_is_not_objected_to():
    async with two_of_them() as (me, named, ident, _):
        await me.portal.withdraw_declaration(ident, "w" * 32)
        one = await seen(named, ident)

        assert one.steps[-1].what is Happened.WITHDRAWN
        with pytest.raises(Refused, match="declaration_over"):
            await object_to(named, ident)


@pytest.mark.requirement("R-5.2", "SRV-06")
async def test_a_declaration_that_names_somebody_else_is_not_there():
    async with two_of_them() as (me, named, ident, _):
        for doing in (
            me.portal.mention(ident),
            object_to(me, ident),
            me.portal.take_objection_back(ident, "b" * 32),
            named.portal.mention(MentionId("nowhere")),
        ):
            with pytest.raises(NotFound, match="not_found"):
                await doing

        assert (await seen(named, ident)).objection is Objection.NONE


@pytest.mark.requirement("R-5.2", "REL-20")
async def test_an_open_page_of_either_side_is_hinted_at():
    async with two_of_them() as (me, named, ident, _):
        mine = (await me.portal.hints_since(None)).last
        theirs = (await named.portal.hints_since(None)).last
        await object_to(named, ident)
        told = (await me.portal.hints_since(mine)).hints
        own = (await named.portal.hints_since(theirs)).hints

        assert ("declarations", ident) in {(one.topic, one.ref) for one in told}
        assert ("mentions", ident) in {(one.topic, one.ref) for one in own}


@pytest.mark.requirement("R-5.2")
async def test_the_operator_reads_why_and_whoever_declared_does_not():
    async with two_of_them() as (me, named, ident, _):
        await object_to(named, ident)
        (thing,) = (await at_the_desk(me, "GET", "/machines/declaration"))["things"]
        declared = me.world.store.get("declarations", me.fin, ident)

        assert thing["objections"] == [WHY]
        assert WHY not in json.dumps(declared)
