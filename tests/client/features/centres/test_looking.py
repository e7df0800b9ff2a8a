"""Looking for a centre: from here, by postcode, by district, or on the whole list."""

from dataclasses import replace
from datetime import timedelta

import pytest

from client.domain.centres import DistrictId, Everywhere, Postcode
from client.domain.languages import Language
from client.domain.permissions import Outcome, Power
from client.domain.positions import Rough
from client.features.centres import CentresScreen
from client.i18n.say import speaker
from client.places.privacy import DevicePermissions
from client.portal.errors import PortalUnreachable
from client.shown.permissions import outcome_words
from tests.builders import a_state
from tests.builders.centres import a_centre, some_centres
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import BAKU, FakeBook, FakeLocator, fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

NOT_GIVEN = [one for one in Outcome if one not in (Outcome.GRANTED, Outcome.NOT_RECORDED)]

NO_OF_THE_SYSTEM = (Outcome.DENIED, Outcome.DENIED_FOR_GOOD, Outcome.RESTRICTED)


def looking(locator=None, portal=None, book=None):
    permissions = fake_permissions(locator, book)
    edges = fake_edges(portal=portal or FakePortal(), permissions=permissions)
    return on_stage(CentresScreen, edges=edges, state=a_state(language=Language.EN))


async def asked_where(stage, answer):
    await stage.press("way-here")
    await stage.begin("locate")
    await stage.press(f"answer-{answer}")
    await stage.settle()


@pytest.mark.requirement("R-3.8")
async def test_the_whole_list_is_there_at_once_and_the_device_was_asked_nothing():
    locator = FakeLocator()
    async with looking(locator) as stage:
        assert stage.says("Mərkəz yasamal")
        assert stage.says("Open until 18:00")
        assert stage.says("7 people waiting")
        await stage.press("way-here")

        assert stage.says("Find those near me")
        assert (locator.prompts, locator.fixes) == (0, 0)


@pytest.mark.requirement("R-3.8", "PER-02")
async def test_a_yes_sends_a_rounded_position_and_the_screen_shows_exactly_that():
    portal = FakePortal()
    async with looking(portal=portal) as stage:
        await asked_where(stage, 1)
        await stage.until("about 2 km")

        assert portal.starts[-1] == Rough(40.41, 49.87)
        assert stage.says("Location sent to the portal: 40.41,49.87.")
        assert not stage.says("40.409")


@pytest.mark.requirement("R-3.8", "PER-01")
async def test_a_no_asks_the_device_nothing_and_the_other_ways_stay():
    locator, portal = FakeLocator(), FakePortal()
    async with looking(locator, portal) as stage:
        await asked_where(stage, 0)

        assert stage.says("You said no")
        assert stage.says("Mərkəz yasamal")
        assert (locator.prompts, portal.starts) == (0, [Everywhere()])
        await stage.press("way-postcode")
        assert not stage.says("You said no")


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize("outcome", NOT_GIVEN)
async def test_every_outcome_has_its_own_words_and_leaves_the_list(outcome):
    locator = FakeLocator(outcome)
    async with looking(locator) as stage:
        await asked_where(stage, 2)
        told = Outcome.REVOKED if outcome in NO_OF_THE_SYSTEM else outcome

        assert stage.says(speaker(Language.EN)(outcome_words(told, Power.LOCATION)[0]))
        assert stage.says("Mərkəz yasamal")
        assert stage.says("Postcode")


@pytest.mark.requirement("R-3.8")
async def test_denied_for_good_opens_the_settings_or_says_where_they_are():
    locator = FakeLocator()
    locator.answers = Outcome.DENIED_FOR_GOOD
    async with looking(locator) as stage:
        await asked_where(stage, 2)
        await stage.press("Open the settings")
        opened = list(locator.settings)
        locator.opens_settings = False
        await stage.press("Open the settings")
        await stage.until("do not open from here")

    assert opened == [Outcome.DENIED_FOR_GOOD]


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"mocked": True}, "set by another app"),
        ({"age": timedelta(hours=1)}, "is old"),
        ({"accuracy": 20_000.0}, "only roughly"),
    ],
)
async def test_a_position_that_may_mislead_is_used_and_that_is_said(told, words):
    async with looking(FakeLocator(replace(BAKU, **told))) as stage:
        await asked_where(stage, 1)
        await stage.until(words)

        assert stage.says("about 2 km")


@pytest.mark.requirement("R-3.8")
async def test_a_full_ledger_is_no_permission():
    book, locator = FakeBook(), FakeLocator()
    book.is_full = True
    async with looking(locator, book=book) as stage:
        await asked_where(stage, 1)

        assert stage.says("could not be written down")
        assert locator.fixes == 0


@pytest.mark.requirement("R-3.8")
async def test_a_postcode_is_an_equal_way_and_a_wrong_one_is_told_what_it_is():
    portal = FakePortal()
    async with looking(portal=portal) as stage:
        await stage.press("way-postcode")
        await stage.type("Postcode", "12")
        await stage.press("search-postcode")
        wrong = stage.says("has four digits")
        await stage.type("Postcode", "az 1000")
        await stage.press("search-postcode")
        await stage.until("about 2 km")
        sent = stage.says("Postcode sent to the portal: 1000.")
        await stage.type("Postcode", "9999")
        await stage.press("search-postcode")
        await stage.until("No centre knows this postcode")

    assert (wrong, sent) == (True, True)
    assert portal.starts[1:] == [Postcode("1000"), Postcode("9999")]


@pytest.mark.requirement("R-3.8")
async def test_a_district_is_an_equal_way():
    portal = FakePortal()
    async with looking(portal=portal) as stage:
        await stage.press("way-district")
        await stage.press("district-ganja")
        await stage.until("about 2 km")

    assert portal.starts[-1] == DistrictId("ganja")


async def test_only_centres_with_the_service_are_asked_for():
    portal = FakePortal()
    portal.held_centres = some_centres(a_centre(), a_centre("ganja", services=()))
    async with looking(portal=portal) as stage:
        await stage.press("services")
        await stage.press("service-identity")
        await stage.settle()

        assert stage.says("Mərkəz yasamal")
        assert not stage.says("Mərkəz ganja")


async def test_without_a_network_the_trouble_is_said_and_asked_again():
    portal = FakePortal()
    portal.failing_at["Rough"] = PortalUnreachable()
    async with looking(portal=portal) as stage:
        await asked_where(stage, 1)
        await stage.until("Try again")
        portal.failing_at.clear()
        await stage.press("Try again")
        await stage.until("about 2 km")


async def test_a_centre_unfolds_with_its_hours_and_why_it_is_closed():
    portal = FakePortal()
    why = replace(a_centre().name, en="Closed for repairs")
    portal.held_centres = some_centres(a_centre(closed=why, queue=None))
    async with looking(portal=portal) as stage:
        await stage.press("centre-yasamal")

        assert stage.says("Closed for repairs")
        assert stage.says("Monday – Sunday: 09:00–18:00")


@pytest.mark.requirement("R-3.8", "PER-01")
async def test_what_was_allowed_is_one_step_away_from_being_withdrawn():
    steps = Steps()
    edges = fake_edges(portal=FakePortal(), go=steps)
    async with on_stage(CentresScreen, edges=edges, state=a_state(language=Language.EN)) as stage:
        await stage.press("way-here")
        await stage.press("to-permissions")

    assert steps.places == [DevicePermissions()]
