"""A document of one's own: starred, remembered, read in two languages, put in order."""

from dataclasses import replace
from datetime import timedelta

import pytest

from client.domain.cabinet import Category, Code, SectionId
from client.domain.certificates import Confirmable, Confirmed
from client.domain.corrections import Subject
from client.domain.documents import DataPlace, DocumentId, DocumentKind, DocumentState
from client.domain.languages import Language, Text
from client.features.documents import DocumentScreen, DocumentsScreen
from client.places.cabinet import DataOf, ReportError
from client.places.consents import UsesOf
from client.places.documents import OrderCertificate
from client.portal.errors import PortalUnreachable, Refused
from tests.builders import NOON, a_document, a_document_detail, a_field, a_state
from tests.doubles.device import FakeClipboard, Steps
from tests.doubles.documents import A_CODE
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ONE = DocumentId("d-1")
MRZ = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)


def a_portal(*fields, document=None, **printed):
    document = document or a_document()
    portal = FakePortal(documents=[document])
    portal.details[document.id] = a_document_detail(*fields, document=document, **printed)
    return portal


def opened(portal, *, screen=DocumentScreen, about=(ONE,), state=None, **edges):
    return on_stage(
        screen,
        *about,
        edges=fake_edges(portal=portal, **edges),
        state=state or a_state(language=Language.EN),
    )


def a_certificate(state=DocumentState.VALID):
    document = a_document("d-1", DocumentKind.CERTIFICATE, number="AR-2026-000007", state=state)
    return a_portal(document=document, code=A_CODE)


@pytest.mark.requirement("R-8.1")
async def test_a_star_is_told_to_the_portal_and_shown_at_once():
    portal = a_portal()
    async with opened(portal) as stage:
        await stage.press("star")

        assert "Remove from favourites" in stage.outline()
    assert portal.held_documents[ONE].favourite


async def test_a_mark_that_was_not_kept_is_taken_back_and_offered_again():
    portal = a_portal()
    portal.failing_at["mark_document"] = PortalUnreachable()
    async with opened(portal) as stage:
        await stage.press("star")
        assert stage.says("The change was not kept")
        del portal.failing_at["mark_document"]
        await stage.press("Try again")

        assert not stage.says("The change was not kept")
    assert portal.held_documents[ONE].favourite


@pytest.mark.requirement("R-8.1")
async def test_the_citizen_says_when_home_reminds_them():
    ends = NOON.date() + timedelta(days=200)
    portal = a_portal(document=a_document(expires_on=ends))
    async with opened(portal) as stage:
        await stage.press("remind-90")

        assert stage.says("On Home from")
    assert portal.held_documents[ONE].remind_days == 90


async def test_what_never_ends_needs_no_reminder():
    async with opened(a_portal(document=a_document(expires_on=None))) as stage:
        assert not stage.says("Reminder")


async def test_a_document_is_read_in_two_languages_as_it_is_printed():
    surname = replace(a_field("", "Əliyeva"), label=Text("Soyadı", "Surname", "Фамилия"))
    async with opened(a_portal(surname)) as stage:
        await stage.press("bilingual")
        assert stage.says("Soyadı / Surname")
        await stage.press("In one language")

        assert stage.says("In two languages")


@pytest.mark.requirement("R-8.1")
async def test_the_zone_machines_read_is_hidden_until_wanted_and_copied_whole():
    clipboard = FakeClipboard()
    async with opened(a_portal(mrz=MRZ), clipboard=clipboard) as stage:
        assert not stage.says("L898902C36U")
        await stage.press("Show the zone")
        assert stage.says("L898902C36U")
        assert not stage.says("do not add up")
        await stage.press("Copy the zone")

    assert clipboard.text == "\n".join(MRZ)


async def test_a_zone_whose_digits_do_not_add_up_is_said_not_to_hold():
    wrong = (MRZ[0], MRZ[1].replace("740812", "740813"))
    async with opened(a_portal(mrz=wrong)) as stage:
        assert stage.says("The check digits do not add up")


@pytest.mark.requirement("R-1.4")
async def test_what_was_unmasked_is_masked_when_the_app_is_put_away():
    state = a_state(language=Language.EN)
    async with opened(a_portal(a_field("Nömrə", Code("BB7654321"))), state=state) as stage:
        await stage.press("turn-all")
        assert stage.says("BB7654321")
        state.hidden += 1
        await stage.settle()

        assert not stage.says("BB7654321")


async def test_a_document_leads_to_its_register_to_who_looked_to_a_report_and_to_a_certificate():
    steps = Steps()
    data = DataPlace(SectionId("identity"), Category.PERSONAL)
    async with opened(a_portal(document=a_document(data=data)), go=steps) as stage:
        for way in ("certify", "all-data", "who-looked", "report"):
            await stage.press(way)

    assert steps.places == [
        OrderCertificate(Confirmable(Confirmed.DOCUMENT, ONE)),
        DataOf(Category.PERSONAL),
        UsesOf(Category.PERSONAL),
        ReportError(Subject(SectionId("identity"))),
    ]


@pytest.mark.requirement("A11Y-18")
async def test_documents_are_put_in_order_without_dragging():
    portal = FakePortal(documents=[a_document(f"d-{n}", title=f"D{n}") for n in range(3)])
    async with opened(portal, screen=DocumentsScreen, about=()) as stage:
        await stage.press("reorder")
        await stage.press("row-d-2-up")
        await stage.press("row-d-2-up")
        await stage.press("keep-order")

        assert stage.says("D2")
    assert [*portal.held_documents] == ["d-2", "d-0", "d-1"]


async def test_an_order_that_was_refused_stays_on_the_screen():
    portal = FakePortal(documents=[a_document(f"d-{n}", title=f"D{n}") for n in range(2)])
    portal.failing_at["order_documents"] = Refused()
    async with opened(portal, screen=DocumentsScreen, about=()) as stage:
        await stage.press("reorder")
        await stage.press("row-d-1-up")
        await stage.press("keep-order")
        before = [*portal.held_documents]
        del portal.failing_at["order_documents"]
        await stage.press("keep-order")

    assert before == ["d-0", "d-1"]
    assert [*portal.held_documents] == ["d-1", "d-0"]
