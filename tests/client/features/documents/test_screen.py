"""Documents: cards that tell their standing, and one in full with its values masked."""

from datetime import timedelta

import pytest

from client.domain.cabinet import Code
from client.domain.documents import DocumentId, DocumentKind, DocumentState
from client.domain.languages import Language
from client.features.documents import DocumentScreen, DocumentsScreen
from client.places.documents import OneDocument, ShowDocument
from client.portal.errors import NotFound, PortalUnreachable
from tests.builders import NOON, a_document, a_document_detail, a_field, a_state
from tests.doubles.device import FakeClipboard, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ONE = DocumentId("d-1")


class ThePortal(FakePortal):
    """One whose documents carry fields of the test's choice."""

    def __init__(self, *fields, **said) -> None:
        super().__init__(**said)
        self.fields = fields

    async def document(self, document):
        ready = await super().document(document)
        known = a_document_detail(*self.fields, document=ready.value.document)
        return type(ready)(known, ready.as_of, ready.trouble)


def english():
    return a_state(language=Language.EN)


def the_list(portal: FakePortal, steps: Steps | None = None):
    edges = fake_edges(portal=portal, go=steps)
    return on_stage(DocumentsScreen, edges=edges, state=english())


def the_document(portal: FakePortal, clipboard: FakeClipboard | None = None):
    edges = fake_edges(portal=portal, clipboard=clipboard)
    return on_stage(DocumentScreen, ONE, edges=edges, state=english())


async def test_a_card_tells_its_standing_and_hides_its_number():
    async with the_list(FakePortal()) as stage:
        assert stage.says("Valid")
        assert stage.says("Until 1 May 2030")
        assert not stage.says("AA0012345")


async def test_a_card_opens_its_document():
    steps = Steps()
    async with the_list(FakePortal(), steps) as stage:
        await stage.press("document-d-1")

    assert steps.places == [OneDocument(ONE)]


async def test_documents_are_filtered_by_what_they_are_about():
    portal = FakePortal(
        documents=[
            a_document(title="Vəsiqə"),
            a_document("d-2", DocumentKind.DRIVING_LICENCE, title="Hüquq"),
            a_document("d-3", DocumentKind.DIPLOMA, title="Diplom", state=DocumentState.REVOKED),
        ]
    )
    async with the_list(portal) as stage:
        await stage.press("filters")
        await stage.press("filter-road")
        assert stage.says("Hüquq")
        assert not stage.says("Vəsiqə")

        await stage.press("filter-attention")
        assert stage.says("Diplom")
        assert not stage.says("Hüquq")


async def test_hundreds_of_documents_come_a_page_at_a_time():
    many = [a_document(f"d-{n}", title=f"Document {n}") for n in range(30)]
    async with the_list(FakePortal(documents=many)) as stage:
        assert stage.says("30 documents")
        await stage.press("pile-identity_card")
        assert not stage.says("Document 29")
        await stage.press("more")

        assert stage.says("Document 29")


async def test_a_citizen_without_documents_is_told_kindly():
    async with the_list(FakePortal(documents=[])) as stage:
        assert stage.says("No documents yet")


async def test_documents_that_cannot_be_had_offer_to_try_again():
    portal = FakePortal()
    portal.failing = PortalUnreachable()
    async with the_list(portal) as stage:
        portal.failing = None
        await stage.press("Try again")

        assert stage.says("Valid")


async def test_a_document_shows_its_printed_marks():
    async with the_document(ThePortal(a_field("Bitmə tarixi", "2030", mark="4b"))) as stage:
        assert stage.says("4b")
        assert stage.says("2030")


async def test_every_value_of_a_document_is_unmasked_by_one_press():
    portal = ThePortal(a_field("Nömrə", Code("BB7654321")), a_field("Qan", "II", sensitive=True))
    async with the_document(portal) as stage:
        assert not stage.says("BB7654321")
        await stage.press("turn-all")

        assert stage.says("BB7654321")
        assert stage.says("AA0012345")
        assert "II" in stage.texts()
        assert stage.says("Hide the values")


async def test_one_value_is_unmasked_and_the_others_stay_hidden():
    portal = ThePortal(a_field("Nömrə", Code("BB7654321")), a_field("FİN", Code("0TA1B2C")))
    async with the_document(portal) as stage:
        await stage.press("Show: Nömrə")

        assert stage.says("BB7654321")
        assert not stage.says("0TA1B2C")


@pytest.mark.requirement("STO-15")
async def test_a_number_is_copied_on_the_citizens_wish():
    clipboard = FakeClipboard()
    async with the_document(ThePortal(a_field("Nömrə", Code("BB7654321"))), clipboard) as stage:
        await stage.press("Copy: Nömrə")

    assert clipboard.text == "BB7654321"


async def test_a_document_that_runs_out_says_what_to_do():
    soon = a_document(expires_on=NOON.date() + timedelta(days=12))
    async with the_document(ThePortal(documents=[soon])) as stage:
        assert stage.says("Expires soon · in 12 days, 5 December 2026")
        assert stage.says("Ask the institution that issued it to renew it")


async def test_a_document_of_a_child_says_whose_it_is():
    childs = a_document(holder="Nigar Məmmədova", concerns_self=False)
    async with the_document(ThePortal(documents=[childs])) as stage:
        assert stage.says("Whose it is")
        assert stage.says("Nigar Məmmədova")


async def test_a_document_tells_where_it_comes_from():
    async with the_document(FakePortal()) as stage:
        assert stage.says("Issued by")
        assert stage.says("Əhalinin dövlət reyestri")
        assert stage.says("1 May 2020")


@pytest.mark.requirement("SRV-06")
async def test_a_document_that_is_not_ones_own_is_simply_not_there():
    portal = FakePortal()
    portal.failing_at["d-1"] = NotFound()
    async with the_document(portal) as stage:
        assert stage.says("It no longer exists, or it is not yours.")


@pytest.mark.requirement("R-1.4")
async def test_a_document_can_be_shown_to_somebody():
    steps = Steps()
    async with on_stage(DocumentScreen, ONE, edges=fake_edges(go=steps), state=english()) as stage:
        await stage.press("show")

    assert steps.places == [ShowDocument(ONE)]
