"""Checking somebody's document: each answer in its own words, and nobody has to sign in."""

import pytest

from client.device.codes import Unread
from client.device.files import Picked
from client.domain.languages import Language
from client.domain.presentations import Outcome
from client.features.checking import CheckScreen
from client.portal.errors import PortalBusy, PortalUnreachable
from tests.builders import a_check_result, a_checked_document, a_document, a_guest_state
from tests.doubles.device import FakeCodes, FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


def checking(portal: FakePortal):
    return on_stage(CheckScreen, edges=fake_edges(portal=portal), state=a_guest_state(Language.EN))


async def ask(stage, code: str) -> None:
    await stage.type("Number or address", code)
    await stage.press("check")


@pytest.mark.requirement("R-1.4", "R-1.6")
async def test_a_guest_checks_a_number_however_it_is_grouped():
    portal = FakePortal()
    shown = portal.presenting.begin(a_document())
    async with checking(portal) as stage:
        await ask(stage, f" {shown.number[:4].lower()}-{shown.number[4:]} ")

        assert stage.says("The document is valid")
        assert stage.says("Ay••• Mə•••")
        assert stage.says("1 May 2030")


async def test_the_address_of_a_qr_can_be_pasted():
    portal = FakePortal()
    shown = portal.presenting.begin(a_document())
    async with checking(portal) as stage:
        await stage.type("Number or address", shown.address)
        await stage.submit("Number or address")

        assert stage.says("The document is valid")


@pytest.mark.requirement("R-1.4")
@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome.VALID, "The document is valid"),
        (Outcome.LAPSED, "The number has run out"),
        (Outcome.UNKNOWN, "There is no such number"),
        (Outcome.FORGED, "The number is not genuine"),
        (Outcome.REVOKED, "The document has been revoked"),
        (Outcome.WITHDRAWN, "The issuer has withdrawn the document"),
        (Outcome.EXPIRED, "The document has expired"),
        (Outcome.UNCONFIRMED, "The document is not confirmed just now"),
    ],
)
async def test_each_answer_has_words_of_its_own(outcome, words):
    portal = FakePortal()
    portal.presenting.answers = a_check_result(outcome, a_checked_document())
    async with checking(portal) as stage:
        await ask(stage, "ACDE2345")

        assert stage.says(words)


async def test_a_document_without_dates_says_that_it_has_no_end():
    portal = FakePortal()
    endless = a_checked_document(issued_on=None, expires_on=None)
    portal.presenting.answers = a_check_result(Outcome.VALID, endless)
    async with checking(portal) as stage:
        await ask(stage, "ACDE2345")

        assert stage.says("No expiry date")
        assert not stage.says("Date of issue")


@pytest.mark.parametrize("typed", ["", "ACDE", "ACDE23456", "http://", "/x"])
async def test_what_cannot_be_a_number_is_said_at_the_field_and_not_asked(typed):
    portal = FakePortal()
    async with checking(portal) as stage:
        await ask(stage, typed)
        assert "! A number has 8 characters, a certificate's code 16" in stage.outline()

        await stage.type("Number or address", "A")
        assert "! " not in stage.outline()

    assert portal.asked == []


@pytest.mark.requirement("AUTH-10")
async def test_an_address_of_another_portal_is_never_asked():
    portal = FakePortal()
    async with checking(portal) as stage:
        await ask(stage, "https://mygov.example/check/ACDE2345-0123456789abcdef")

        assert stage.says("This address belongs to another portal")

    assert portal.asked == []


async def test_while_the_portal_thinks_nothing_is_claimed_and_nothing_asked_twice():
    portal = FakePortal()
    portal.hold()
    async with checking(portal) as stage:
        await ask(stage, "ACDE2345")
        await stage.submit("Number or address")
        assert not stage.says("genuine")

        portal.release()
        await stage.until("The number is not genuine")

    assert portal.asked == ["check"]


@pytest.mark.parametrize(
    ("error", "words"),
    [(PortalUnreachable(), "No connection"), (PortalBusy(retry_after=60), "60")],
)
async def test_a_check_that_could_not_be_made_is_no_verdict_and_can_be_repeated(error, words):
    portal = FakePortal()
    portal.failing = error
    async with checking(portal) as stage:
        await ask(stage, "ACDE2345")
        assert stage.says(words)
        assert not stage.says("genuine")

        portal.failing = None
        await stage.press("Try again")
        assert stage.says("The number is not genuine")


