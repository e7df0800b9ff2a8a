"""My data: each value says how to report it, that it is under review, and what was corrected."""

import pytest

from client.domain.cabinet import Category, Freshness, Words
from client.domain.corrections import CorrectionId, CorrectionState, Subject
from client.domain.languages import Language
from client.features.my_data import CategoryScreen
from client.places.cabinet import OneCorrection, ReportError
from tests.builders import (
    a_cabinet,
    a_change,
    a_correction,
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

REF = a_section_ref("identity", title="Şəxsiyyət")
NAME = Subject(REF.id, "e-1", "ad")


def personal(*corrections, go=None, freshness=Freshness.FRESH, item=None):
    entries = [an_entry(item or an_item("Ad", "Aytən"), title="Kart")]
    held = [] if freshness is Freshness.EMPTY else entries
    portal = FakePortal(
        cabinet=a_cabinet(REF),
        sections=[a_section(*held, ref=REF, freshness=freshness)],
        corrections=corrections,
    )
    edges = fake_edges(portal=portal, go=go or Steps())
    state = a_state(language=Language.EN)
    return on_stage(CategoryScreen, Category.PERSONAL, edges=edges, state=state)


@pytest.mark.requirement("R-8.3")
async def test_an_empty_register_can_be_told_that_something_is_missing():
    steps = Steps()
    async with personal(go=steps, freshness=Freshness.EMPTY) as stage:
        await stage.press("Something is missing here")

    assert steps.places == [ReportError(Subject(REF.id))]


@pytest.mark.requirement("R-8.3")
async def test_a_whole_entry_can_be_reported():
    steps = Steps()
    async with personal(go=steps) as stage:
        await stage.press("Wrong or not mine: Kart")

    assert steps.places == [ReportError(Subject(REF.id, "e-1"))]


@pytest.mark.requirement("R-8.3")
async def test_what_is_under_review_says_so_and_leads_to_its_way():
    steps = Steps()
    async with personal(a_correction(subject=NAME, section=REF), go=steps) as stage:
        said = stage.says("Correction under review")
        await stage.press("Follow DZ-2026-000001")

    assert said
    assert steps.places == [OneCorrection(CorrectionId("c-1"))]


@pytest.mark.requirement("R-8.3")
async def test_what_was_corrected_shows_the_day_and_old_and_new():
    done = a_correction("c-1", CorrectionState.CORRECTED, NAME, section=REF, changes=(a_change(),))
    async with personal(done) as stage:
        assert stage.says("Corrected on 23 November 2026")
        assert stage.says("Aysel → Aytən")


async def test_a_sensitive_value_keeps_its_former_self_hidden_too():
    done = a_correction("c-1", CorrectionState.CORRECTED, NAME, section=REF, changes=(a_change(),))
    item = an_item("Ad", Words("Aytən"), sensitive=True)
    async with personal(done, item=item) as stage:
        assert stage.says("Corrected on")
        assert not stage.says("Aysel")


@pytest.mark.requirement("R-8.2", "R-8.3")
async def test_beside_who_may_change_a_value_stands_how_to_report_it():
    steps = Steps()
    async with personal(go=steps) as stage:
        await stage.press("Show the origin: Ad")
        await stage.press("This is wrong")

    assert steps.places == [ReportError(NAME)]
