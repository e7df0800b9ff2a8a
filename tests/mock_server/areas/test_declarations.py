"""Declarations at the portal: what stands on one waits while it is disputed, and no longer."""

from datetime import timedelta

import pytest

from client.domain.applications import Actor, ApplicationState
from client.domain.declarations import DeclarationState
from client.domain.inbox import Sieve
from client.portal.errors import DeclarationRequired, NotFound, Refused, StepUpNeeded
from tests.client.features.applying.citizen import a_citizen
from tests.mock_server.areas.declaring import (
    declare,
    moved,
    telling_of,
    travelling_with,
    travels_with,
)

OPERATOR, WITHDRAWN, ENDED = "until the operator", "You withdrew", "The operator ended"


async def applied(me, *personas):
    """A declaration about these people, and an application that stands on it."""
    fins = [me.fin_of(one) for one in personas or ("driver",)]
    made = await declare(me, *fins)
    return made, await travels_with(me, *fins)


async def now(me, application):
    return (await me.portal.application(application.id)).value


async def how_it_stands(me, made):
    return (await me.portal.declaration(made.id)).value.state


@pytest.mark.requirement("R-5.2")
async def test_an_objection_holds_the_application_until_the_operator_upholds_the_declaration():
    async with a_citizen() as me:
        made, sent = await applied(me)
        await moved(me, "declaration", made.id, "object")
        held, disputed = await now(me, sent), await how_it_stands(me, made)
        await moved(me, "declaration", made.id, "uphold")
        released = await now(me, sent)

        assert disputed is DeclarationState.DISPUTED
        assert (held.state, held.declarations) == (ApplicationState.ON_HOLD, (made.id,))
        assert OPERATOR in held.hold.en
        assert held.steps[-1].by is Actor.PORTAL
        assert (released.state, released.hold) == (ApplicationState.IN_REVIEW, None)
        assert await how_it_stands(me, made) is DeclarationState.ACTIVE


@pytest.mark.requirement("R-5.2", "R-6.2")
async def test_the_citizen_reads_of_an_objection_in_the_inbox():
    async with a_citizen() as me:
        made, sent = await applied(me)
        await moved(me, "declaration", made.id, "object")

        page = (await me.portal.inbox(Sieve())).value
        assert page.messages[0].heading.reference == sent.number


@pytest.mark.requirement("R-5.2")
async def test_only_who_objected_is_said_to_have_objected():
    async with a_citizen() as me:
        made, _ = await applied(me, "driver", "power_user")
        await moved(me, "declaration", made.id, "object")

        people = (await me.portal.declaration(made.id)).value.people
        assert [one.objected for one in people] == [True, False]


@pytest.mark.parametrize("before", [(), ("object",)], ids=["in force", "disputed"])
@pytest.mark.requirement("R-5.2", "TPD-02")
async def test_what_stands_on_a_withdrawn_declaration_waits_and_says_what_to_do(before):
    async with a_citizen() as me:
        made, sent = await applied(me)
        await moved(me, "declaration", made.id, *before)
        withdrawn = await me.portal.withdraw_declaration(made.id, "w" * 32)
        held = await now(me, sent)
        cancelled = await me.portal.cancel_application(sent.id, "c" * 32)

        assert withdrawn.state is DeclarationState.WITHDRAWN
        assert held.state is ApplicationState.ON_HOLD
        assert WITHDRAWN in held.hold.en
        assert (cancelled.state, cancelled.hold) == (ApplicationState.CANCELLED, None)


@pytest.mark.requirement("R-5.2")
async def test_a_declaration_that_the_operator_ends_says_so_where_it_was_used():
    async with a_citizen() as me:
        made, sent = await applied(me)
        await moved(me, "declaration", made.id, "object", "end")

        assert ENDED in (await now(me, sent)).hold.en
        with pytest.raises(Refused):
            await me.portal.withdraw_declaration(made.id, "w" * 32)


@pytest.mark.requirement("R-5.2")
async def test_an_application_is_released_only_when_nothing_holds_it_any_more():
    async with a_citizen() as me:
        first = await declare(me, me.fin_of("driver"))
        second = await declare(me, me.fin_of("power_user"), key="e" * 32)
        sent = await travels_with(me, me.fin_of("driver"), me.fin_of("power_user"))
        await me.portal.withdraw_declaration(first.id, "w" * 32)
        await moved(me, "declaration", second.id, "object", "uphold")
        held = await now(me, sent)

        assert held.state is ApplicationState.ON_HOLD
        assert WITHDRAWN in held.hold.en


