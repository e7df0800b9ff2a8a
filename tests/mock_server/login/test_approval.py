"""Approval on the phone over HTTP: asked, waited for, answered, limited."""

import pytest

from mock_server.rules import approval
from tests.doubles.oauth import ADDRESS


async def asked(portal, client, persona="complete"):
    answer = await client.ask_phone(portal.account(persona)["fin"])
    assert answer.status_code == 200, answer.text
    return answer.json()


def another_than(one: dict) -> str:
    return next(code for code in one["choices"] if code != one["code"])


def waiting(portal, persona="complete") -> dict:
    """What the person's phone shows."""
    return portal.world.store.records("approvals", portal.account(persona)["fin"])[-1]


@pytest.mark.requirement("AUTH-12", "R-1.5")
async def test_a_citizen_signs_in_by_choosing_the_code_they_see(portal):
    client = portal.client()
    started = await asked(portal, client)
    approval.approve(portal.world, waiting(portal)["id"], started["verification_code"])

    answer = await client.poll(started["auth_req_id"])

    assert answer.status_code == 200
    shown = (await client.call("GET", "/sessions")).json()["sessions"][0]
    assert (shown["method"], shown["device_name"]) == ("approval", "Test laptop")


@pytest.mark.requirement("AUTH-12")
async def test_the_phone_offers_three_codes_and_one_of_them_is_right(portal):
    started = await asked(portal, portal.client())

    choices = waiting(portal)["choices"]

    assert len(set(choices)) == 3
    assert started["verification_code"] in choices


@pytest.mark.requirement("AUTH-12")
@pytest.mark.parametrize(
    ("decide", "why"),
    [
        (lambda world, one: approval.refuse(world, one["id"]), "refused"),
        (lambda world, one: approval.approve(world, one["id"], another_than(one)), "wrong_code"),
    ],
)
async def test_each_answer_of_the_phone_is_told_apart(portal, decide, why):
    client = portal.client()
    started = await asked(portal, client)
    decide(portal.world, waiting(portal))

    told = (await client.poll(started["auth_req_id"])).json()

    assert (told["error"], told["error_description"]) == ("access_denied", why)


@pytest.mark.requirement("AUTH-12")
async def test_what_nobody_answers_expires(portal):
    client = portal.client()
    started = await asked(portal, client)
    portal.later(seconds=started["expires_in"])

    told = (await client.poll(started["auth_req_id"])).json()

    assert told["error"] == "expired_token"
    assert waiting(portal)["state"] == "expired"


@pytest.mark.requirement("AUTH-12")
async def test_an_approval_given_too_late_is_none(portal):
    started = await asked(portal, portal.client())
    portal.later(seconds=started["expires_in"])

    state = approval.approve(portal.world, waiting(portal)["id"], started["verification_code"])

    assert state == "expired"


@pytest.mark.requirement("AUTH-12")
async def test_whoever_asks_too_often_is_told_to_slow_down(portal):
    client = portal.client()
    started = await asked(portal, client)
    errors = []
    for pause in (0, 4, 9, 10):
        portal.later(seconds=pause)
        errors.append((await client.poll(started["auth_req_id"])).json()["error"])

    assert started["interval"] == 5
    # After the first refusal ten seconds are wanted, so nine are not enough, and then fifteen.
    assert errors == ["authorization_pending", "slow_down", "slow_down", "slow_down"]


@pytest.mark.requirement("AUTH-12")
async def test_whoever_keeps_the_interval_just_waits(portal):
    client = portal.client()
    started = await asked(portal, client)
    errors = []
    for _ in range(3):
        errors.append((await client.poll(started["auth_req_id"])).json()["error"])
        portal.later(seconds=5)

    assert errors == ["authorization_pending"] * 3


async def test_a_clock_that_stands_still_makes_nobody_too_fast(portal):
    client = portal.client()
    started = await asked(portal, client)
    portal.world.clock.freeze()

    errors = [(await client.poll(started["auth_req_id"])).json()["error"] for _ in range(3)]

    assert errors == ["authorization_pending"] * 3


@pytest.mark.requirement("AUTH-12")
async def test_another_key_cannot_fetch_what_was_approved(portal):
    client = portal.client(key=1)
    started = await asked(portal, client)
    approval.approve(portal.world, waiting(portal)["id"], started["verification_code"])

    answer = await portal.client(key=2).poll(started["auth_req_id"])

    assert answer.json()["error"] == "invalid_grant"


