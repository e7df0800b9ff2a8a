"""My declarations on the stage: what was signed, how it stands, and taking it back."""

from dataclasses import replace

import pytest

from client.domain.applications import ApplicationId
from client.domain.declarations import (
    DeclarationId,
    DeclarationState,
    Declared,
    Relation,
    UsedBy,
)
from client.domain.languages import Language
from client.features.declarations import DeclarationScreen, DeclarationsScreen
from client.places.services import OneApplication, OneDeclaration
from client.portal.errors import PortalUnreachable, Refused
from tests.builders import a_state
from tests.builders.services import a_declaration
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ONE = DeclarationId("d-1")
AYSEL_OBJECTED = Declared("0TA1B2C", "Aysel", Relation.FRIEND, objected=True)
KAMRAN = Declared("0TD4E5F", "Kamran", Relation.COLLEAGUE)


def holding(*declarations):
    portal = FakePortal()
    portal.held_declarations = {one.id: one for one in declarations}
    return portal


def shown(screen, *args, portal, steps=None, hints=None):
    edges = fake_edges(portal=portal, go=steps or Steps(), hints=hints or FakeHints())
    return on_stage(screen, *args, edges=edges, state=a_state(language=Language.EN))


def one_of(portal, steps=None):
    return shown(DeclarationScreen, ONE, portal=portal, steps=steps)


@pytest.mark.requirement("R-5.1", "TPD-02")
async def test_each_is_listed_with_whom_for_what_until_when_and_how_it_stands():
    steps = Steps()
    portal = holding(
        a_declaration("d-1"), a_declaration("d-2", DeclarationState.EXPIRED, people=(KAMRAN,))
    )
    async with shown(DeclarationsScreen, portal=portal, steps=steps) as stage:
        for words in ("Aysel", "Səfər · until 1 March 2027", "In force", "Kamran", "Expired"):
            assert stage.says(words)
        await stage.press("declaration-d-2")

    assert steps.places == [OneDeclaration(DeclarationId("d-2"))]


async def test_none_yet_says_where_one_comes_from():
    async with shown(DeclarationsScreen, portal=holding()) as stage:
        assert stage.says("No declarations yet")
        assert stage.says("a declaration is asked for there")


@pytest.mark.requirement("R-5.1", "R-5.2", "TPD-01", "TPD-02")
async def test_one_shows_all_that_was_signed_and_leads_to_what_stands_on_it():
    steps = Steps()
    used = replace(a_declaration(), used_by=(UsedBy("a-7", "MÜ-2026-000007"),))
    async with one_of(holding(used), steps) as stage:
        said = ("Friend · 0TA1B2C", "BY-2026-000001", "With their consent", "By phone, 1 March")
        for words in (*said, "0" * 64):
            assert stage.says(words)
        await stage.press("used-a-7")

    assert steps.places == [OneApplication(ApplicationId("a-7"))]


@pytest.mark.requirement("R-5.2")
async def test_whoever_objected_is_named_and_what_follows_is_said():
    people = (AYSEL_OBJECTED, KAMRAN)
    disputed = a_declaration("d-1", DeclarationState.DISPUTED, people)
    async with one_of(holding(disputed)) as stage:
        assert stage.outline().count("This person has objected") == 1
        assert stage.says("are on hold until the operator decides")
        assert stage.says("Withdraw the declaration")


@pytest.mark.requirement("R-5.2")
async def test_an_objection_of_a_representative_is_said_to_be_one():
    people = (replace(AYSEL_OBJECTED, by_representative=True), KAMRAN)
    disputed = a_declaration("d-1", DeclarationState.DISPUTED, people)
    async with one_of(holding(disputed)) as stage:
        assert stage.outline().count("Their representative has objected") == 1
        assert not stage.says("This person has objected")


@pytest.mark.parametrize(
    "state", [DeclarationState.EXPIRED, DeclarationState.WITHDRAWN, DeclarationState.ENDED]
)
@pytest.mark.requirement("R-5.2")
async def test_what_no_longer_holds_cannot_be_withdrawn(state):
    async with one_of(holding(a_declaration("d-1", state))) as stage:
        assert not stage.says("Withdraw the declaration")


@pytest.mark.requirement("R-5.2", "TPD-02")
async def test_withdrawing_is_asked_first_and_done_once():
    portal = holding(a_declaration())
    async with one_of(portal) as stage:
        await stage.press("withdraw")
        asked = stage.says("Open applications that stand on it will be put on hold.")
        await stage.press("cancel")
        kept = portal.held_declarations[ONE].state
        await stage.press("withdraw")
        await stage.press("confirm")

        assert (asked, kept) == (True, DeclarationState.ACTIVE)
        assert stage.says("Withdrawn")
        assert not stage.says("Withdraw the declaration")
    assert portal.asked.count(f"withdraw_declaration/{ONE}") == 1


@pytest.mark.parametrize("error", [PortalUnreachable(), Refused("conflict", request_id="r-9")])
@pytest.mark.requirement("R-5.2", "REL-04")
async def test_a_withdrawal_that_did_not_arrive_says_so_and_goes_again(error):
    portal = holding(a_declaration())
    async with one_of(portal) as stage:
        portal.failing_at["withdraw_declaration"] = error
        await stage.press("withdraw")
        await stage.press("confirm")
        failed = stage.says("Try again")
        portal.failing_at.clear()
        await stage.press("Try again")
        await stage.press("confirm")

        assert failed
        assert stage.says("Withdrawn")


@pytest.mark.requirement("R-5.2", "REL-20")
async def test_an_objection_is_seen_by_itself_where_the_declaration_is_open():
    portal, hints = holding(a_declaration("d-1")), FakeHints()
    async with shown(DeclarationScreen, ONE, portal=portal, hints=hints) as stage:
        before = stage.says("In force")
        disputed = a_declaration("d-1", DeclarationState.DISPUTED, people=(AYSEL_OBJECTED,))
        portal.held_declarations = {ONE: disputed}
        hints.changed("declarations")
        await stage.until_true(lambda: not stage.says("In force"))

        assert before