@pytest.mark.requirement("R-5.2")
async def test_a_settled_objection_does_not_lift_what_the_institution_put_on_hold():
    async with a_citizen() as me:
        made, sent = await applied(me)
        await moved(me, "application", sent.id, "hold")
        await moved(me, "declaration", made.id, "object", "uphold")
        held = await now(me, sent)
        await moved(me, "application", sent.id, "release")

        assert "another authority" in held.hold.en
        assert (await now(me, sent)).state is ApplicationState.IN_REVIEW


@pytest.mark.requirement("R-5.2")
async def test_what_was_decided_before_the_objection_stays_decided():
    async with a_citizen() as me:
        made, sent = await applied(me)
        await moved(me, "application", sent.id, "accept", "review", "fulfil")
        await moved(me, "declaration", made.id, "object")

        assert (await now(me, sent)).state is ApplicationState.READY


@pytest.mark.requirement("R-5.2")
async def test_an_appeal_waits_too():
    async with a_citizen() as me:
        made, sent = await applied(me)
        await moved(me, "application", sent.id, "accept", "review", "refuse")
        await me.portal.appeal_application(sent.id, "Razı deyiləm", "a" * 32)
        await moved(me, "declaration", made.id, "object")

        assert (await now(me, sent)).state is ApplicationState.ON_HOLD


@pytest.mark.parametrize("reason", ["expired", "withdrawn", "disputed"])
@pytest.mark.requirement("R-5.1", "TPD-01")
async def test_nothing_is_sent_about_somebody_whose_declaration_does_not_hold(reason):
    async with a_citizen() as me:
        other = me.fin_of("driver")
        made = await declare(me, other, expires_on=me.world.clock.today())
        covered = (await me.portal.check_answers(await travelling_with(me, other))).undeclared
        if reason == "expired":
            later(me, days=1)
        elif reason == "withdrawn":
            await me.portal.withdraw_declaration(made.id, "w" * 32)
        else:
            await moved(me, "declaration", made.id, "object")
        (missing,) = (await me.portal.check_answers(await travelling_with(me, other))).undeclared
        with pytest.raises(DeclarationRequired):
            await travels_with(me, other)

        assert (covered, missing.person.fin) == ((), other)
        assert me.applications() == []


@pytest.mark.requirement("R-5.2", "REL-12")
async def test_a_declaration_runs_out_by_itself_and_is_not_taken_back_then():
    async with a_citizen() as me:
        made = await declare(me, me.fin_of("driver"), expires_on=me.world.clock.today())
        later(me, days=1)

        assert await how_it_stands(me, made) is DeclarationState.EXPIRED
        with pytest.raises(Refused, match="conflict"):
            await me.portal.withdraw_declaration(made.id, "w" * 32)


@pytest.mark.requirement("REL-04")
async def test_a_declaration_is_made_once_and_taken_back_once():
    async with a_citizen() as me:
        made, again = [await declare(me, me.fin_of("driver")) for _ in range(2)]
        withdrawn, twice = [
            await me.portal.withdraw_declaration(made.id, "w" * 32) for _ in range(2)
        ]

        assert (made.id, withdrawn) == (again.id, twice)
        assert len((await me.portal.declarations()).value.declarations) == 1


async def test_somebody_elses_declaration_is_neither_read_nor_taken_back():
    async with a_citizen() as me:
        made = await declare(me, me.fin_of("driver"))
        async with a_citizen("driver", me.world) as other:
            with pytest.raises(NotFound):
                await other.portal.declaration(made.id)
            with pytest.raises(NotFound):
                await other.portal.withdraw_declaration(made.id, "w" * 32)


@pytest.mark.requirement("AUTH-20", "TPD-02")
async def test_a_declaration_is_signed_by_who_was_confirmed_just_now():
    async with a_citizen() as me:
        with pytest.raises(StepUpNeeded):
            await me.portal.declare(telling_of(me, me.fin_of("driver")), "d" * 32)

        assert (await me.portal.declarations()).value.declarations == ()


def later(me, **by):
    me.world.clock.advance(timedelta(**by))
