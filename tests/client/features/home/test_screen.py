"""Home: every block stands by itself, and nothing that was shown goes blank."""

from datetime import timedelta

import pytest

from client.domain.answers import Trouble
from client.domain.cabinet import Category
from client.domain.documents import DocumentId
from client.domain.languages import Language
from client.domain.payments import BillId, BillState
from client.domain.portal import Banner, BannerLevel
from client.features.home import HomeScreen
from client.places.account import Devices
from client.places.cabinet import DataOf
from client.places.consents import MyConsents, OneUse
from client.places.documents import Documents, OneDocument
from client.places.payments import Bills, OneBill
from client.portal.errors import PortalBusy, PortalUnreachable
from tests.builders import NOON, a_document, a_portal_info, a_state, a_text
from tests.builders.consents import a_consent, some_consents
from tests.builders.data_uses import a_use
from tests.builders.payments import a_bill
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


def english(**said):
    return a_state(language=Language.EN, **said)


def one_that_expires(days: int, ident: str = "d-1"):
    return a_document(ident, expires_on=NOON.date() + timedelta(days=days))


@pytest.mark.requirement("R-1.6")
async def test_a_citizen_is_greeted_and_sees_their_documents():
    async with on_stage(HomeScreen, state=english()) as stage:
        assert stage.says("Good afternoon,")
        assert stage.says("Aysel")
        assert stage.says("Şəxsiyyət vəsiqəsi")
        assert stage.says("As of today, 12:00")


async def test_a_number_is_masked_on_home():
    async with on_stage(HomeScreen, state=english()) as stage:
        assert not stage.says("AA0012345")


async def test_what_needs_the_citizen_is_named_with_its_deadline():
    steps, portal = Steps(), FakePortal(documents=[one_that_expires(12)])
    async with on_stage(
        HomeScreen, edges=fake_edges(portal=portal, go=steps), state=english()
    ) as stage:
        assert stage.says("in 12 days, 5 December 2026")
        await stage.press("need-d-1")

    assert steps.places == [OneDocument(DocumentId("d-1"))]


async def test_when_nothing_needs_the_citizen_home_says_so():
    async with on_stage(HomeScreen, state=english()) as stage:
        assert stage.says("Everything is in order")


@pytest.mark.requirement("R-1.6")
async def test_what_is_to_be_paid_needs_the_citizen_first_and_opens_the_bill():
    steps, portal = Steps(), FakePortal(documents=[one_that_expires(12)])
    bills = (a_bill("b-0", BillState.PAID), *(a_bill(f"b-{n}") for n in range(1, 6)))
    portal.held_bills = {one.id: one for one in bills}
    edges = fake_edges(portal=portal, go=steps)
    async with on_stage(HomeScreen, edges=edges, state=english()) as stage:
        assert stage.says("2 more to pay")
        texts = stage.texts()
        assert texts.index("2 more to pay") < texts.index("in 12 days, 5 December 2026")
        await stage.press("need-b-1")
        await stage.press("more-bills")

    assert steps.places == [OneBill(BillId("b-1")), Bills()]


async def test_a_bill_that_was_paid_elsewhere_no_longer_needs_the_citizen():
    portal, hints = FakePortal(), FakeHints()
    portal.held_bills = {BillId("b-1"): a_bill()}
    edges = fake_edges(portal=portal, hints=hints)
    async with on_stage(HomeScreen, edges=edges, state=english()) as stage:
        assert not stage.says("Everything is in order")

        portal.held_bills[BillId("b-1")] = a_bill(state=BillState.PAID)
        hints.changed("bills")
        await stage.until("Everything is in order")


async def test_where_bills_are_unknown_home_does_not_say_that_all_is_well():
    portal, steps = FakePortal(), Steps()
    portal.failing_at["bills"] = PortalBusy()
    edges = fake_edges(portal=portal, go=steps)
    async with on_stage(HomeScreen, edges=edges, state=english()) as stage:
        assert not stage.says("Everything is in order")
        await stage.press("bills-unknown")

    assert steps.places == [Bills()]


async def test_many_needs_are_a_press_away():
    portal = FakePortal(documents=[one_that_expires(n, f"d-{n}") for n in range(7)])
    steps = Steps()
    async with on_stage(
        HomeScreen, edges=fake_edges(portal=portal, go=steps), state=english()
    ) as stage:
        await stage.press("more-needs")

        assert stage.says("2 more documents")
        assert steps.places == [Documents()]


