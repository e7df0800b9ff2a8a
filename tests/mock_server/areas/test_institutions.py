"""The directory of participants."""

import pytest
from stdnum.az import voen

from mock_server.world.alphabet import sorting
from tests.mock_server.areas.portal import Portal, a_world, keeps_the_contract


@pytest.mark.requirement("R-1.3")
async def test_there_are_enough_participants_of_both_kinds():
    institutions = (await Portal(a_world()).get("/institutions")).json()["institutions"]

    kinds = [one["institution"]["kind"] for one in institutions]
    assert len(institutions) >= 25
    assert kinds.count("private") >= 5


async def test_the_directory_is_in_the_order_of_azerbaijani_names():
    institutions = (await Portal(a_world()).get("/institutions")).json()["institutions"]

    names = [one["institution"]["name"]["az"] for one in institutions]
    assert names == sorted(names, key=sorting)


async def test_each_participant_can_be_read_alone():
    portal = Portal(a_world())
    listed = (await portal.get("/institutions")).json()["institutions"]

    for one in listed:
        answer = await portal.get(f"/institutions/{one['institution']['id']}")
        keeps_the_contract("/institutions/{institution}", answer)
        assert answer.json()["participant"] == one


@pytest.mark.requirement("R-1.3")
async def test_the_directory_has_its_hard_cases():
    portal = Portal(a_world())
    listed = (await portal.get("/institutions")).json()["institutions"]
    private = [one for one in listed if one["institution"]["kind"] == "private"]

    assert {one["standing"] for one in listed} == {"active", "suspended", "left"}
    assert any(one["mark"] is None for one in listed)
    assert max(len(one["institution"]["name"]["az"]) for one in listed) > 80
    assert {one["sector"] for one in private} >= {
        "bank",
        "insurance",
        "post",
        "tourism",
        "finance",
    }
    for one in private:
        detail = (await portal.get(f"/institutions/{one['institution']['id']}")).json()
        assert voen.is_valid(detail["voen"])
