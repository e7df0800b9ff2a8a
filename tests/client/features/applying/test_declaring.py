"""Naming somebody in a form: what the portal misses when it is sent is signed there and then."""

import pytest

from client.domain.declarations import DeclarationId
from client.domain.services import ServiceId
from tests.client.features.applying.citizen import a_citizen
from tests.client.features.applying.driving import declare
from tests.client.features.applying.test_wrong_ways import add_passenger, up_to_passengers

TRIP = ServiceId("travel-permit")


async def up_to_the_check(stage, me):
    """The declaration is signed on the way."""
    await up_to_passengers(stage, me)
    await add_passenger(stage, me.fin_of("driver"))
    await stage.press("continue")
    await declare(stage)
    await stage.press("continue")
    await stage.press("field-truth")
    await stage.press("continue")
    await stage.until("Check your answers")


def signed(me):
    return me.world.store.records("declarations", me.fin)


async def sent_without_a_declaration(stage, me):
    """It is withdrawn between the check and sending."""
    await up_to_the_check(stage, me)
    (first,) = signed(me)
    await me.portal.withdraw_declaration(DeclarationId(first["id"]), "w" * 32)
    await stage.press("send")


@pytest.mark.requirement("R-5.1", "R-5.2", "TPD-01")
async def test_a_declaration_that_was_withdrawn_meanwhile_is_asked_for_before_sending():
    async with a_citizen() as me:
        me.is_sure()
        async with me.applying(TRIP) as stage:
            await sent_without_a_declaration(stage, me)
            asked = stage.says("A declaration about another person")
            await declare(stage)
            checked = stage.says("Check your answers")
            await stage.press("send")
            await stage.until("Your application is sent")

        (application,) = me.applications()
        assert (asked, checked) == (True, True)
        assert application["declarations"] == [signed(me)[1]["id"]]


@pytest.mark.requirement("R-5.1", "TPD-01")
async def test_going_back_from_a_missing_declaration_leads_to_who_was_named():
    async with a_citizen() as me:
        me.is_sure()
        async with me.applying(TRIP) as stage:
            await sent_without_a_declaration(stage, me)
            await stage.press("back")

            assert stage.says("Who travels with you?")
            assert me.applications() == []
