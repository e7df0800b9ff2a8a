"""Finding a service: by words, by groups, by what was liked and used; or when it is away."""

import pytest

from client.domain.answers import Trouble
from client.domain.languages import Language
from client.domain.services import ServiceId
from client.features.services import ServiceScreen, ServicesScreen
from client.places.payments import Bills
from client.places.services import Apply, OneService
from client.places.threads import Letters
from client.portal.errors import PortalUnreachable
from mock_server.rules import catalogue
from tests.builders import a_state
from tests.client.features.applying.citizen import a_citizen
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.mock_server.areas.testers_desk import turned
from tests.stage import on_stage

DEBT, PASSPORT = ServiceId("tax-debt"), ServiceId("passport")


def browsing(portal):
    state = a_state(language=Language.EN)
    return on_stage(ServicesScreen, edges=fake_edges(portal=portal), state=state)


@pytest.mark.requirement("R-1.7")
@pytest.mark.parametrize("typed", ["driving lic", "suruculuk", "водительск"])
async def test_a_service_is_found_by_words_of_any_language(typed):
    async with a_citizen() as me, me.at(ServicesScreen) as stage:
        await stage.type("search", typed)
        await stage.press("service-driving-licence-replacement")

        assert me.steps.places == [OneService(ServiceId("driving-licence-replacement"))]


@pytest.mark.requirement("R-1.7")
async def test_what_is_typed_is_gone_on_with_by_a_suggestion_and_remembered_until_cleared():
    async with a_citizen() as me:
        async with me.at(ServicesScreen) as stage:
            await stage.type("search", "property")
            await stage.press("Property extract")
            await stage.press("service-property-extract")
        async with me.at(ServicesScreen) as stage:
            remembered = stage.says("Property extract")
            await stage.press("forget-searches")

            assert remembered
            assert not stage.says("Property extract")
            assert not stage.says("What you searched for")


@pytest.mark.requirement("R-1.7")
async def test_words_that_fit_nothing_say_what_else_to_try():
    async with a_citizen() as me, me.at(ServicesScreen) as stage:
        await stage.type("search", "zzzz")

        assert stage.says("No such service was found")


@pytest.mark.parametrize(
    ("sorting", "shelf", "holds"),
    [
        ("By subject", "shelf-transport", "service-power-of-attorney"),
        ("By life event", "shelf-car", "service-power-of-attorney"),
        ("By institution", "shelf-dvx", "service-tax-debt"),
    ],
)
@pytest.mark.requirement("R-1.7")
async def test_services_stand_by_subject_life_event_and_institution(sorting, shelf, holds):
    async with a_citizen() as me, me.at(ServicesScreen) as stage:
        await stage.press(sorting)
        await stage.press(shelf)
        await stage.press(holds)

        assert len(me.steps.places) == 1


@pytest.mark.requirement("R-1.7")
async def test_a_favourite_stands_in_the_catalogue_until_it_is_none_any_more():
    async with a_citizen() as me:
        async with me.at(ServiceScreen, DEBT) as stage:
            await stage.press("favourite")
        async with me.at(ServicesScreen) as stage:
            liked = stage.says("Favourites")
        async with me.at(ServiceScreen, DEBT) as stage:
            await stage.press("favourite")
        async with me.at(ServicesScreen) as stage:
            assert liked
            assert not stage.says("Favourites")


@pytest.mark.requirement("R-1.7")
async def test_a_service_is_rated_once_and_the_rating_can_be_changed():
    async with a_citizen() as me, me.at(ServiceScreen, DEBT) as stage:
        await stage.press("stars-5")
        await stage.press("stars-2")

        assert me.world.store.records(catalogue.RATINGS, me.fin) == [{"service": DEBT, "stars": 2}]


@pytest.mark.requirement("R-1.7")
async def test_a_closed_service_says_why_and_until_when_and_cannot_be_begun():
    async with a_citizen() as me:
        await turned(me, DEBT, closed=True, hours=2)
        async with me.at(ServiceScreen, DEBT) as stage:
            assert stage.says(
                "The service is stopped for a while. Your drafts stay. It opens again:"
            )
            assert "[Apply]" not in stage.outline()


async def test_what_is_a_screen_of_its_own_is_reached_from_the_catalogue():
    async with a_citizen() as me, me.at(ServicesScreen) as stage:
        await stage.press("to-letters")
        await stage.press("to-fines")

        assert me.steps.places == [Letters(), Bills()]


@pytest.mark.requirement("R-1.7")
async def test_an_open_service_is_begun():
    async with a_citizen() as me, me.at(ServiceScreen, DEBT) as stage:
        await stage.press("begin")

        assert me.steps.places == [Apply(DEBT)]


@pytest.mark.requirement("REL-01")
async def test_without_a_line_the_catalogue_that_is_known_stays_and_says_how_old_it_is():
    portal = FakePortal()
    portal.old_because = Trouble.OFFLINE
    async with browsing(portal) as stage:
        assert stage.says("Sənədlər")
        assert stage.says("No connection to the portal")


@pytest.mark.requirement("R-1.7", "REL-08")
async def test_a_catalogue_that_cannot_be_had_says_so_and_asks_again():
    portal = FakePortal()
    portal.failing = PortalUnreachable()
    async with browsing(portal) as stage:
        said = stage.says("No connection to the portal")
        portal.failing = None
        await stage.press("Try again")

        assert said
        assert stage.says("Sənədlər")


@pytest.mark.parametrize(
    ("language", "title"),
    [(Language.AZ, "Xidmətlər"), (Language.EN, "Services"), (Language.RU, "Услуги")],
)
async def test_the_catalogue_speaks_every_language(language, title):
    async with a_citizen() as me, me.at(ServicesScreen, language=language) as stage:
        assert stage.says(title)
