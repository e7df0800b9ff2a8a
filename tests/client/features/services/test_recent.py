"""Services that were only opened: listed at this window, cleared, and unknown to the portal."""

import pytest

from client.domain.services import ServiceId
from client.features.services import ServiceScreen, ServicesScreen
from mock_server.rules import catalogue
from tests.client.features.applying.citizen import a_citizen

DEBT, PASSPORT, EXTRACT = map(ServiceId, ("tax-debt", "passport", "property-extract"))


async def opened(me, *services):
    for service in services:
        async with me.at(ServiceScreen, service):
            pass


@pytest.mark.requirement("R-1.7")
async def test_a_service_that_was_only_opened_is_recent_and_the_portal_is_not_told():
    async with a_citizen() as me:
        await opened(me, DEBT)
        async with me.at(ServicesScreen) as stage:
            assert stage.says("Used recently")
        assert catalogue.catalogue(me.world, me.fin)["recent"] == []


@pytest.mark.requirement("R-1.7")
async def test_the_last_one_opened_comes_first_and_each_once_whatever_the_clock_says():
    async with a_citizen() as me:
        catalogue.visited(me.world, me.fin, EXTRACT)
        await opened(me, DEBT, PASSPORT, DEBT)
        kept = me.drafts.of("services/opened")

        assert kept == (DEBT, PASSPORT)


@pytest.mark.requirement("R-1.7")
async def test_visits_at_the_same_instant_are_told_the_later_one_first():
    async with a_citizen() as me:
        for service in (DEBT, PASSPORT, EXTRACT, DEBT):
            catalogue.visited(me.world, me.fin, service)

        assert catalogue.catalogue(me.world, me.fin)["recent"] == [DEBT, EXTRACT, PASSPORT]


@pytest.mark.requirement("R-1.7")
async def test_clearing_forgets_what_was_opened_and_what_was_applied_for():
    async with a_citizen() as me:
        catalogue.visited(me.world, me.fin, EXTRACT)
        await opened(me, DEBT)
        async with me.at(ServicesScreen) as stage:
            before = stage.says("Used recently")
            await stage.press("forget-recent")
            await stage.until_true(lambda: not stage.says("Used recently"))

        assert before
        assert me.drafts.of("services/opened") is None


@pytest.mark.requirement("R-1.7")
async def test_what_was_opened_is_forgotten_with_the_sign_in():
    async with a_citizen() as me:
        await opened(me, DEBT)
        me.drafts.forget()
        async with me.at(ServicesScreen) as stage:
            assert not stage.says("Used recently")


@pytest.mark.requirement("R-1.7", "SRV-06")
async def test_a_service_that_is_not_offered_was_not_opened():
    async with a_citizen() as me:
        await opened(me, ServiceId("nowhere"))

        assert me.drafts.of("services/opened") is None
