"""The devices screen and the portal: what was asked is done, what failed is said."""

import pytest

from client.domain.languages import Language
from client.features.devices import DevicesScreen
from client.portal.errors import NotFound, PortalUnreachable
from tests.builders import a_state, an_access
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

HERE = an_access("here", "Laptop")
PHONE = an_access("phone", "Phone", is_this_device=False)
TABLET = an_access("tablet", "Tablet", is_this_device=False)


def devices(portal: FakePortal):
    return on_stage(
        DevicesScreen, edges=fake_edges(portal=portal), state=a_state(language=Language.EN)
    )


@pytest.mark.requirement("AUTH-18")
async def test_a_device_is_signed_out_after_the_question_and_not_before():
    portal = FakePortal(accesses=(HERE, PHONE, TABLET))

    async with devices(portal) as stage:
        await stage.press("end-phone")
        assert PHONE.id in portal.held_accesses

        await stage.press("confirm")

        assert PHONE.id not in portal.held_accesses
        assert not stage.says("Sign out “Phone”?")
        assert stage.says("“Phone” is signed out")


async def test_who_thinks_better_of_it_ends_nothing():
    portal = FakePortal(accesses=(HERE, PHONE))

    async with devices(portal) as stage:
        await stage.press("end-phone")
        await stage.press("cancel")

        assert not stage.says("Sign out “Phone”?")
        assert PHONE.id in portal.held_accesses


@pytest.mark.requirement("AUTH-18")
async def test_all_others_are_ended_at_once_and_this_one_stays():
    portal = FakePortal(accesses=(HERE, PHONE, TABLET))

    async with devices(portal) as stage:
        await stage.press("end-others")
        assert stage.says("Your account closes at once on 2 devices")

        await stage.press("confirm")

        assert set(portal.held_accesses) == {HERE.id}
        assert stage.says("Your account is not open on any other device.")


@pytest.mark.requirement("R-2.1.4")
async def test_a_new_name_is_kept_by_the_portal():
    portal = FakePortal(accesses=(HERE, PHONE))

    async with devices(portal) as stage:
        await stage.press("rename-here")
        await stage.type("device-name", "  My   laptop ")
        await stage.press("save")

        assert portal.held_accesses[HERE.id].device_name == "My laptop"
        assert stage.says("My laptop")


async def test_a_blank_name_is_not_sent():
    portal = FakePortal(accesses=(HERE,))

    async with devices(portal) as stage:
        await stage.press("rename-here")
        await stage.type("device-name", "   ")
        await stage.submit("device-name")

        assert stage.says("Type at least one letter.")
        assert portal.held_accesses[HERE.id].device_name == "Laptop"


async def test_what_could_not_be_ended_is_said_and_can_be_tried_again():
    portal = FakePortal(accesses=(HERE, PHONE))
    portal.failing_at["end_access"] = PortalUnreachable()

    async with devices(portal) as stage:
        await stage.press("end-phone")
        await stage.press("confirm")
        assert stage.says("“Phone” was not signed out")

        portal.failing_at.clear()
        await stage.press("Try again")

        assert PHONE.id not in portal.held_accesses
        assert not stage.says("“Phone” was not signed out")


async def test_a_device_that_was_ended_meanwhile_counts_as_ended():
    portal = FakePortal(accesses=(HERE, PHONE))
    portal.failing_at["end_access"] = NotFound()

    async with devices(portal) as stage:
        await stage.press("end-phone")
        await stage.press("confirm")

        assert not stage.says("was not signed out")
        assert stage.says("“Phone” is signed out")


async def test_the_list_stays_when_asking_again_fails():
    portal = FakePortal(accesses=(HERE, PHONE))

    async with devices(portal) as stage:
        portal.failing = PortalUnreachable()
        await stage.press("Refresh")

        assert stage.says("Phone")
        assert stage.says("No connection to the portal")
