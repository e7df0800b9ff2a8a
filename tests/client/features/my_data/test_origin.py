"""How a section is processed, who used a value, and registers that disagree."""

import pytest

from client.domain.cabinet import Category, Disagreement, SectionId, Words
from client.domain.corrections import Subject
from client.domain.institutions import InstitutionId
from client.domain.languages import Language
from client.features.my_data import CategoryScreen
from client.places.cabinet import OneInstitution, ReportError
from client.places.consents import UsesOfValue
from tests.builders import (
    NOON,
    a_cabinet,
    a_register,
    a_section,
    a_section_ref,
    a_state,
    an_entry,
    an_institution,
    an_item,
)
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

IDENTITY = a_section_ref("identity", title="Şəxsiyyət")


def a_portal(*entries, **section) -> FakePortal:
    held = a_section(*entries, ref=IDENTITY, **section)
    return FakePortal(cabinet=a_cabinet(IDENTITY), sections=[held])


def personal(portal: FakePortal, steps: Steps | None = None):
    edges = fake_edges(portal=portal, go=steps or Steps())
    state = a_state(language=Language.EN)
    return on_stage(CategoryScreen, Category.PERSONAL, edges=edges, state=state)


@pytest.mark.requirement("R-1.2")
async def test_a_section_tells_how_it_is_processed_on_a_press():
    async with personal(a_portal(an_entry())) as stage:
        assert not stage.says("How long it is kept")
        await stage.press("how-processed")

        assert stage.says("Məqsəd")
        assert stage.says("Əsas")
        assert stage.says("Beş il")


def an_other_address(value: str = "Gəncə") -> Disagreement:
    owner = an_institution("DYP", "Yol Polisi")
    register = a_register("Nəqliyyat reyestri", owner)
    return Disagreement("e-1", "ünvan", Words(value), register, owner, NOON)


@pytest.mark.requirement("R-4.1.1", "R-8.1")
async def test_two_registers_that_disagree_stand_side_by_side_with_what_to_do():
    entry = an_entry(an_item("Ünvan", "Bakı"))
    steps = Steps()
    portal = a_portal(entry, disagreements=(an_other_address(),))
    async with personal(portal, steps) as stage:
        assert stage.says("Two registers disagree: Ünvan")
        assert stage.says("Gəncə")
        await stage.press("first-is-wrong")
        await stage.press("second-is-wrong")

    subject = Subject(SectionId("identity"), "e-1", "ünvan")
    assert steps.places == [ReportError(subject), OneInstitution(InstitutionId("dyp"))]


async def test_what_was_put_right_disagrees_no_more():
    entry = an_entry(an_item("Ünvan", "Bakı"))
    portal = a_portal(entry, disagreements=(an_other_address("Bakı"),))
    async with personal(portal) as stage:
        assert not stage.says("disagree")


@pytest.mark.requirement("R-1.6")
async def test_from_a_value_it_is_a_press_to_who_used_it():
    steps = Steps()
    async with personal(a_portal(an_entry()), steps) as stage:
        await stage.press("Show the origin: Ad")
        await stage.press("used-e-1/ad")

    assert steps.places == [UsesOfValue(Category.PERSONAL, "Ad")]
