"""The history of access, and a citizen who says: this was not me."""

import pytest

pytestmark = pytest.mark.requirement("R-2.1.3", "AUTH-24")


async def log(client):
    return (await client.call("GET", "/security/access-log")).json()["attempts"]


async def not_me(client, attempt, key="k" * 32):
    path = f"/security/access-log/{attempt['id']}/not-me"
    return await client.call("POST", path, headers={"Idempotency-Key": key})


def foreign(attempts):
    return next(one for one in attempts if one["abroad"])


async def test_a_sign_in_and_a_failure_are_told_with_time_way_device_and_place(portal):
    pages = portal.pages()
    await pages.open(portal.client().question())
    typed = {"fin": portal.account()["fin"], "password": "wrong-10"}
    await pages.send("password", **typed)
    client = await portal.signed_in()

    newest, password, failed, *before = await log(client)

    assert (newest["method"], newest["result"], newest["device_name"]) == (
        "code",
        "ok",
        "Test laptop",
    )
    assert (password["method"], failed["reason"]) == ("password", "wrong_password")
    assert failed["place"]["en"] == "This computer"
    assert foreign(before)["place"]["en"] == "Frankfurt, Germany"


async def test_not_me_closes_the_account_everywhere_and_gives_a_number(portal):
    here, there = await portal.signed_in(key=1), await portal.signed_in(key=2)

    answer = await not_me(here, foreign(await log(here)))

    told = answer.json()
    assert (answer.status_code, told["number"]) == (201, "TH-2026-000001")
    assert told["sign_ins_ended"] == 2
    assert "identity card" in told["way_back"]["en"]
    assert (await here.call("GET", "/cabinet")).json()["code"] == "session_ended"
    assert (await there.call("GET", "/cabinet")).json()["code"] == "device_revoked"
    sent = portal.world.store.records("outbox", portal.account()["fin"])[-2:]
    assert [one["channel"] for one in sent] == ["sms", "mail"]
    assert all(told["number"] in one["text"]["az"] for one in sent)


async def test_a_locked_citizen_is_told_the_way_back_and_comes_in_once_it_is_open(portal):
    client = await portal.signed_in()
    await not_me(client, foreign(await log(client)))
    account, pages = portal.account(), portal.pages()
    await pages.open(portal.client().question())
    await pages.send("password", fin=account["fin"], password=account["password"])
    refused = pages.text

    portal.world.store.put("accounts", "", account["fin"], {**account, "status": "open"})
    again = await portal.signed_in(key=3)

    assert "ASAN service centre" in refused
    assert foreign(await log(again))["reported"] == "TH-2026-000001"


@pytest.mark.requirement("SRV-06")
async def test_another_persons_attempt_cannot_be_reported(portal):
    mine, theirs = await portal.signed_in(key=1), await portal.signed_in("driver", key=2)

    answer = await not_me(mine, foreign(await log(theirs)))

    assert answer.status_code == 404
    assert (await mine.call("GET", "/cabinet")).status_code == 200


async def test_the_list_is_unchanged_until_somebody_tries(portal):
    client = await portal.signed_in()
    etag = (await client.call("GET", "/security/access-log")).headers["etag"]
    known = {"headers": {"If-None-Match": etag}}

    same = await client.call("GET", "/security/access-log", **known)
    await portal.signed_in(key=2)

    assert same.status_code == 304
    assert (await client.call("GET", "/security/access-log", **known)).status_code == 200
