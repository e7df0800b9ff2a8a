"""An open objection at the portal is not gone round: not by a new declaration, not by another."""

import pytest

from client.domain.applications import ApplicationState
from client.domain.forms import FieldKey
from client.domain.mentions import MentionId
from client.domain.services import ServiceId
from client.portal.errors import DeclarationRequired, Refused
from tests.client.features.applying.citizen import a_citizen
from tests.mock_server.areas.declaring import declare, moved, travelling_with, travels_with

MANDATE = {"service": ServiceId("power-of-attorney"), "field": FieldKey("delegate")}
"""Declared for another purpose."""
AGAIN = "e" * 32


async def objected(me, *others):
    """A declaration that the driver objected to, with the words of the portal."""
    fins = [me.fin_of(one) for one in ("driver", *others)]
    made = await declare(me, *fins)
    async with a_citizen("driver", me.world) as named:
        await named.portal.object_to_mention(MentionId(made.id), "Razı deyiləm", "o" * 32)
    return made


async def made_anew(me, *others, **more):
    return await declare(me, me.fin_of("driver"), *others, key=AGAIN, **more)


async def how_many(me):
    return len((await me.portal.declarations()).value.declarations)


@pytest.mark.requirement("R-5.2", "TPD-02")
@pytest.mark.parametrize("more", [{}, MANDATE], ids=["the same purpose", "another purpose"])
async def test_nobody_declares_anew_about_somebody_whose_objection_is_open(more):
    async with a_citizen() as me:
        made = await objected(me)
        with pytest.raises(Refused, match="person_objected") as refused:
            await made_anew(me, **more)

        assert refused.value.declaration == made.id
        assert await how_many(me) == 1


@pytest.mark.requirement("R-5.2")
async def test_an_objection_that_a_tester_makes_is_as_open_as_any():
    async with a_citizen() as me:
        made = await declare(me, me.fin_of("driver"))
        await moved(me, "declaration", made.id, "object")

        with pytest.raises(Refused, match="person_objected"):
            await made_anew(me)


@pytest.mark.requirement("R-5.2")
async def test_only_who_objected_is_not_declared_anew():
    async with a_citizen() as me:
        other = me.fin_of("power_user")
        await objected(me, "power_user")
        with pytest.raises(Refused, match="person_objected"):
            await made_anew(me, other)
        await declare(me, other, key="f" * 32)

        assert (await me.portal.check_answers(await travelling_with(me, other))).undeclared == ()


@pytest.mark.requirement("R-5.2", "TPD-02")
@pytest.mark.parametrize("how", ["taken back", "upheld", "ended", "withdrawn"])
async def test_once_the_objection_is_no_longer_open_a_declaration_is_made_again(how):
    async with a_citizen() as me:
        made = await objected(me)
        if how == "taken back":
            async with a_citizen("driver", me.world) as named:
                await named.portal.take_objection_back(MentionId(made.id), "b" * 32)
        elif how == "withdrawn":
            await me.portal.withdraw_declaration(made.id, "w" * 32)
        else:
            await moved(me, "declaration", made.id, "uphold" if how == "upheld" else "end")
        await made_anew(me)

        assert await how_many(me) == 2


@pytest.mark.requirement("R-5.2")
async def test_an_objection_is_against_one_declarant():
    async with a_citizen() as me:
        await objected(me)
        async with a_citizen("power_user", me.world) as other:
            await declare(other, me.fin_of("driver"))

            assert await how_many(other) == 1


@pytest.mark.requirement("REL-04")
async def test_what_was_declared_before_the_objection_is_told_again_under_its_key():
    async with a_citizen() as me:
        made = await objected(me)
        again = await declare(me, me.fin_of("driver"))

        assert again.id == made.id


@pytest.mark.requirement("R-5.2", "TPD-01")
async def test_another_declaration_for_the_same_purpose_carries_nothing_new_while_it_is_open():
    async with a_citizen() as me:
        driver = me.fin_of("driver")
        beside = await made_anew(me)
        before = await travels_with(me, driver, key="s" * 32)
        made = await objected(me)
        (missing,) = (await me.portal.check_answers(await travelling_with(me, driver))).undeclared
        with pytest.raises(DeclarationRequired):
            await travels_with(me, driver)
        await moved(me, "declaration", made.id, "end")
        sent = await travels_with(me, driver, key="v" * 32)

        assert missing.person.fin == driver
        assert sent.declarations == (beside.id,)
        assert (await me.portal.application(before.id)).value.state is ApplicationState.SENT


@pytest.mark.requirement("R-5.2")
async def test_what_was_declared_for_another_purpose_goes_on():
    async with a_citizen() as me:
        driver = me.fin_of("driver")
        await made_anew(me)
        made = await declare(me, driver, **MANDATE)
        await moved(me, "declaration", made.id, "object")

        assert (await travels_with(me, driver)).state is ApplicationState.SENT
