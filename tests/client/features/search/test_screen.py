"""The search: one field over data, documents, institutions and places, each source on its own."""

import pytest

from client.domain.cabinet import Category, Code
from client.domain.languages import Language
from client.features.search import SearchScreen
from client.places.cabinet import DataOf, Institutions
from client.places.centres import ServiceCentres
from client.places.inbox import Inbox
from client.places.payments import Bills
from client.places.privacy import DevicePermissions
from client.places.services import Declarations, Mentions
from client.places.threads import Help, Letters
from client.portal.errors import RegisterDown
from tests.builders import (
    a_cabinet,
    a_section,
    a_section_ref,
    a_state,
    an_entry,
    an_item,
)
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ADDRESS = a_section_ref("address", title="Ünvan")
IDENTITY = a_section_ref("identity", title="Şəxsiyyət")


def a_portal(*items) -> FakePortal:
    entry = an_entry(*(items or (an_item("Küçə", "Şıxəli Qurbanov"),)))
    sections = [a_section(entry, ref=ADDRESS)]
    return FakePortal(cabinet=a_cabinet(IDENTITY, ADDRESS), sections=sections)


def searching(portal: FakePortal, steps: Steps | None = None, edges=None):
    edges = edges or fake_edges(portal=portal, go=steps or Steps())
    return on_stage(SearchScreen, edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-1.4")
@pytest.mark.parametrize("typed", ["shixeli", "SIXELI qurb", "şıxəli", "kuce"])
async def test_a_value_is_found_without_azerbaijani_letters(typed):
    steps = Steps()
    async with searching(a_portal(), steps) as stage:
        await stage.type("wanted", typed)
        assert stage.says("Ünvan · Şıxəli Qurbanov")
        await stage.press("values-0")

    assert steps.places == [DataOf(Category.PERSONAL)]


@pytest.mark.requirement("STO-15")
async def test_a_masked_value_is_found_and_stays_masked():
    async with searching(a_portal(an_item("FİN", Code("0TA1B2C")))) as stage:
        await stage.type("wanted", "0ta1b2c")

        assert stage.says("FİN")
        assert not [text for text in stage.texts() if text.endswith("0TA1B2C")]


@pytest.mark.requirement("R-8.1")
async def test_a_register_that_does_not_answer_hides_no_other_and_is_named_as_not_searched():
    portal = a_portal()
    portal.failing_at["identity"] = RegisterDown()
    async with searching(portal) as stage:
        await stage.type("wanted", "sixeli")
        assert stage.says("Ünvan · Şıxəli Qurbanov")
        assert stage.says("1 source did not answer and was not searched.")

        portal.failing_at.clear()
        await stage.press("Try again")

        assert not stage.says("did not answer")


async def test_places_of_the_app_are_found_in_any_language():
    steps = Steps()
    async with searching(a_portal(), steps) as stage:
        await stage.type("wanted", "организации")
        await stage.press("places-0")

    assert steps.places == [Institutions()]


async def test_no_register_is_asked_before_there_is_something_to_look_for():
    portal = a_portal()
    async with searching(portal) as stage:
        await stage.type("wanted", "s")

        assert portal.asked == []
        assert stage.says("You may be looking for")


async def test_what_was_looked_for_can_be_looked_for_again_and_forgotten():
    edges = fake_edges(portal=a_portal(), go=Steps())
    async with searching(a_portal(), edges=edges) as stage:
        await stage.type("wanted", "sixeli")
        await stage.press("values-0")
    async with searching(a_portal(), edges=edges) as stage:
        assert stage.says("sixeli")
        await stage.press("clear")

        assert not stage.says("sixeli")
    assert edges.drafts.of("search") == ()


async def test_nothing_found_says_what_to_try():
    async with searching(a_portal()) as stage:
        await stage.type("wanted", "qqqq")

        assert stage.says("Nothing was found")


async def test_many_results_unroll_on_demand():
    items = [an_item(f"Küçə {n}", f"Ev {n}", key=f"k{n}") for n in range(9)]
    async with searching(a_portal(*items)) as stage:
        await stage.type("wanted", "kuce")
        assert not stage.says("Küçə 8")
        await stage.press("more-values")

        assert stage.says("Küçə 8")


@pytest.mark.requirement("R-1.6")
@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("cərimə", Bills()),
        ("official letters", Letters()),
        ("помощь", Help()),
        ("service centres", ServiceCentres()),
        ("declarations", Declarations()),
        ("declared about me", Mentions()),
        ("permissions", DevicePermissions()),
        ("messages", Inbox()),
    ],
)
async def test_every_place_where_something_is_done_is_found(typed, place):
    steps = Steps()
    async with searching(a_portal(), steps) as stage:
        await stage.type("wanted", typed)
        await stage.press("places-0")

    assert steps.places == [place]
