"""The door on this machine: opens for one answer, whoever else knocks."""

import asyncio
import socket

import httpx
import pytest

from client.domain.secret import Secret
from client.domain.session import SignInFailure
from client.portal.login.authorize import Code, Denied, Question, verdict_on
from client.portal.login.loopback import LoopbackCallbacks

ISSUER = "http://127.0.0.1:8123"
QUESTION = Question("s" * 43, "n" * 43, Secret("v" * 43))


def judge(target):
    return verdict_on(target, QUESTION, ISSUER)


@pytest.fixture
async def door():
    door = await LoopbackCallbacks().open(judge, "az")
    yield door
    await door.close()


@pytest.fixture
async def stranger():
    async with httpx.AsyncClient(trust_env=False) as stranger:
        yield stranger


def ours(door, **told):
    return f"{door.redirect_uri}?" + "&".join(
        f"{name}={value}"
        for name, value in ({"state": QUESTION.state, "iss": ISSUER} | told).items()
    )


@pytest.mark.requirement("AUTH-03")
def test_it_listens_on_a_loopback_literal_with_an_unguessable_path(door):
    host = httpx.URL(door.redirect_uri).host

    assert host in ("127.0.0.1", "::1")
    assert len(httpx.URL(door.redirect_uri).path) >= len("/callback/") + 32


@pytest.mark.requirement("AUTH-03")
async def test_fifty_strangers_neither_close_it_nor_win(door, stranger):
    answers = await asyncio.gather(
        *(stranger.get(ours(door, state=f"wrong-{n}", code="stolen")) for n in range(50))
    )
    genuine = await stranger.get(ours(door, code="real"))

    assert {answer.status_code for answer in answers} == {404}
    assert genuine.status_code == 200
    assert (await door.answer()).code.reveal() == "real"


@pytest.mark.requirement("AUTH-03")
async def test_a_second_genuine_answer_is_ignored(door, stranger):
    await stranger.get(ours(door, code="first"))
    again = await stranger.get(ours(door, code="second"))

    assert again.status_code == 404
    assert (await door.answer()).code.reveal() == "first"


@pytest.mark.requirement("AUTH-03")
async def test_the_answer_may_come_before_anybody_waits_for_it(door, stranger):
    await stranger.get(ours(door, code="early"))

    assert (await asyncio.wait_for(door.answer(), 1)).code.reveal() == "early"


@pytest.mark.requirement("AUTH-03")
async def test_its_page_says_the_way_back_and_nothing_of_the_answer(door, stranger):
    page = await stranger.get(ours(door, code="a-code-of-mine"))

    assert "Tətbiqə qayıda bilərsiniz" in page.text
    assert 'lang="az"' in page.text
    assert "a-code-of-mine" not in page.text
    assert "<script" not in page.text
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in page.headers["content-security-policy"]


@pytest.mark.requirement("AUTH-03")
async def test_once_closed_nobody_is_at_the_address(door, stranger):
    await door.close()
    await door.close()

    with pytest.raises(httpx.ConnectError):
        await stranger.get(ours(door, code="late"))


@pytest.mark.requirement("AUTH-03")
@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"POST {path}?state={state}&iss={iss}&code=x HTTP/1.1\r\n\r\n",
        b"GET {path}?state={state}&state={state}&iss={iss}&code=x HTTP/1.1\r\n\r\n",
        b"GET {path}?state={state}&iss={iss}&code=x&" + b"a" * 3000 + b" HTTP/1.1\r\n\r\n",
        b"GET /other?state={state}&iss={iss}&code=x HTTP/1.1\r\n\r\n",
        b"GET \xff\xff HTTP/1.1\r\n\r\n",
        b"GET " + b"/" * 100_000,
    ],
)
async def test_noise_does_not_disturb_it(door, stranger, said):
    at = httpx.URL(door.redirect_uri)
    for name, value in (("path", at.path), ("state", QUESTION.state), ("iss", ISSUER)):
        said = said.replace(b"{" + name.encode() + b"}", value.encode())
    with socket.create_connection((at.host, at.port), timeout=2) as knocking:
        knocking.sendall(said)
        await asyncio.to_thread(knocking.shutdown, socket.SHUT_WR)

    assert (await stranger.get(ours(door, code="real"))).status_code == 200


@pytest.mark.requirement("AUTH-05")
@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"code": "c"}, Code(Secret("c"))),
        ({"code": "c", "iss": "https://evil.example"}, Denied(SignInFailure.TAMPERED)),
        ({"code": ""}, Denied(SignInFailure.TAMPERED)),
        ({}, Denied(SignInFailure.TAMPERED)),
        ({"error": "access_denied"}, Denied(SignInFailure.REFUSED)),
        (
            {"error": "access_denied", "error_description": "cancelled"},
            Denied(SignInFailure.CANCELLED),
        ),
        (
            {"error": "access_denied", "error_description": "locked", "retry_after": "90"},
            Denied(SignInFailure.LOCKED, 90),
        ),
        ({"error": "server_error"}, Denied(SignInFailure.BROKEN)),
    ],
)
async def test_what_carries_our_state_is_judged(door, stranger, told, verdict):
    await stranger.get(ours(door, **told))

    assert await door.answer() == verdict
