"""Whose data is shown: always said, kept apart, and back to one's own when a mandate ends."""

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date

import pytest

from client.domain.family import Scope
from client.domain.languages import Language
from client.portal.errors import RepresentationOver
from client.routes import ROUTES
from client.shell.life import App, dress
from client.state import width_bucket
from tests.builders import a_citizen, a_document, a_state
from tests.builders.cabinet import a_cabinet
from tests.builders.family import a_represented
from tests.doubles.edges import fake_edges
from tests.doubles.family import FakeBehalf
from tests.doubles.portal import FakePortal
from tests.stage import DESKTOP, PHONE, an_empty_stage

AYSEL = a_represented()
BANNER = f"Shown: {AYSEL.name}"


@asynccontextmanager
async def the_app(route="/more/family", person=AYSEL, size=PHONE):
    """A parent, and a child with one document; the parent has another."""
    own, theirs = FakePortal(documents=[a_document("d-own")]), FakePortal()
    theirs.held_documents = {"d-child": a_document("d-child", holder=person.name)}
    theirs.held_cabinet = a_cabinet(citizen=a_citizen(given_name="Aysel"))
    own.held_persons = (person,)
    state = a_state(language=Language.EN)
    async with an_empty_stage(route, size) as stage:
        page, behalf = stage.page, FakeBehalf({person.id: theirs})
        edges = fake_edges(
            portal=own,
            on_behalf=behalf,
            go=lambda place: page.navigate(ROUTES.address_of(place)),
        )
        state.width = width_bucket(size[0])
        page.on_close = lambda: None
        dress(page, state.choices)
        page.render_views(App, edges, state, ROUTES)
        await stage.settle()
        stage.edges, stage.state, stage.own, stage.theirs = edges, state, own, theirs
        stage.behalf = behalf
        try:
            yield stage
        finally:
            page.on_close = None


async def choose(stage):
    await stage.press(f"person-{AYSEL.id}")
    await stage.settle()


@pytest.mark.requirement("R-2.1.3")
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_whose_data_it_is_stands_above_every_screen_of_theirs(size):
    async with the_app(size=size) as stage:
        await choose(stage)
        assert stage.says(BANNER)

        for address in ("/documents", "/data/personal", "/more/data-use", "/more/corrections"):
            await stage.goto(address)
            assert stage.says(BANNER), address
        assert "documents" not in stage.own.asked
        assert "documents" in stage.theirs.asked


@pytest.mark.requirement("R-2.1.3", "R-5.2")
async def test_what_others_declared_is_asked_of_whoever_is_shown():
    async with the_app() as stage:
        await choose(stage)
        await stage.goto("/data")
        await stage.press("to-mentions")

        assert stage.says(BANNER)
        assert stage.says(f"Declared about {AYSEL.name}")
        assert ("mentions" in stage.theirs.asked, "mentions" in stage.own.asked) == (True, False)


async def test_a_screen_of_ones_own_says_that_it_is_and_opens_ones_own():
    async with the_app() as stage:
        await choose(stage)
        await stage.goto("/more")

        assert stage.says("This screen is about you")

        await stage.press("to-corrections")

        assert stage.state.concerning is None
        assert not stage.says(AYSEL.name)


async def test_back_to_ones_own_is_one_press():
    async with the_app() as stage:
        await choose(stage)
        await stage.press("Show mine")

        assert not stage.says(BANNER)
        assert "cabinet" in stage.own.asked


@pytest.mark.requirement("R-2.1.3", "STO-21")
async def test_when_the_portal_ends_it_one_is_back_at_oneself_and_nothing_of_theirs_stays():
    async with the_app() as stage:
        await choose(stage)
        stage.edges.drafts.apart(AYSEL.id).keep("correction/identity", "half a sentence")
        stage.edges.drafts.keep("correction/identity", "mine")
        stage.theirs.failing = RepresentationOver("representation_ended")
        stage.own.held_persons = ()
        stage.state.part_from(AYSEL.id)
        await stage.settle()

        assert stage.says("your right to represent has ended")
        assert stage.address == "/more/family"
        assert stage.behalf.kept[-1] == frozenset()
        assert stage.edges.drafts.apart(AYSEL.id).of("correction/identity") is None
        assert stage.edges.drafts.of("correction/identity") == "mine"

        await stage.press("Understood")

        assert not stage.says("your right to represent has ended")


async def test_a_hint_that_a_mandate_changed_is_followed_at_once():
    async with the_app() as stage:
        await choose(stage)
        stage.own.held_persons = (replace(AYSEL, until=date(2020, 1, 1)),)
        stage.edges.hints.changed("persons")
        await stage.settle()

        assert stage.state.concerning is None
        assert stage.says("Turned 18 on 1 January 2020")


async def test_what_the_mandate_does_not_cover_is_said_before_anything_is_written():
    limited = a_represented(scope=frozenset({Scope.DATA}))
    async with the_app(person=limited) as stage:
        await choose(stage)
        await stage.goto("/data/report/identity")

        assert stage.says("You cannot ask for corrections for this person")
