"""Questions that are proven, and answers that are judged."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.session import EndReason
from client.portal.errors import (
    DeviceRemoved,
    PortalBroken,
    PortalError,
    SessionEnded,
)
from client.portal.server_time import ServerTime
from client.portal.signed import SignedExchange
from client.portal.wire import Answer
from tests.builders import NOON
from tests.doubles.clock import FakeClock
from tests.doubles.wires import FakeWire, a_problem, an_answer


class Pass:
    def __init__(self, name: str) -> None:
        self.name = name

    def signs(self, request, nonce=None):
        signed = f"{self.name}/{nonce}" if nonce else self.name
        return type(request)(
            request.method, request.path, {**request.headers, "signed": signed}, request.content
        )


class Desk:
    """Gives `first`, then `second`; remembers what it was told."""

    def __init__(self) -> None:
        self.renewals = 0
        self.endings = []

    async def credential(self):
        return Pass("first")

    async def renewed(self, refused):  # noqa: ARG002 - every refused one is turned in alike
        self.renewals += 1
        return Pass("second")

    async def ended(self, refused, reason):
        self.endings.append((refused.name, reason))


@pytest.fixture
def desk():
    return Desk()


def exchange(desk, answers):
    wire, clock = FakeWire(answers), FakeClock()
    return wire, SignedExchange(wire, desk, ServerTime(clock), lambda: "ru")


REFUSED = a_problem(401, "unauthenticated")


async def test_a_public_question_names_nobody(desk):
    wire, asking = exchange(desk, {"GET /info": an_answer({}), "POST /checks": an_answer({})})

    await asking.read("/info", public=True)
    await asking.send("POST", "/checks", {"code": "ACDE2345"}, public=True)

    assert [question for question in wire.asked if "signed" in question.headers] == []


async def test_every_question_says_which_language_is_spoken(desk):
    wire, asking = exchange(desk, {"GET /cabinet": an_answer({})})

    await asking.read("/cabinet")

    assert wire.asked[0].headers["Accept-Language"] == "ru"


async def test_a_refused_token_is_renewed_and_the_question_asked_again(desk):
    _, asking = exchange(desk, {"GET /cabinet": [REFUSED, an_answer({"a": 1})]})

    reply = await asking.read("/cabinet")

    assert json.loads(reply.body) == {"a": 1}
    assert desk.renewals == 1


async def test_a_second_refusal_ends_the_sign_in(desk):
    _, asking = exchange(desk, {"GET /cabinet": REFUSED})

    with pytest.raises(SessionEnded):
        await asking.read("/cabinet")
    assert desk.endings == [("second", EndReason.EXPIRED)]


@pytest.mark.requirement("AUTH-18")
async def test_a_removed_device_does_not_even_try_to_renew(desk):
    _, asking = exchange(desk, {"GET /cabinet": a_problem(401, "device_revoked")})

    with pytest.raises(DeviceRemoved):
        await asking.read("/cabinet")
    assert desk.renewals == 0
    assert desk.endings == [("first", EndReason.ENDED_ELSEWHERE)]


@pytest.mark.requirement("AUTH-07")
async def test_a_nonce_the_portal_asks_for_is_given_with_the_same_token(desk):
    wants = Answer(
        401,
        {"www-authenticate": 'DPoP error="use_dpop_nonce"', "dpop-nonce": "n1"},
        b"",
    )
    wire, asking = exchange(desk, {"GET /cabinet": [wants, an_answer({})]})

    await asking.read("/cabinet")

    assert wire.asked[1].headers["signed"] == "first/n1"
    assert desk.renewals == 0


async def test_an_unchanged_answer_is_one_only_where_it_was_asked_for(desk):
    unchanged = Answer(304, {"etag": '"1"'}, b"")
    _, asking = exchange(desk, {"GET /cabinet": unchanged})

    assert (await asking.read("/cabinet", etag='"1"')).unchanged
    with pytest.raises(PortalBroken):
        await asking.read("/cabinet")


@pytest.mark.requirement("REL-10")
@pytest.mark.parametrize(
    "answer",
    [
        an_answer(b"<html>", media="text/html"),
        an_answer(b"{}", media="text/html"),
        an_answer(b"{}", 204),
        Answer(200, {}, b"{}"),
        an_answer(b"", 302, location="https://elsewhere.example"),
    ],
)
async def test_what_is_not_the_json_we_asked_for_is_refused(desk, answer):
    _, asking = exchange(desk, {"GET /info": answer})

    with pytest.raises(PortalError):
        await asking.read("/info", public=True)


async def test_what_may_not_be_kept_is_marked(desk):
    answer = an_answer({}, cache_control="private, No-Store")
    _, asking = exchange(desk, {"GET /info": answer})

    assert not (await asking.read("/info", public=True)).storable


@pytest.mark.requirement("REL-12", "AUTH-26")
@given(date=st.one_of(st.text(max_size=40), st.just("Mon, 01 Jan 0001 00:00:00 GMT")))
def test_no_date_a_portal_may_send_breaks_the_clock(date):
    time = ServerTime(FakeClock())

    time.learn({"date": date})

    assert time.now().tzinfo is not None


def test_the_portals_time_goes_on_from_where_it_was_learnt():
    clock = FakeClock()
    time = ServerTime(clock)
    time.learn({"date": "Fri, 01 Jan 2027 00:00:00 GMT"})
    clock.advance(minutes=5)

    assert time.now().isoformat() == "2027-01-01T04:05:00+04:00"
    assert clock.now() > NOON


@pytest.mark.requirement("REL-12")
def test_the_portals_day_is_the_day_documents_are_judged_by():
    clock = FakeClock()
    time = ServerTime(clock)
    time.learn({"date": "Thu, 31 Dec 2026 20:30:00 GMT"})

    assert time.today() == date(2027, 1, 1)
    assert time.monotonic() == clock.monotonic()
