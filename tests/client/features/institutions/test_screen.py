"""The directory: found without its letters, opened, and left for outside only with a warning."""

import pytest

from client.domain.institutions import InstitutionId, Kind, Standing
from client.domain.languages import Language
from client.features.institutions import InstitutionScreen, InstitutionsScreen
from client.places.cabinet import OneInstitution
from client.places.consents import ConsentsTo, UsesBy
from tests.builders import a_participant, a_state, an_institution
from tests.doubles.device import FakeLinks, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

LABOUR = an_institution("ƏƏSMN", "Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi")
POLICE = an_institution("DİN", "Daxili İşlər Nazirliyi")
BANK = an_institution("Xəzər", "Xəzər Nümunə Bank", Kind.PRIVATE)


def a_portal() -> FakePortal:
    portal = FakePortal()
    portal.held_participants = [
        a_participant(LABOUR),
        a_participant(POLICE, mark=None),
        a_participant(BANK, standing=Standing.SUSPENDED),
    ]
    return portal


def directory(steps: Steps | None = None):
    edges = fake_edges(portal=a_portal(), go=steps or Steps())
    return on_stage(InstitutionsScreen, edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-1.3")
async def test_state_and_private_institutions_stand_in_one_list_and_can_be_told_apart():
    async with directory() as stage:
        assert stage.says("3 institutions")
        assert stage.says("State institution")
        assert stage.says("Suspended")
        await stage.press("Private")

        assert stage.says("Xəzər Nümunə Bank")
        assert not stage.says("Daxili İşlər Nazirliyi")


@pytest.mark.requirement("R-1.3")
@pytest.mark.parametrize("typed", ["emek", "ƏMƏK", "eesmn", "mudafie ehali"])
async def test_an_institution_is_found_without_azerbaijani_letters(typed):
    async with directory() as stage:
        await stage.type("search", typed)

        assert stage.says("1 institution")
        assert stage.says("Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi")


async def test_nothing_found_says_what_to_try():
    async with directory() as stage:
        await stage.type("search", "zzz")

        assert stage.says("No such institution")


async def test_an_institution_is_a_press_away():
    steps = Steps()
    async with directory(steps) as stage:
        await stage.press(f"institution-{POLICE.id}")

    assert steps.places == [OneInstitution(InstitutionId(POLICE.id))]


@pytest.mark.requirement("R-1.3")
async def test_what_is_not_known_of_an_institution_is_said_and_not_made_up():
    edges = fake_edges(portal=a_portal())
    state = a_state(language=Language.EN)
    async with on_stage(InstitutionScreen, POLICE.id, edges=edges, state=state) as stage:
        assert stage.says("Daxili İşlər Nazirliyi")
        assert stage.says("The portal states no contacts of this institution.")
        assert stage.says("the portal’s policy applies")


@pytest.mark.requirement("R-1.3")
async def test_from_an_institution_it_is_a_press_to_what_it_used_and_what_it_may_use():
    steps = Steps()
    edges = fake_edges(portal=a_portal(), go=steps)
    state = a_state(language=Language.EN)
    async with on_stage(InstitutionScreen, POLICE.id, edges=edges, state=state) as stage:
        await stage.press("to-data-use")
        await stage.press("to-consents")

    assert steps.places == [UsesBy(POLICE.id), ConsentsTo(POLICE.id)]


@pytest.mark.requirement("R-1.3")
async def test_an_unknown_institution_is_said_to_be_unknown():
    edges = fake_edges(portal=a_portal(), links=FakeLinks())
    state = a_state(language=Language.EN)
    async with on_stage(InstitutionScreen, "nobody", edges=edges, state=state) as stage:
        assert stage.says("Not found")
