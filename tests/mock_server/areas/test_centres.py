"""Service centres: from a rounded position, a postcode, a district, or the whole list."""

from datetime import datetime

import httpx
import pytest

from mock_server.app import create_app
from mock_server.world.clock import BAKU
from tests.mock_server.areas.portal import a_world, keeps_the_contract

NOON_ON_WEDNESDAY = datetime(2026, 11, 25, 12, 0, tzinfo=BAKU)


async def asked(query="", world=None):
    """Of the whole portal: what is refused is refused by the contract."""
    transport = httpx.ASGITransport(app=create_app(world or a_world()))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as guest:
        answer = await guest.get(f"/centres{query}")
    if answer.is_success:
        keeps_the_contract("/centres", answer)
    return answer


async def named(query):
    return [one["id"] for one in (await asked(query)).json()["centres"]]


@pytest.mark.requirement("R-3.8")
async def test_there_are_centres_in_baku_and_in_the_regions():
    listed = (await asked()).json()["centres"]

    in_baku = [one for one in listed if one["district"]["en"].startswith("Baku")]
    assert len(listed) >= 12
    assert 0 < len(in_baku) < len(listed)
    assert all(one["metres"] is None for one in listed)


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize("query", ["?near=40.69,46.36", "?postcode=2003", "?district=ganja"])
async def test_every_way_leads_to_the_same_nearest_centre(query):
    assert (await named(query))[0] == "ganja"


@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("near", ["40.409264,49.867092", "40.4093,49.87", "here", "nan,nan"])
async def test_more_of_a_position_than_is_needed_is_refused(near):
    assert (await asked(f"?near={near}")).status_code == 422


@pytest.mark.requirement("PER-02")
async def test_where_somebody_was_is_nobodys_to_keep():
    assert (await asked("?near=40.41,49.87")).headers["cache-control"] == "no-store"


async def test_somewhere_is_named_once():
    assert (await asked("?near=40.41,49.87&postcode=1000")).status_code == 422


@pytest.mark.parametrize("query", ["?postcode=9999", "?district=atlantis"])
async def test_what_nobody_knows_is_not_found(query):
    assert (await asked(query)).status_code == 404


async def test_only_centres_with_the_service_are_listed():
    listed = (await asked("?service=notary")).json()["centres"]

    assert listed
    assert all("notary" in one["services"] for one in listed)


async def test_queues_are_where_it_is_open_and_stand_still_between_two_readings():
    world = a_world()
    world.clock.set(NOON_ON_WEDNESDAY)
    first = await asked(world=world)
    again = await asked(world=world)
    open_now = [one for one in first.json()["centres"] if one["queue"] is not None]

    assert first.headers["etag"] == again.headers["etag"]
    assert len(open_now) > 10
    assert all(one["closed"] is None for one in open_now)