async def test_while_the_portal_is_silent_the_rest_of_home_stands():
    portal = FakePortal()
    portal.hold()
    async with on_stage(HomeScreen, edges=fake_edges(portal=portal), state=english()) as stage:
        assert stage.says("Loading")
        assert stage.says("Personal data")

        portal.release()
        await stage.until("Everything is in order")


async def test_a_portal_that_fails_offers_to_try_again():
    portal = FakePortal()
    portal.failing = PortalUnreachable()
    async with on_stage(HomeScreen, edges=fake_edges(portal=portal), state=english()) as stage:
        assert stage.says("No connection to the portal")
        assert not stage.says("Everything is in order")

        portal.failing = None
        await stage.press("Try again")

        assert stage.says("Everything is in order")


async def test_old_documents_stay_and_say_how_old_they_are():
    portal = FakePortal()
    portal.old_because = Trouble.OFFLINE
    async with on_stage(HomeScreen, edges=fake_edges(portal=portal), state=english()) as stage:
        assert stage.says("Last known: today, 12:00.")
        assert stage.says("Şəxsiyyət vəsiqəsi")


@pytest.mark.requirement("REL-01")
async def test_what_is_old_is_asked_for_again_when_the_portal_is_back():
    portal, state = FakePortal(), english()
    portal.old_because, state.trouble = Trouble.OFFLINE, Trouble.OFFLINE
    async with on_stage(HomeScreen, edges=fake_edges(portal=portal), state=state) as stage:
        assert stage.says("Last known")

        portal.old_because = None
        state.trouble = None
        await stage.until("As of today, 12:00")


@pytest.mark.requirement("REL-01")
async def test_a_screen_that_is_cut_off_has_the_app_look_for_the_portal():
    portal, state = FakePortal(), english()
    portal.failing = PortalUnreachable()
    async with on_stage(HomeScreen, edges=fake_edges(portal=portal), state=state):
        assert state.asked_again == 1


async def test_a_portal_that_is_only_busy_is_not_looked_for():
    portal, state = FakePortal(), english()
    portal.failing = PortalBusy()
    async with on_stage(HomeScreen, edges=fake_edges(portal=portal), state=state):
        assert state.asked_again == 0


async def test_a_citizen_without_documents_is_told_kindly():
    portal = FakePortal(documents=[])
    async with on_stage(HomeScreen, edges=fake_edges(portal=portal), state=english()) as stage:
        assert stage.says("No documents yet")


async def test_a_notice_that_was_closed_stays_closed():
    banner = Banner(
        "b-1", BannerLevel.WARNING, a_text("Xəbər", "Works at night"), dismissable=True
    )
    state = english(portal=a_portal_info(banners=(banner,)))
    async with on_stage(HomeScreen, state=state) as stage:
        await stage.press("Close this notice")

        assert not stage.says("Works at night")
        assert state.choices.dismissed_banners == {"b-1"}


@pytest.mark.parametrize(
    ("pressed", "place"),
    [
        ("category-family", DataOf(Category.FAMILY)),
        ("all-documents", Documents()),
        ("card-d-1", OneDocument(DocumentId("d-1"))),
        ("who", Devices()),
    ],
)
async def test_home_leads_on(pressed, place):
    steps = Steps()
    async with on_stage(HomeScreen, edges=fake_edges(go=steps), state=english()) as stage:
        await stage.press(pressed)

    assert steps.places == [place]


@pytest.mark.requirement("R-1.6")
async def test_who_looked_lately_and_who_asks_for_consent_is_seen_at_home():
    portal, steps = FakePortal(), Steps()
    portal.held_uses = tuple(a_use(f"u-{n}", purpose=f"m{n}") for n in range(5))
    portal.held_consents = some_consents(a_consent("a"), a_consent("b"))
    edges = fake_edges(portal=portal, go=steps)
    async with on_stage(HomeScreen, edges=edges, state=english()) as stage:
        shown = [n for n in range(5) if stage.says(f"m{n}")]
        asked = stage.says("1 request for consent waits for you")
        await stage.press("consent-requests")
        await stage.press("use-u-0")

    assert shown == [0, 1, 2]
    assert asked
    assert steps.places == [MyConsents(), OneUse("u-0")]
