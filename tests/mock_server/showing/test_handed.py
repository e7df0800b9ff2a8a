"""A code for the app in a browser: told where it is read, and nothing of what it is of."""

import pytest


@pytest.mark.requirement("SRV-06")
@pytest.mark.parametrize("place", ["/pay/RUS-123456789", "/pay/none", "/consent/none"])
async def test_a_browser_is_told_where_the_code_is_read_and_not_whether_it_exists(portal, place):
    answer = await portal.http().get(place, params={"lang": "en"})

    assert answer.status_code == 200
    assert "This code is for the app" in answer.text
    assert "RUS-1" not in answer.text.replace(f"{place}?", "")


@pytest.mark.requirement("R-1.6")
async def test_a_bill_is_found_by_the_number_on_its_notice(portal):
    citizen = await portal.signed_in()
    bill = (await citizen.call("GET", "/bills")).json()["bills"][0]
    for named in (bill["id"], bill["number"], bill["number"].lower()):
        assert (await citizen.call("GET", f"/bills/{named}")).json() == bill


@pytest.mark.requirement("SRV-06")
async def test_somebody_elses_bill_is_as_unknown_as_none(portal):
    citizen, own = await portal.signed_in(), portal.account()["fin"]
    others = [one for owner, one in portal.world.store.everybody("bills") if owner != own]
    answers = [
        await citizen.call("GET", f"/bills/{named}") for named in (others[0]["number"], "RUS-0")
    ]

    assert [(one.status_code, one.json()["code"]) for one in answers] == [
        (404, "notice_unknown")
    ] * 2
