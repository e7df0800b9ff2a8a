"""Confirming with a code: three tries, three minutes, few codes, one sign-in, five minutes."""

import pytest

pytestmark = pytest.mark.requirement("AUTH-20", "AUTH-15")


async def begun(client):
    return await client.call("POST", "/step-up")


async def give(client, step_up, code):
    path = f"/step-up/{step_up['id']}"
    return (await client.call("POST", path, json={"code": code})).json()


async def kills_others(client):
    return await client.call("DELETE", "/sessions/others")


def another_than(code):
    return f"{(int(code) + 1) % 10**6:06}"


@pytest.fixture
async def client(portal):
    portal.turn(standing_codes=False)
    return await portal.signed_in()


async def test_ending_other_sign_ins_needs_a_code_from_the_phone(portal, client):
    refused = await kills_others(client)
    step_up = (await begun(client)).json()
    confirmed = await give(client, step_up, portal.sent_code())

    assert (refused.status_code, refused.json()["code"]) == (403, "step_up_needed")
    assert (confirmed["state"], confirmed["seconds_left"]) == ("confirmed", 300)
    assert (await kills_others(client)).status_code == 204


async def test_what_was_confirmed_holds_for_five_minutes(portal, client):
    await give(client, (await begun(client)).json(), portal.sent_code())

    portal.later(minutes=4, seconds=59)
    in_time = await kills_others(client)
    portal.later(seconds=1)

    assert in_time.status_code == 204
    await client.renew()
    assert (await kills_others(client)).status_code == 403


async def test_a_code_confirms_the_sign_in_that_asked_and_no_other(portal, client):
    other = await portal.signed_in(key=2)
    step_up = (await begun(client)).json()

    stolen = await other.call(
        "POST", f"/step-up/{step_up['id']}", json={"code": portal.sent_code()}
    )
    await give(client, step_up, portal.sent_code())

    assert stolen.status_code == 404
    assert (await kills_others(other)).status_code == 403


async def test_after_three_wrong_codes_the_right_one_is_worth_nothing(portal, client):
    step_up = (await begun(client)).json()
    wrong = another_than(portal.sent_code())

    left = [(await give(client, step_up, wrong))["tries_left"] for _ in range(3)]
    late = await give(client, step_up, portal.sent_code())

    assert left == [2, 1, 0]
    assert late["state"] == "used_up"
    assert portal.tries()[-3:] == [("step_up", "wrong_code")] * 3


async def test_after_three_minutes_the_code_has_expired(portal, client):
    step_up = (await begun(client)).json()
    portal.later(minutes=3)

    assert (await give(client, step_up, portal.sent_code()))["state"] == "expired"


async def test_within_a_minute_it_is_the_same_code_and_after_it_another(portal, client):
    first = (await begun(client)).json()
    same = (await begun(client)).json()
    portal.later(minutes=1)
    second = (await begun(client)).json()

    assert first == same != second
    assert (first["resends_left"], second["resends_left"]) == (3, 2)


async def test_a_code_is_sent_again_three_times_and_then_the_phone_is_left_alone(portal, client):
    for _ in range(4):
        assert (await begun(client)).status_code == 201
        portal.later(minutes=1)

    refused = await begun(client)

    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_codes")
    assert refused.json()["retry_after"] == 3600 - 240


async def test_the_phone_is_named_but_not_told(portal, client):
    step_up = (await begun(client)).json()

    phone = portal.account()["phone"]
    assert step_up["sent_to"] == f"{phone[:7]} ••• •• {phone[-2:]}"


async def test_ones_own_sign_in_ends_without_a_code(client):
    assert (await client.call("DELETE", "/sessions")).status_code == 204