async def test_for_the_next_document_nothing_of_the_last_one_stays():
    portal = FakePortal()
    portal.presenting.answers = a_check_result(Outcome.VALID, a_checked_document())
    async with checking(portal) as stage:
        await ask(stage, "ACDE2345")
        await stage.press("another")

        assert not stage.says("AA0012345")
        assert "ACDE" not in stage.find("Number or address", on_change=True).get("value", "")


PICTURE = Picked("code.png", b"\x89PNG")
OTHERS = "https://mygov.example/check/ACDE2345-0123456789abcdef"


def scanning(portal, found=Unread.NO_CODE, *files, are_read=True):
    handed = FakeFiles(*files)
    edges = fake_edges(portal=portal, files=handed, codes=FakeCodes(found, are_read=are_read))
    return handed, on_stage(CheckScreen, edges=edges, state=a_guest_state(Language.EN))


@pytest.mark.requirement("R-1.4", "R-3.8")
async def test_a_picture_of_the_code_is_as_good_as_the_number():
    portal = FakePortal()
    shown = portal.presenting.begin(a_document())
    _, screen = scanning(portal, shown.address, PICTURE)
    async with screen as stage:
        await stage.press("scan")

        assert stage.says("The document is valid")


@pytest.mark.requirement("R-3.8", "AUTH-10")
@pytest.mark.parametrize(
    ("found", "words"),
    [
        (OTHERS, "This address belongs to another portal"),
        ("https://evil.example/", "This address belongs to another portal"),
        ("ACDE2345", "not that of a document the portal shows"),
        ("javascript:alert(1)//ACDE2345", "not that of a document the portal shows"),
        ("http://127.0.0.1:8000/oauth/ACDE2345", "not that of a document the portal shows"),
        ("http://127.0.0.1:8000/check/ACDE2345?lang=az", "not that of a document the portal"),
        ("http://me@127.0.0.1:8000/check/ACDE2345", "not that of a document the portal"),
        ("http://127.0.0.1:8000/check/ACDE%2F2345", "not that of a document the portal shows"),
        ("", "not that of a document the portal shows"),
        (Unread.NO_CODE, "No QR code was found"),
        (Unread.SEVERAL, "several QR codes"),
    ],
)
async def test_what_else_a_picture_holds_is_named_and_never_shown_or_asked(found, words):
    portal = FakePortal()
    _, screen = scanning(portal, found, PICTURE)
    async with screen as stage:
        await stage.press("scan")

        assert stage.says(words)
        assert not stage.says("evil.example")
        await stage.type("Number or address", "A")
        assert not stage.says(words)

    assert portal.asked == []


async def test_a_file_that_is_no_picture_or_cannot_be_had_leaves_the_number():
    handed, screen = scanning(FakePortal(), Unread.NO_CODE, Picked("a.pdf", b"%PDF"))
    async with screen as stage:
        await stage.press("scan")
        assert stage.says("not a picture that can be opened")

        handed.broken = True
        await stage.press("scan")
        assert stage.says("could not hand the file over")

        handed.broken = False
        await stage.press("scan")
        assert not stage.says("could not hand the file over")
        await ask(stage, "ACDE2345")
        assert stage.says("The number is not genuine")


@pytest.mark.requirement("R-3.8")
async def test_a_device_that_reads_no_codes_says_so_and_offers_the_number_alone():
    _, screen = scanning(FakePortal(), are_read=False)
    async with screen as stage:
        assert stage.says("cannot read a QR code from a picture")
        assert not stage.says("Pick a picture")


@pytest.mark.parametrize("language", Language)
async def test_it_speaks_every_language(language):
    async with on_stage(CheckScreen, state=a_guest_state(language)) as stage:
        assert len(stage.outline().splitlines()) >= 4


@pytest.mark.parametrize("code", ["pay/RUS-123456789", "consent/r-1", ""])
async def test_another_kind_of_code_is_told_where_it_is_opened(code):
    portal = FakePortal()
    _, screen = scanning(portal, f"http://127.0.0.1:8000/{code}", PICTURE)
    async with screen as stage:
        await stage.press("scan")

        assert stage.says("not a document’s code")

    assert portal.asked == []
