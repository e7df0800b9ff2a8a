"""Help for oneself or for a person one stands for."""

import pytest

from client.domain.family import Scope
from client.domain.languages import Language
from client.features.help import AskScreen, HelpScreen, TicketScreen
from client.portal.errors import RepresentationOver
from tests.builders import a_state
from tests.builders.family import a_represented
from tests.client.features.help.desk import ONE, holding, shown
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

AYSEL = a_represented()
WARD = a_represented("m-2", "Əliyev Vaqif", scope=frozenset({Scope.DATA}))


def asked_by_a_parent(portal, chosen=None, **edges):
    """Of Aysel, and the guardian of somebody whose documents are not theirs to see."""
    state = a_state(language=Language.EN)
    state.persons, state.concerning = (AYSEL, WARD), chosen
    portal.names_of_persons = {one.id: one.name for one in state.persons}
    return on_stage(AskScreen, edges=fake_edges(portal=portal, **edges), state=state)


@pytest.mark.requirement("R-3.3")
async def test_a_complaint_for_a_child_says_so_when_it_is_written_and_when_it_is_sent():
    portal = FakePortal()

    async with asked_by_a_parent(portal) as stage:
        await stage.press(f"concerns-{AYSEL.id}")
        await stage.press("kind-complaint")
        await stage.press("about-documents")
        await stage.type("ticket-text", "Her card is missing.")
        await stage.press("send")
        assert stage.says(f"It concerns {AYSEL.name}.")

    (opened,) = portal.tickets_opened
    assert opened.concerns == AYSEL.id


@pytest.mark.requirement("R-3.3")
async def test_whose_data_is_shown_is_whom_a_request_concerns_until_another_is_chosen():
    portal = FakePortal()

    async with asked_by_a_parent(portal, chosen=AYSEL) as stage:
        await stage.press("about-other")
        await stage.type("ticket-text", "A question")
        await stage.press("send")
    async with asked_by_a_parent(portal, chosen=AYSEL) as stage:
        await stage.press("concerns-me")
        await stage.press("about-other")
        await stage.type("ticket-text", "A question")
        await stage.press("send")

    assert [one.concerns for one in portal.tickets_opened] == [AYSEL.id, None]


@pytest.mark.requirement("R-3.3")
async def test_what_a_mandate_does_not_cover_is_said_before_it_is_sent():
    portal = FakePortal()

    async with asked_by_a_parent(portal) as stage:
        await stage.press(f"concerns-{WARD.id}")
        await stage.press("about-documents")
        await stage.type("ticket-text", "Where is it?")
        assert stage.says("does not cover this subject")
        await stage.press("send")

    assert portal.tickets_opened == []


@pytest.mark.requirement("R-3.3")
async def test_a_right_that_has_just_ended_is_said_and_the_words_stay():
    portal = FakePortal()
    portal.failing_at["open_ticket"] = RepresentationOver("representation_ended")

    async with asked_by_a_parent(portal, chosen=AYSEL) as stage:
        await stage.press("about-data")
        await stage.type("ticket-text", "A question")
        await stage.press("send")
        assert stage.says("You no longer represent this person")
        assert stage.says("A question")


@pytest.mark.requirement("R-3.3")
async def test_who_stands_for_nobody_is_not_asked_whom_it_concerns():
    async with shown(AskScreen) as stage:
        assert not stage.says("Whom it concerns")


@pytest.mark.requirement("R-3.3")
async def test_a_request_for_a_child_names_the_child_in_the_list_and_when_opened():
    portal = holding(concerns=AYSEL.name)

    async with shown(HelpScreen, portal=portal) as stage:
        assert stage.says(AYSEL.name)
    async with shown(TicketScreen, ONE, portal=portal) as stage:
        assert stage.says("Whom it concerns")
        assert stage.says(AYSEL.name)