@pytest.mark.requirement("AUTH-12")
async def test_an_approval_is_used_once(portal):
    client = portal.client()
    started = await asked(portal, client)
    approval.approve(portal.world, waiting(portal)["id"], started["verification_code"])
    await client.poll(started["auth_req_id"])

    again = await client.poll(started["auth_req_id"])

    assert again.json()["error"] == "invalid_grant"


@pytest.mark.requirement("AUTH-13")
async def test_another_device_cannot_push_while_one_request_waits(portal):
    fin = portal.account()["fin"]
    await portal.client(key=1).ask_phone(fin, device="My laptop")

    answer = await portal.client(key=2).ask_phone(fin, device="Stranger's laptop")

    assert answer.status_code == 429
    assert answer.json()["code"] == "too_many_requests"
    assert answer.headers["retry-after"] == "120"


@pytest.mark.requirement("AUTH-13", "AUTH-27")
async def test_the_same_device_may_ask_anew_and_one_request_waits(portal):
    fin = portal.account()["fin"]
    await portal.client(key=1).ask_phone(fin)

    answer = await portal.client(key=2).ask_phone(fin)

    states = [one["state"] for one in portal.world.store.records("approvals", fin)]
    assert answer.status_code == 200
    assert states == ["expired", "pending"]


@pytest.mark.requirement("AUTH-13")
async def test_the_fourth_request_in_ten_minutes_is_not_taken(portal):
    client, fin = portal.client(), portal.account()["fin"]
    statuses = [(await client.ask_phone(fin)).status_code for _ in range(5)]
    portal.later(minutes=11)

    assert statuses == [200, 200, 200, 429, 429]
    assert (await client.ask_phone(fin)).status_code == 200


@pytest.mark.requirement("AUTH-13")
async def test_the_citizen_is_warned_once_of_too_many_requests(portal):
    client, fin = portal.client(), portal.account()["fin"]
    for _ in range(6):
        await client.ask_phone(fin)

    assert [one["channel"] for one in portal.world.store.records("outbox", fin)] == ["sms"]


@pytest.mark.requirement("AUTH-17")
async def test_a_fin_that_nobody_has_is_asked_like_any_other(portal):
    client = portal.client()

    started = (await client.ask_phone("0TZZZZZ")).json()
    told = (await client.poll(started["auth_req_id"])).json()

    assert set(started) == {"auth_req_id", "verification_code", "expires_in", "interval"}
    assert told["error"] == "authorization_pending"


@pytest.mark.requirement("AUTH-17")
async def test_nobody_is_signed_in_as_somebody_who_does_not_exist(portal):
    client = portal.client()
    started = (await client.ask_phone("0TZZZZZ")).json()
    one = portal.world.store.records("approvals", "0TZZZZZ")[-1]
    approval.approve(portal.world, one["id"], started["verification_code"])

    answer = await client.poll(started["auth_req_id"])

    assert answer.json()["error"] == "access_denied"


@pytest.mark.parametrize(("persona", "why"), [("locked", "locked"), ("deceased", "refused")])
async def test_a_closed_account_is_not_opened_by_a_phone(portal, persona, why):
    client = portal.client()
    started = await asked(portal, client, persona)
    one = waiting(portal, persona)
    approval.approve(portal.world, one["id"], started["verification_code"])

    told = (await client.poll(started["auth_req_id"])).json()

    assert (told["error"], told["error_description"]) == ("access_denied", why)


@pytest.mark.requirement("AUTH-27")
async def test_a_client_that_gives_up_takes_its_question_back(portal):
    client = portal.client()
    started = await asked(portal, client)
    form = {"token": started["auth_req_id"], "client_id": "mygov-client"}

    await client.http.post("/oauth/revoke", data=form)

    assert waiting(portal)["state"] == "expired"


@pytest.mark.parametrize("hint", ["", "not a fin", "0TIIIII"])
async def test_what_is_no_fin_is_refused(portal, hint):
    answer = await portal.client().ask_phone(hint)

    assert answer.status_code == 400
    assert answer.json()["error_description"] == "login_hint"


@pytest.mark.requirement("AUTH-07")
async def test_a_question_without_a_proof_is_not_put_to_anybody(portal):
    form = {"client_id": "mygov-client", "login_hint": portal.account()["fin"]}

    answer = await portal.http().post(f"{ADDRESS}/oauth/approval", data=form)

    assert answer.json()["error"] == "invalid_dpop_proof"
    assert portal.world.store.records("approvals", portal.account()["fin"]) == []
