"""The portal introduces itself, and never pretends to be the real one."""

import pytest

from mock_server.world.accounts import by_fin, password_matches
from tests.mock_server.areas.portal import Portal, a_world


@pytest.mark.requirement("R-1.1")
async def test_the_mock_says_that_it_is_one():
    info = (await Portal(a_world()).get("/info")).json()

    assert info["environment"] == "mock"
    assert info["server_time"] == "2026-03-02T12:00:00+04:00"


async def test_every_test_identity_can_be_used_as_printed():
    world = a_world()

    identities = (await Portal(world).get("/info")).json()["test_identities"]

    assert len(identities) == 16
    for identity in identities:
        account = by_fin(world, identity["fin"])
        assert account is not None
        assert password_matches(account, identity["password"])
        assert account["standing_code"] == identity["code"]


@pytest.mark.requirement("SRV-14")
async def test_a_portal_that_is_no_mock_names_nobody():
    world = a_world()
    portal = world.store.get("portal", "", "info")
    world.store.put("portal", "", "info", {**(portal or {}), "environment": "prod"})

    info = (await Portal(world).get("/info")).json()

    assert info["test_identities"] == []


async def test_time_on_the_portal_goes_on():
    portal = Portal(a_world())
    known = await portal.get("/info")
    portal.later(seconds=1)

    again = await portal.get("/info", if_none_match=known.headers["ETag"])

    assert again.json()["server_time"] == "2026-03-02T12:00:01+04:00"
