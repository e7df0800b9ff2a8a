"""Certificates: ordered once, taken home, handed on, and there without a connection."""

import pytest

from client.device.files import Shared
from client.domain.answers import Trouble
from client.domain.certificates import Confirmable, Confirmed
from client.domain.documents import DocumentId, DocumentKind, DocumentState
from client.domain.languages import Language
from client.features.documents import DocumentScreen, OrderCertificateScreen
from client.places.documents import OneDocument
from client.portal.errors import PortalUnreachable
from tests.builders import a_document, a_document_detail, a_state
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.documents import A_CODE, A_PAPER
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


@pytest.mark.requirement("R-1.4")
async def test_a_certificates_code_is_hidden_until_wanted():
    async with opened(a_certificate()) as stage:
        assert "A, C, D, E" not in stage.outline()
        await stage.press("show-code")

        assert stage.says("ACDE")


@pytest.mark.requirement("STO-23")
async def test_a_certificate_is_saved_under_its_own_number_in_the_language_chosen():
    files = FakeFiles()
    async with opened(a_certificate(), files=files) as stage:
        assert stage.says("AR-2026-000007.pdf")
        await stage.press("paper-language-ru")
        await stage.press("save-paper")

        assert stage.says("The certificate is saved")
    (saved,) = files.saved
    assert (saved.name, saved.content) == ("AR-2026-000007.pdf", A_PAPER + b"ru")


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        (Shared.DONE, "The certificate was handed on"),
        (Shared.NOT_HERE, "This device cannot share files"),
        (Shared.DISMISSED, None),
    ],
)
async def test_handing_a_certificate_on_says_what_came_of_it(shares, said):
    files = FakeFiles()
    files.shares = shares
    async with opened(a_certificate(), files=files) as stage:
        await stage.press("share-paper")

        assert said is None or stage.says(said)
        assert stage.find("share-paper", on_click=True)


async def test_a_paper_that_cannot_be_saved_is_said():
    files = FakeFiles()
    files.broken = True
    async with opened(a_certificate(), files=files) as stage:
        await stage.press("save-paper")

        assert stage.says("It could not be saved")


@pytest.mark.requirement("REL-01")
async def test_offline_a_certificate_is_still_there_with_its_age():
    portal = a_certificate()
    portal.old_because = Trouble.OFFLINE
    files = FakeFiles()
    async with opened(portal, files=files) as stage:
        await stage.press("save-paper")

        assert stage.says("No connection")
    assert files.saved


async def test_a_certificate_that_is_not_issued_has_no_paper_yet():
    portal = a_certificate(DocumentState.CHECKING)
    async with opened(portal) as stage:
        assert stage.says("has not been issued yet")
        assert not any("certificate_pdf" in asked for asked in portal.asked)


@pytest.mark.requirement("R-1.4", "REL-04")
async def test_a_certificate_is_ordered_once_and_opened():
    portal, steps = a_portal(), Steps()
    subject = Confirmable(Confirmed.DOCUMENT, ONE)
    portal.failing_at["order_certificate"] = PortalUnreachable()
    about = opened(portal, screen=OrderCertificateScreen, about=(subject,), go=steps)
    async with about as stage:
        await stage.press("order-certificate")
        del portal.failing_at["order_certificate"]
        await stage.press("Try again")
        assert stage.says("The certificate is ready")
        await stage.press("open-certificate")

    assert len(portal.ordered) == 1
    assert steps.places == [OneDocument(DocumentId("c-1"))]


async def test_what_does_not_hold_is_not_certified():
    portal = a_portal(document=a_document(state=DocumentState.REVOKED))
    subject = Confirmable(Confirmed.DOCUMENT, ONE)
    async with opened(portal, screen=OrderCertificateScreen, about=(subject,)) as stage:
        assert stage.says("There is nothing to confirm")
