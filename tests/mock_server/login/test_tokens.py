"""Tokens over HTTP: renewed, lost on the way, stolen, revoked."""

import pytest

from tests.doubles.oauth import ADDRESS, told_in


async def alive(client) -> bool:
    return (await client.call("GET", "/cabinet")).status_code == 200


@pytest.mark.requirement("AUTH-22")
async def test_an_access_token_is_good_for_five_minutes(portal):
    client = await portal.signed_in()
    portal.later(seconds=299)
    before = await client.call("GET", "/cabinet")
    portal.later(seconds=1)

    after = await client.call("GET", "/cabinet")

    assert before.status_code == 200
    assert after.status_code == 401
    assert after.json()["code"] == "unauthenticated"
    assert after.headers["www-authenticate"] == 'DPoP algs="ES256"'


@pytest.mark.requirement("AUTH-08")
async def test_a_refresh_token_brings_a_new_pair(portal):
    client = await portal.signed_in()
    first = client.refresh

    answer = await client.renew()

    assert answer.headers["cache-control"] == "no-store"
    assert client.refresh != first
    assert await alive(client)


@pytest.mark.requirement("AUTH-08")
async def test_a_lost_reply_costs_nothing_the_same_successor_comes_again(portal):
    client = await portal.signed_in()
    first = client.refresh
    await client.renew()
    lost = client.refresh

    answer = await client.renew(first)

    assert answer.json()["refresh_token"] == lost
    assert (await client.renew()).status_code == 200


@pytest.mark.requirement("AUTH-08", "AUTH-24")
async def test_a_grandparent_that_comes_back_ends_the_whole_sign_in(portal):
    client = await portal.signed_in()
    first = client.refresh
    await client.renew()
    await client.renew()

    answer = await client.renew(first)

    assert answer.json()["error"] == "invalid_grant"
    assert not await alive(client)
    assert (await client.renew()).json()["error"] == "invalid_grant"
    assert portal.tries()[-1] == ("refresh", "reused")


@pytest.mark.requirement("AUTH-08", "AUTH-23")
async def test_the_citizen_is_told_of_a_stolen_token(portal):
    client = await portal.signed_in()
    thief = portal.client(key=2)

    answer = await thief.renew(client.refresh)

    sent = portal.world.store.records("outbox", portal.account()["fin"])
    assert answer.json()["error"] == "invalid_grant"
    assert not await alive(client)
    assert "Test laptop" in sent[-1]["text"]["en"]


@pytest.mark.requirement("AUTH-08")
async def test_a_restart_of_the_portal_ends_no_sign_in(portal):
    client = await portal.signed_in()
    kept = portal.world.snapshot()
    portal.world.restore(kept)

    answer = await client.renew()

    assert answer.status_code == 200
    assert await alive(client)


@pytest.mark.requirement("AUTH-22")
@pytest.mark.parametrize(("days", "status"), [(29, 200), (31, 400)])
async def test_a_sign_in_that_nobody_uses_is_over_after_thirty_days(portal, days, status):
    client = await portal.signed_in()
    portal.later(days=days)

    assert (await client.renew()).status_code == status


@pytest.mark.requirement("AUTH-22")
async def test_no_sign_in_lasts_longer_than_ninety_days(portal):
    client = await portal.signed_in()
    statuses = []
    for _ in range(4):
        portal.later(days=25)
        statuses.append((await client.renew()).status_code)

    assert statuses == [200, 200, 200, 400]


