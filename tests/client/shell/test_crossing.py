"""A window that becomes narrow or wide: what was typed and what came of it stay."""

from contextlib import asynccontextmanager

import pytest

from client.domain.documents import DocumentId
from client.domain.languages import Language
from client.domain.presentations import Checker
from client.places.documents import ShowDocument
from client.routes import ROUTES
from client.shell.life import App, dress
from client.state import width_bucket
from tests.builders import a_state
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import DESKTOP, PHONE, an_empty_stage


@asynccontextmanager
async def the_real_app(route, portal):
    state = a_state(language=Language.EN)
    async with an_empty_stage(route, PHONE) as stage:
        page = stage.page
        edges = fake_edges(portal=portal, go=lambda place: page.navigate(ROUTES.address_of(place)))
        state.width = width_bucket(PHONE[0])
        page.on_close = lambda: None
        dress(page, state.choices)
        page.render_views(App, edges, state, ROUTES)
        await stage.settle()
        try:
            yield stage
        finally:
            page.on_close = None


@pytest.mark.requirement("A11Y-19")
async def test_what_was_typed_outlives_a_window_that_is_drawn_wide_and_narrow_again():
    async with the_real_app("/more/check", FakePortal()) as stage:
        await stage.type("Number or address", "ACDE 23")
        for size in (DESKTOP, PHONE):
            await stage.resize(*size)

            assert "ACDE 23" in stage.outline()


async def test_a_screen_that_is_opened_anew_begins_anew():
    async with the_real_app("/more/check", FakePortal()) as stage:
        await stage.type("Number or address", "ACDE 23")
        await stage.goto("/more")
        await stage.goto("/more/check")

        assert "ACDE 23" not in stage.outline()


@pytest.mark.requirement("R-1.6")
async def test_that_a_document_was_checked_stays_said_and_no_new_number_is_made():
    portal = FakePortal()
    address = ROUTES.address_of(ShowDocument(DocumentId("d-1")))
    async with the_real_app(address, portal) as stage:
        portal.presenting.look(Checker.APP)
        await stage.until("Your document was checked", seconds=5)
        await stage.resize(*DESKTOP)

        assert stage.says("Your document was checked")
    assert len(portal.presenting.live) == 1
