"""The sign-in pages against strangers: markup, other sites, other browsers."""

import pytest

from mock_server.areas.login.browser import COOKIE
from mock_server.pages.words import Say
from tests.mock_server.login.reading import shows

XSS = "\"><script>alert(1)</script>'"


@pytest.mark.requirement("SRV-09")
async def test_a_page_lets_a_form_end_at_the_clients_own_address_and_nowhere_else(pages):
    headers = pages.shown.headers

    assert headers["content-security-policy"] == (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
        "form-action 'self' http://127.0.0.1:49152; frame-ancestors 'none'"
    )
    assert headers["x-frame-options"] == "DENY"
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert "<script" not in pages.text
    assert " style=" not in pages.text


@pytest.mark.requirement("SRV-09")
async def test_nothing_that_was_sent_becomes_markup(portal):
    pages = portal.pages()
    await pages.open(portal.client().question(device_name=XSS, state=f"{XSS}0123456789"))

    answer = await pages.send("password", fin=XSS, password=XSS)

    assert "<script" not in answer.text
    assert "&lt;script&gt;" in answer.text


@pytest.mark.requirement("SRV-09")
async def test_a_faulty_parameter_becomes_no_markup_either(portal):
    answer = await portal.pages().open({**portal.client().question(), "client_id": XSS})

    assert "<script" not in answer.text


@pytest.mark.requirement("SRV-10")
async def test_the_cookie_is_for_this_attempt_and_for_no_script(pages):
    cookie = pages.shown.headers["set-cookie"]

    assert f"Path={pages.place}" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


@pytest.mark.requirement("COO-03")
async def test_it_lives_no_longer_than_an_attempt_and_no_cookie_brought_along_is_taken(portal):
    pages = portal.pages()
    pages.http.cookies.set(COOKIE, "planted-by-a-stranger")
    await pages.open(portal.client().question())
    cookie = pages.shown.headers["set-cookie"]
    lives = int(cookie.partition("Max-Age=")[2].partition(";")[0])

    assert 0 < lives <= 30 * 60
    assert "planted-by-a-stranger" not in cookie


@pytest.mark.requirement("SRV-10")
@pytest.mark.parametrize(
    ("fields", "headers"),
    [
        ({"key": ""}, {}),
        ({"key": "another-attempts-key"}, {}),
        ({}, {"Origin": "https://evil.example"}),
        ({}, {"Origin": "http://127.0.0.1.evil"}),
        ({}, {"Sec-Fetch-Site": "cross-site"}),
        ({}, {"Content-Type": "text/plain"}),
    ],
)
async def test_a_form_that_is_not_ours_does_nothing(portal, pages, fields, headers):
    account = portal.account()
    form = {"key": pages.key, "act": "password", "fin": account["fin"], **fields}

    answer = await pages.http.post(
        pages.place, data={**form, "password": account["password"]}, headers=headers
    )

    assert answer.status_code == 403
    assert portal.tries() == []


@pytest.mark.requirement("SRV-10")
async def test_another_browser_cannot_go_on_with_an_attempt(portal, pages):
    stranger = portal.http()

    answer = await stranger.get(pages.place)

    assert answer.status_code == 404
    assert shows(answer, "sign_in.lost") or Say("az")("sign_in.lost") in answer.text
