"""Cookies at the transport: in any order of choices and answers, only what was chosen stays."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from client.domain.centres import CentreService, DistrictId, Postcode
from client.domain.positions import Rough
from client.portal.codec.centres import asked_at
from client.portal.cookies import ESSENTIAL, CookieWire
from client.portal.wire import Answer, Request

NAMES = ["mygov_line", "mygov_count", "mygov_tips", "_analytics_id"]


class Setting:
    """A portal that sets what it is told to, and remembers which cookies came."""

    address = "http://127.0.0.1:8000"

    def __init__(self):
        self.sets, self.came = [], []

    async def ask(self, request):
        self.came.append(request.headers.get("Cookie", ""))
        return Answer(200, {}, b"", tuple(self.sets))

    async def close(self):
        self.sets = []


async def asked(wire, path="/cabinet"):
    await wire.ask(Request("GET", path))


def names(header):
    return {pair.partition("=")[0] for pair in header.split("; ") if pair}


class Jar(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.portal, self.chosen = Setting(), set()
        self.wire = CookieWire(self.portal, lambda: frozenset(self.chosen))

    @rule(name=st.sampled_from(NAMES))
    def choose(self, name):
        self.chosen.add(name)

    @rule(name=st.sampled_from(NAMES))
    def refuse(self, name):
        self.chosen.discard(name)

    @rule(
        sets=st.lists(st.sampled_from(NAMES)),
        path=st.sampled_from(["/cabinet", "/telemetry/events"]),
    )
    def ask(self, sets, path):
        self.portal.sets = [f"{name}=1; Path=/" for name in sets]
        before = ESSENTIAL | self.chosen
        coroutine = asked(self.wire, path)
        with pytest.raises(StopIteration):
            coroutine.send(None)
        assert names(self.portal.came[-1]) <= before

    @invariant()
    def nothing_is_kept_that_was_not_chosen(self):
        assert set(self.wire.names) <= ESSENTIAL | self.chosen


TestJar = pytest.mark.requirement("COO-01", "COO-02")(Jar.TestCase)
TestJar.settings = settings(max_examples=30, stateful_step_count=15, deadline=None)


@pytest.mark.requirement("COO-01")
async def test_a_cookie_that_lies_here_is_gone_the_moment_it_is_refused():
    portal, chosen = Setting(), {"mygov_count"}
    wire = CookieWire(portal, lambda: frozenset(chosen))
    portal.sets = ["mygov_count=7; Path=/"]
    await asked(wire)
    await asked(wire)
    chosen.clear()
    await asked(wire)

    assert [names(one) for one in portal.came] == [set(), {"mygov_count"}, set()]
    assert wire.names == ()


@pytest.mark.requirement("COO-02")
async def test_a_portal_cannot_call_a_cookie_essential():
    portal = Setting()
    wire = CookieWire(portal, frozenset)
    portal.sets = ["_analytics_id=1; Path=/", "mygov_line=a", "broken", "=x", "mygov_line"]

    await asked(wire)

    assert wire.names == ("mygov_line",)


@pytest.mark.requirement("ANA-03")
async def test_no_cookie_goes_with_events_nor_is_one_taken_from_there():
    portal = Setting()
    wire = CookieWire(portal, lambda: frozenset({"mygov_count"}))
    portal.sets = ["mygov_count=1"]
    await asked(wire)
    portal.sets = ["mygov_count=2"]
    await asked(wire, "/telemetry/events")

    assert portal.came == ["", ""]


@pytest.mark.requirement("COO-01", "R-3.8")
@pytest.mark.parametrize("start", [Rough(40.41, 49.87), Postcode("1000"), DistrictId("ganja")])
async def test_no_cookie_joins_where_somebody_looks_with_who_is_signed_in(start):
    portal = Setting()
    wire = CookieWire(portal, frozenset)
    portal.sets = ["mygov_line=1"]
    await asked(wire)
    await asked(wire, asked_at(start, CentreService("identity")))

    assert portal.came == ["", ""]


@pytest.mark.requirement("COO-01", "R-1.4")
async def test_no_cookie_tells_who_checked_somebodys_document():
    portal = Setting()
    wire = CookieWire(portal, frozenset)
    portal.sets = ["mygov_line=1"]
    await asked(wire)
    await asked(wire, "/checks")

    assert portal.came == ["", ""]


async def test_a_cookie_that_is_over_is_forgotten():
    portal = Setting()
    wire = CookieWire(portal, frozenset)
    portal.sets = ["mygov_line=a"]
    await asked(wire)
    portal.sets = ["mygov_line=a; Max-Age=0"]
    await asked(wire)

    assert wire.names == ()
