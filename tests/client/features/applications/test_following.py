"""Following an application: its countdown, what is asked, and the citizen's moves on the way."""

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date

import pytest

from client.device.files import Picked
from client.domain.applications import ApplicationId, ApplicationState, Fee, Outcome
from client.domain.declarations import DeclarationId
from client.domain.documents import DocumentId
from client.domain.languages import Language
from client.domain.payments import BillId, BillState
from client.features.applications import ApplicationScreen, ApplicationsScreen
from client.places.documents import OneDocument
from client.places.payments import OneBill
from client.places.services import OneDeclaration
from client.portal.errors import PortalUnreachable
from tests.builders import a_state, a_text
from tests.builders.services import an_application, an_application_step
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

PDF = Picked("arayis.pdf", b"%PDF-1.7 " + b"x" * 200)


def a_portal(*applications):
    portal = FakePortal()
    portal.held_applications = {one.id: one for one in applications}
    return portal


@asynccontextmanager
async def following(portal, *, files=(), steps=None, hints=None):
    edges = fake_edges(
        portal=portal,
        files=FakeFiles(*files),
        go=steps or Steps(),
        hints=hints or FakeHints(),
    )
    state = a_state(language=Language.EN)
    async with on_stage(
        ApplicationScreen, ApplicationId("a-1"), edges=edges, state=state
    ) as stage:
        yield stage


def asked_for():
    step = an_application_step(ApplicationState.NEED_INFO, "Aydın surət göndərin")
    return an_application("a-1", ApplicationState.NEED_INFO, step)


@pytest.mark.requirement("R-1.6")
async def test_what_runs_comes_first_with_its_working_days():
    closed = an_application("a-2", ApplicationState.REFUSED, days_left=None)
    portal = a_portal(an_application("a-1"), closed)
    state = a_state(language=Language.EN)
    async with on_stage(ApplicationsScreen, edges=fake_edges(portal=portal), state=state) as stage:
        outline = stage.outline()

    assert outline.index("3 working days left") < outline.index("# Closed")


@pytest.mark.requirement("R-1.6")
async def test_information_with_a_file_in_pieces_goes_to_the_institution():
    portal = a_portal(asked_for())
    async with following(portal, files=[PDF]) as stage:
        await stage.press("answer")
        missing = (
            stage.says("Add a file or write an explanation.") or "! Add a file" in stage.outline()
        )
        await stage.press("pick-information")
        await stage.until("At the portal, checked")
        await stage.press("answer")
        await stage.until("Pending, in review")

    assert missing
    assert portal.asked.count("add_piece/u-1") > 1


@pytest.mark.requirement("R-1.6")
async def test_a_refusal_is_appealed_with_words():
    portal = a_portal(an_application("a-1", ApplicationState.REFUSED, days_left=None))
    async with following(portal) as stage:
        await stage.type("comment", "Razı deyiləm")
        await stage.press("answer")
        await stage.until("Appealed")


@pytest.mark.requirement("R-1.6")
async def test_withdrawing_is_asked_twice_and_done_once():
    portal = a_portal(an_application("a-1"))
    async with following(portal) as stage:
        await stage.press("cancel-application")
        asked = stage.says("Withdraw this application?")
        await stage.press("confirm")
        await stage.until("Withdrawn")

    assert asked


@pytest.mark.requirement("R-1.6")
async def test_a_result_leads_to_the_document_and_can_be_rated():
    outcome = Outcome(DocumentId("doc-1"), a_text("Arayış"))
    ready = an_application("a-1", ApplicationState.READY, days_left=None, outcomes=(outcome,))
    steps = Steps()
    portal = a_portal(ready)
    async with following(portal, steps=steps) as stage:
        await stage.press("outcome-doc-1")
        await stage.press("stars-5")
        await stage.until("Thank you for your rating.")

    assert steps.places == [OneDocument(DocumentId("doc-1"))]


@pytest.mark.requirement("R-5.2")
async def test_why_an_application_waits_and_that_it_is_late_is_said():
    held = an_application("a-1", ApplicationState.ON_HOLD, days_left=-2, hold=a_text("Etiraz var"))
    async with following(a_portal(held)) as stage:
        assert stage.says("Etiraz var")
        assert stage.says("2 working days overdue")


@pytest.mark.requirement("R-5.2")
async def test_an_objection_leads_from_where_it_is_said_to_the_declaration_and_to_withdrawing():
    steps = Steps()
    held = an_application(
        "a-1",
        ApplicationState.ON_HOLD,
        hold=a_text("Etiraz var"),
        declarations=(DeclarationId("d-1"),),
    )
    portal = a_portal(held)
    async with following(portal, steps=steps) as stage:
        await stage.press("hold")
        await stage.press("cancel-application")
        await stage.press("confirm")
        await stage.until("Withdrawn")

    assert steps.places == [OneDeclaration(DeclarationId("d-1"))]


@pytest.mark.requirement("R-5.2")
async def test_of_several_declarations_one_is_chosen_below():
    both = tuple(map(DeclarationId, ("d-1", "d-2")))
    held = an_application(
        "a-1", ApplicationState.ON_HOLD, hold=a_text("Etiraz var"), declarations=both
    )
    steps = Steps()
    async with following(a_portal(held), steps=steps) as stage:
        await stage.press("declaration-d-2")

    assert steps.places == [OneDeclaration(DeclarationId("d-2"))]


@pytest.mark.requirement("REL-04")
async def test_after_a_failure_the_same_answer_goes_again_under_the_same_key():
    portal = a_portal(an_application("a-1", ApplicationState.REFUSED, days_left=None))
    async with following(portal) as stage:
        await stage.type("comment", "Razı deyiləm")
        portal.failing_at["appeal_application"] = PortalUnreachable()
        await stage.press("answer")
        failed = stage.says("No connection to the portal")
        portal.failing_at.clear()
        await stage.press("answer")
        await stage.until("Appealed")

    assert failed


@pytest.mark.requirement("R-1.6", "REL-20")
async def test_what_an_institution_does_meanwhile_is_seen_by_itself():
    portal, hints = a_portal(an_application("a-1")), FakeHints()
    async with following(portal, hints=hints) as stage:
        before = stage.says("Give the information")
        portal.held_applications = {ApplicationId("a-1"): asked_for()}
        hints.changed("applications")
        await stage.until("Aydın surət göndərin")

        assert not before


@pytest.mark.parametrize(
    ("fee", "said"),
    [(BillState.REFUNDED, "Refunded"), (BillState.WITHDRAWN, "Withdrawn")],
)
@pytest.mark.requirement("R-1.6")
async def test_a_withdrawn_application_says_what_became_of_its_fee_and_asks_for_none(fee, said):
    payment = Fee(BillId("b-1"), fee, date(2026, 12, 9))
    gone = an_application("a-1", ApplicationState.CANCELLED, days_left=None)
    steps = Steps()
    async with following(a_portal(replace(gone, fee=1000, payment=payment)), steps=steps) as stage:
        told, asked = stage.says(said), stage.says("Pay AZN")
        await stage.press("fee")

        assert (told, asked) == (True, False)
    assert steps.places == [OneBill(BillId("b-1"))]
