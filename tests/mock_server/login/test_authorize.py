"""Asking for a sign-in: what is refused, and the code that comes of it."""

import pytest

from tests.doubles.oauth import REDIRECT, STATE, challenge, told_in


@pytest.mark.requirement("AUTH-02", "AUTH-05", "AUTH-07", "R-1.5")
async def test_a_citizen_signs_in_with_password_and_code_and_reads_the_cabinet(portal):
    client = await portal.signed_in()

    cabinet = await client.call("GET", "/cabinet")

    assert cabinet.json()["citizen"]["fin"] == portal.account()["fin"]


@pytest.mark.requirement("AUTH-05")
async def test_the_answer_carries_the_clients_state_and_the_portals_name(portal):
    client, pages, account = portal.client(), portal.pages(), portal.account()
    await pages.open(client.question())
    await pages.send("password", fin=account["fin"], password=account["password"])

    answer = await pages.send("code", code=portal.sent_code())

    assert answer.status_code == 303
    assert answer.headers["location"].startswith(REDIRECT + "?")
    assert told_in(answer)["state"] == STATE
    assert told_in(answer)["iss"] == "http://127.0.0.1:8000"


@pytest.mark.requirement("AUTH-02")
@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("code_challenge", None),
        ("code_challenge", "short"),
        ("code_challenge_method", None),
        ("code_challenge_method", "plain"),
        ("client_id", "another-client"),
        ("response_type", "token"),
        ("scope", "cabinet"),
        ("scope", "openid payments"),
        ("state", None),
        ("state", "short"),
        ("nonce", None),
        ("dpop_jkt", None),
        ("redirect_uri", None),
        ("redirect_uri", "https://evil.example/callback/x"),
    ],
)
async def test_a_question_with_a_fault_is_shown_and_sent_nowhere(portal, parameter, value):
    question = portal.client().question(**{parameter: value})

    answer = await portal.pages().open(question)

    assert answer.status_code == 400
    assert "location" not in answer.headers
    assert f"<code>{parameter}</code>" in answer.text


@pytest.mark.requirement("AUTH-03", "SRV-11")
@pytest.mark.parametrize(
    "redirect",
    [
        "http://127.0.0.1.evil/callback/x",
        "http://localhost:5000/callback/x",
        "http://127.0.0.1:1/callback/x?x=1",
        "http://127.0.0.1:5000/callback/../x",
        "http://127.0.0.1@evil/callback/x",
        "https://127.0.0.1:5000/callback/x",
        "//evil.example/callback/x",
        "\\\\evil.example/callback/x",
        "https:evil.example",
        "http://127.0.0.1:5000/callback/x\r\nSet-Cookie: a=b",
        "http://127.0.0.1:70000/callback/x",
        "http://127.0.0.1:5000/callback/x#access_token=1",
        "az.example.mygov://evil.example/oauth2redirect",
        "az.example.mygov://open/oauth2redirect?x=1",
        "javascript:alert(1)",
    ],
)
async def test_only_a_registered_redirect_is_ever_followed(portal, redirect):
    answer = await portal.pages().open(portal.client().question(redirect_uri=redirect))

    assert answer.status_code == 400
    assert "location" not in answer.headers


async def test_a_parameter_given_twice_is_refused(portal):
    question = [*portal.client().question().items(), ("state", "another-state-1234")]

    answer = await portal.http().get("/oauth/authorize", params=question)

    assert answer.status_code == 400


@pytest.mark.requirement("AUTH-02")
@pytest.mark.parametrize(
    "wrong",
    [
        {"code_verifier": "w" * 43},
        {"code_verifier": None},
        {"code_verifier": challenge("v" * 43)},
        {"redirect_uri": "http://127.0.0.1:49153/callback/Zm9yIHRlc3Rz"},
        {"redirect_uri": None},
    ],
)
async def test_a_code_with_the_wrong_proof_buys_nothing_and_is_burned(portal, wrong):
    client = portal.client()
    code = await portal.code_for(client)

    refused = await client.redeem(code, **wrong)

    assert refused.status_code == 400
    assert refused.json()["error"] == "invalid_grant"
    assert (await client.redeem(code)).json()["error"] == "invalid_grant"


@pytest.mark.requirement("AUTH-06")
async def test_a_code_is_bound_to_the_key_that_asked(portal):
    code = await portal.code_for(portal.client(key=1))

    answer = await portal.client(key=2).redeem(code)

    assert answer.json()["error"] == "invalid_grant"


@pytest.mark.requirement("AUTH-06", "AUTH-24")
async def test_a_code_used_twice_ends_what_the_first_use_began(portal):
    client = portal.client()
    code = await portal.code_for(client)
    await client.redeem(code)

    second = await client.redeem(code)

    assert second.json()["error"] == "invalid_grant"
    assert (await client.call("GET", "/cabinet")).status_code == 401
    assert portal.tries()[-1] == ("authorization_code", "reused")


@pytest.mark.requirement("AUTH-06")
async def test_a_code_lives_for_a_minute(portal):
    client = portal.client()
    code = await portal.code_for(client)
    portal.later(seconds=60)

    answer = await client.redeem(code)

    assert answer.json()["error"] == "invalid_grant"


@pytest.mark.requirement("AUTH-05")
@pytest.mark.parametrize(
    ("tamper", "name", "honest"),
    [
        ("wrong_iss", "iss", "http://127.0.0.1:8000"),
        ("no_iss", "iss", "http://127.0.0.1:8000"),
        ("wrong_state", "state", STATE),
    ],
)
async def test_a_tester_can_spoil_the_answer(portal, tamper, name, honest):
    portal.turn(tamper=tamper)
    client, pages, account = portal.client(), portal.pages(), portal.account()
    await pages.open(client.question())
    await pages.send("password", fin=account["fin"], password=account["password"])

    told = told_in(await pages.send("code", code=portal.sent_code()))

    assert told.get(name) != honest


@pytest.mark.requirement("AUTH-04")
async def test_the_way_back_to_a_phone_app_is_a_page_with_a_link(portal):
    client, pages, account = portal.client(), portal.pages(), portal.account()
    await pages.open(client.question(redirect_uri="az.example.mygov://open/oauth2redirect"))
    await pages.send("password", fin=account["fin"], password=account["password"])

    page = await pages.send("code", code=portal.sent_code())

    assert page.status_code == 200
    assert 'href="az.example.mygov://open/oauth2redirect?code=' in page.text
    assert page.headers["refresh"].startswith(
        "0; url=az.example.mygov://open/oauth2redirect?code="
    )
    assert page.headers["cache-control"] == "no-store"


@pytest.mark.requirement("AUTH-27")
async def test_whoever_clicks_twice_gets_the_same_code_and_one_session(portal):
    client, pages, account = portal.client(), portal.pages(), portal.account()
    await pages.open(client.question())
    await pages.send("password", fin=account["fin"], password=account["password"])
    place, key, typed = pages.place, pages.key, portal.sent_code()
    form = {"key": key, "act": "code", "code": typed}

    first = await pages.http.post(place, data=form)
    second = await pages.http.post(place, data=form)

    assert told_in(first)["code"] == told_in(second)["code"]
    await client.redeem(told_in(second)["code"])
    assert len((await client.call("GET", "/sessions")).json()["sessions"]) == 1


@pytest.mark.requirement("SRV-14")
async def test_no_token_and_no_code_is_kept_as_it_is(portal):
    client = portal.client()
    code = await portal.code_for(client)
    await client.redeem(code)

    kept = portal.world.snapshot()

    for secret in (code, client.access, client.refresh):
        assert secret.encode() not in kept