@pytest.mark.requirement("AUTH-19")
async def test_revoking_a_token_ends_the_sign_in_at_once(portal):
    client = await portal.signed_in()
    form = {"token": client.refresh, "client_id": "mygov-client"}

    answers = [await client.http.post("/oauth/revoke", data=form) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert not await alive(client)
    assert (await client.renew()).json()["error"] == "invalid_grant"


@pytest.mark.requirement("AUTH-19")
async def test_revoking_an_unknown_token_is_no_error(portal):
    form = {"token": "nobody-knows-me", "client_id": "mygov-client"}

    answer = await portal.http().post("/oauth/revoke", data=form)

    assert answer.status_code == 200


@pytest.mark.requirement("AUTH-07")
async def test_a_token_without_a_proof_buys_nothing(portal):
    client = portal.client()
    code = await portal.code_for(client)
    form = {"grant_type": "authorization_code", "client_id": "mygov-client", "code": code}

    answer = await client.http.post("/oauth/token", data=form)

    assert answer.status_code == 400
    assert answer.json()["error"] == "invalid_dpop_proof"


@pytest.mark.requirement("AUTH-26")
async def test_a_device_whose_clock_is_wrong_gets_in_with_a_nonce(portal):
    client = portal.client()
    code = await portal.code_for(client)
    years_ago = portal.world.clock.timestamp() - 10 * 365 * 86_400
    client.now = lambda: years_ago

    refused = await client.redeem(code)
    nonce = refused.headers["dpop-nonce"]
    proof = client.key.proof("POST", f"{ADDRESS}/oauth/token", years_ago, nonce=nonce)
    form = {
        "grant_type": "authorization_code",
        "client_id": "mygov-client",
        "code": code,
        "redirect_uri": client.question()["redirect_uri"],
        "code_verifier": "v" * 43,
    }
    taken = await client.post("/oauth/token", form, proof)

    assert refused.json()["error"] == "use_dpop_nonce"
    assert taken.status_code == 200


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        ({"grant_type": "password", "client_id": "mygov-client"}, 400, "unsupported_grant_type"),
        ({"grant_type": "refresh_token", "client_id": "another"}, 401, "invalid_client"),
        ({"grant_type": "refresh_token", "client_id": "mygov-client"}, 400, "invalid_grant"),
        ({"grant_type": "authorization_code", "client_id": "mygov-client"}, 400, "invalid_grant"),
    ],
)
async def test_what_cannot_be_granted_is_refused_in_oauths_words(portal, form, status, error):
    answer = await portal.client().post("/oauth/token", form)

    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer.json()["request_id"] == answer.headers["x-request-id"]


async def test_an_account_that_is_closed_meanwhile_is_signed_out(portal):
    client = await portal.signed_in()
    account = portal.account()
    closed = {**account, "status": "locked_by_operator"}
    portal.world.store.put("accounts", "", account["fin"], closed)

    answer = await client.call("GET", "/cabinet")

    assert answer.json()["code"] == "session_ended"
    assert (await client.renew()).json()["error_description"] == "session_ended"


@pytest.mark.requirement("AUTH-23")
async def test_a_new_sign_in_is_told_to_the_citizen(portal):
    await portal.signed_in()

    sent = portal.world.store.records("outbox", portal.account()["fin"])
    assert [one["channel"] for one in sent] == ["code", "mail"]
    assert "Test laptop" in sent[-1]["text"]["az"]


async def test_a_world_that_begins_again_knows_no_sign_in(portal):
    client = await portal.signed_in()
    await client.call("GET", "/cabinet")
    portal.world.restore(await empty_world(portal))

    answer = await client.call("GET", "/cabinet")

    assert answer.status_code == 401


async def empty_world(portal) -> bytes:
    """The same world without its sign-ins."""
    store = portal.world.store
    for collection in ("sessions", "access_tokens", "families"):
        for owner, record in list(store.everybody(collection)):
            store.remove(collection, owner, record.get("id", ""))
    return portal.world.snapshot()


@pytest.mark.requirement("AUTH-22")
async def test_no_token_ever_stands_in_an_address(portal):
    client = portal.client()
    pages, account = portal.pages(), portal.account()
    await pages.open(client.question())
    await pages.send("password", fin=account["fin"], password=account["password"])

    told = told_in(await pages.send("code", code=portal.sent_code()))

    assert set(told) == {"code", "state", "iss"}
