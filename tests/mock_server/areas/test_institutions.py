"""The directory of participants."""

import pytest

from mock_server.world.alphabet import sorting
from tests.mock_server.areas.portal import Portal, a_world, keeps_the_contract


@pytest.mark.requirement("R-1.3")
async def test_there_are_enough_participants_of_both_kinds():
    institutions = (await Portal(a_world()).get("/institutions")).json()["institutions"]

    kinds = [one["kind"] for one in institutions]
    assert len(institutions) >= 25
    assert kinds.count("private") >= 5


async def test_the_directory_is_in_the_order_of_azerbaijani_names():
    institutions = (await Portal(a_world()).get("/institutions")).json()["institutions"]

    names = [one["name"]["az"] for one in institutions]
    assert names == sorted(names, key=sorting)


async def test_each_participant_can_be_read_alone():
    portal = Portal(a_world())
    listed = (await portal.get("/institutions")).json()["institutions"]

    for one in listed:
        answer = await portal.get(f"/institutions/{one['id']}")
        keeps_the_contract("/institutions/{institution}", answer)
        assert answer.json() == one
