"""What is collected, chosen and sent: off at once, on when the portal has it, all of it seen."""

from dataclasses import replace

import pytest

from client.domain.analytics import Published, ScreenName
from client.domain.languages import Language
from client.domain.preferences import (
    ANALYTICS,
    DEVICE_SYSTEM,
    CookieCategory,
    OwnRequest,
    Technology,
    Tip,
    cookie_switch,
)
from client.domain.sent import DataKind, Purpose, Sent
from client.features.collection import (
    CollectionScreen,
    CookiesScreen,
    EventsScreen,
    RequestsScreen,
    RetentionScreen,
    SentScreen,
)
from client.features.privacy import PrivacyScreen
from client.places.privacy import Cookies
from client.portal.errors import PortalUnreachable
from tests.builders import (
    NOON,
    a_collection,
    a_cookie,
    a_state,
    a_switch,
    a_text,
    some_preferences,
)
from tests.builders.privacy import an_event, collected
from tests.doubles.device import FakeInformation, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.doubles.traces import FakeTraces
from tests.stage import on_stage

COUNT = cookie_switch("mygov_count")


def shown(screen, portal=None, traces=None, **edges):
    known = fake_edges(portal=portal or FakePortal(), traces=traces or FakeTraces(), **edges)
    return on_stage(screen, edges=known, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-2.1.4", "R-2.0")
@pytest.mark.parametrize(
    ("system", "said"),
    [("Android 15", "“Android 15”"), (None, "nothing is sent")],
)
async def test_what_would_be_told_of_the_device_is_seen_to_the_letter_before_a_yes(system, said):
    portal = FakePortal()
    told = collected("device_system", Technology.DEVICE, DEVICE_SYSTEM)
    portal.held_collection = replace(portal.held_collection, items=(told,))
    async with shown(CollectionScreen, portal, information=FakeInformation(system)) as stage:
        assert stage.says(said)
        assert "[x]" not in stage.outline()


@pytest.mark.requirement("R-2.0", "R-2.1.1", "ANA-01")
async def test_everything_is_off_until_it_is_chosen_and_a_yes_reaches_the_portal_and_the_device():
    portal, traces = FakePortal(), FakeTraces()
    async with shown(CollectionScreen, portal, traces) as stage:
        off = "[x]" not in stage.outline()
        await stage.choose("switch-usage", value=True)
        await stage.settle()

        assert off
        assert "[x]" in stage.outline()
    assert portal.held_preferences.is_on(ANALYTICS)
    assert traces.honoured[-1].is_on(ANALYTICS)


@pytest.mark.requirement("R-2.0")
async def test_one_press_sends_nothing_optional_any_more():
    portal = FakePortal()
    portal.held_preferences = some_preferences(a_switch(ANALYTICS), a_switch(COUNT))
    async with shown(CollectionScreen, portal) as stage:
        await stage.press("nothing-optional")
        await stage.settle()

    assert portal.held_preferences.on == frozenset()


@pytest.mark.requirement("R-2.1.1")
async def test_a_no_without_a_network_holds_here_and_says_that_the_portal_is_not_told():
    portal, traces = FakePortal(), FakeTraces()
    portal.held_preferences = some_preferences(a_switch(ANALYTICS))
    portal.failing_at["turn_switches"] = PortalUnreachable()
    async with shown(CollectionScreen, portal, traces) as stage:
        await stage.choose("switch-usage", value=False)
        await stage.settle()

        assert stage.says("Your refusal already holds on this device.")
        assert "[x]" not in stage.outline()
    assert traces.refused == {ANALYTICS}


@pytest.mark.requirement("R-2.1.1")
async def test_a_yes_that_another_device_overtook_turns_nothing_on_and_says_so():
    portal = FakePortal()
    async with shown(CollectionScreen, portal) as stage:
        portal.held_preferences = some_preferences(a_switch(ANALYTICS, on=False), version=7)
        await stage.choose("switch-usage", value=True)
        await stage.settle()

        assert stage.says("Another device has changed the choice meanwhile.")
    assert not portal.held_preferences.is_on(ANALYTICS)


@pytest.mark.requirement("R-2.1.2", "COO-01")
async def test_yes_and_no_to_all_cookies_look_the_same_and_each_can_be_chosen():
    portal = FakePortal()
    async with shown(CookiesScreen, portal) as stage:
        assert stage.says("To be chosen: mygov_count")
        assert stage.says("Until the app is closed") or stage.says("Kept 30 days")
        await stage.press("accept-all")
        await stage.settle()
        all_on = portal.held_preferences.on
        await stage.press("reject-all")
        await stage.settle()

        assert not stage.says("To be chosen")
    assert (all_on, portal.held_preferences.on) == ({COUNT}, frozenset())


@pytest.mark.requirement("COO-02")
async def test_only_the_cookie_that_is_new_is_asked_about():
    portal = FakePortal()
    portal.held_collection = a_collection(a_cookie(), a_cookie("fresh", CookieCategory.PROFILE))
    portal.held_preferences = some_preferences(a_switch(COUNT, on=False))
    async with shown(CookiesScreen, portal) as stage:
        assert stage.says("To be chosen: fresh")


async def test_cookies_that_lie_here_can_be_cleared():
    traces = FakeTraces(cookies=["mygov_line"])
    async with shown(CookiesScreen, traces=traces) as stage:
        await stage.press("clear-cookies")
        await stage.settle()

        assert stage.says("There are none")


@pytest.mark.requirement("ANA-05")
async def test_events_are_shown_as_they_were_sent_and_can_be_deleted():
    event = an_event().written()
    async with shown(EventsScreen, traces=FakeTraces(events=[event])) as stage:
        assert stage.says(event.decode())
        await stage.press("purge")
        await stage.settle()

        assert stage.says("Nothing was sent")


@pytest.mark.requirement("R-2.0", "R-3.1")
async def test_every_request_is_listed_with_its_purpose_and_its_kinds_of_data():
    one = Sent(
        NOON, "GET", "/documents/…", Purpose.ACCESS, (DataKind.APP, DataKind.SIGN_IN), 200, "r-7"
    )
    lost = Sent(NOON, "POST", "/corrections", Purpose.QUERIES, (DataKind.FILLED_IN,), None, None)
    async with shown(SentScreen, traces=FakeTraces(one, lost)) as stage:
        assert stage.says("No. r-7")
        assert stage.says("version of the app, proof of sign-in")
        assert stage.says("No answer")
        await stage.press("forget")
        await stage.settle()

        assert stage.says("Nothing was sent yet")


@pytest.mark.requirement("ANA-04", "R-3.4")
async def test_what_is_published_of_everybody_is_shown_with_its_rule():
    portal = FakePortal()
    rows = ((ScreenName.HELP, 15), (ScreenName.PAYMENTS, None))
    portal.held_published = Published(NOON.date(), 10, 5, rows)
    async with shown(EventsScreen, portal) as stage:
        assert stage.says("Fewer than 10 are not told, the rest is rounded to 5")
        assert stage.says("Help: 15 installations")
        assert not stage.says("Payments")


@pytest.mark.requirement("ANA-04")
async def test_where_nothing_is_published_yet_it_is_said():
    async with shown(EventsScreen) as stage:
        assert stage.says("nothing is published")


@pytest.mark.requirement("R-2.1.3", "CON-12")
async def test_the_portals_own_log_says_what_each_request_was_for():
    portal = FakePortal()
    portal.held_requests = (
        OwnRequest(NOON, "GET", "/documents", 200, "r-1", "mygov/0.1", Purpose.ACCESS),
        OwnRequest(NOON, "GET", "/documents", None, "r-2", None, None),
    )
    async with shown(RequestsScreen, portal) as stage:
        assert stage.says("Using the portal · today, 12:00 · 200 · No. r-1")
        assert stage.says("No purpose was named · today, 12:00 · connection broke · No. r-2")


@pytest.mark.requirement("R-2.1.3")
async def test_a_portal_that_has_kept_no_request_says_so():
    async with shown(RequestsScreen) as stage:
        assert stage.says("The log is empty")


@pytest.mark.requirement("R-3.5")
async def test_what_is_kept_is_told_with_its_period_and_its_law():
    async with shown(RetentionScreen) as stage:
        assert stage.says("35 gün")
        assert stage.says("Ehtiyat nüsxələr")


@pytest.mark.requirement("R-2.1.2")
async def test_a_comfort_that_is_off_says_which_cookie_it_needs_and_leads_there():
    portal, steps = FakePortal(), Steps()
    portal.held_tip = Tip(None, CookieCategory.FUNCTIONALITY)
    async with shown(PrivacyScreen, portal, go=steps) as stage:
        assert stage.says("they need the functionality cookie")
        await stage.press("Cookies")
        portal.held_tip = Tip(a_text("Məsləhət"), None)

    assert steps.places == [Cookies()]
