"""Those one stands for: chosen, limited, ended, with the reason."""

from datetime import date

import pytest

from client.domain.answers import Trouble
from client.domain.family import Relation, Scope, Standing
from client.domain.languages import Language
from client.features.family import FamilyScreen
from client.places.cabinet import MyData
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.builders.family import a_represented
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


def family(*persons, state=None, portal=None, go=None):
    portal = portal or FakePortal()
    portal.held_persons = persons
    edges = fake_edges(portal=portal, go=go)
    return on_stage(FamilyScreen, edges=edges, state=state or a_state(language=Language.EN))


@pytest.mark.requirement("R-2.1.3")
async def test_each_person_stands_with_right_limits_and_end():
    ward = a_represented(
        "m-2", "Vəliyeva Gülnar", relation=Relation.WARD, scope=frozenset({Scope.DATA})
    )
    async with family(a_represented(), ward) as stage:
        assert stage.says("Until 1 May 2034")
        assert stage.says("Covers: data, documents, corrections, history of use")
        assert stage.says("Ward")
        assert "Shown now" in stage.outline()


async def test_choosing_somebody_shows_their_data():
    state, steps, aysel = a_state(language=Language.EN), Steps(), a_represented()
    async with family(aysel, state=state, go=steps) as stage:
        await stage.press(f"person-{aysel.id}")

        assert state.concerning == aysel
        assert steps.places == [MyData()]

        await stage.press("own-data")

        assert state.concerning is None


@pytest.mark.parametrize(
    ("gone", "why"),
    [
        (a_represented(until=date(2020, 1, 1)), "Turned 18 on 1 January 2020"),
        (a_represented(standing=Standing.ENDED), "A court decision has ended"),
        (
            a_represented(relation=Relation.WARD, until=date(2020, 1, 1)),
            "The time of representation ended",
        ),
        (a_represented(standing=Standing.UNKNOWN), "no longer in force"),
    ],
)
async def test_whoever_is_gone_is_told_with_the_reason_and_cannot_be_chosen(gone, why):
    async with family(gone) as stage:
        assert stage.says(why)
        with pytest.raises(AssertionError):
            stage.find(f"person-{gone.id}")


async def test_somebody_without_dependants_is_told_who_would_stand_here():
    async with family() as stage:
        assert stage.says("You do not represent anybody")
        assert stage.says("Is somebody missing?")


async def test_without_a_network_it_says_so_or_how_old_the_list_is():
    portal = FakePortal()
    portal.failing = PortalUnreachable()
    async with family(portal=portal) as stage:
        assert stage.says("Try again")

    portal = FakePortal()
    portal.old_because = Trouble.OFFLINE
    async with family(a_represented(), portal=portal) as stage:
        assert stage.says("Aysel")
