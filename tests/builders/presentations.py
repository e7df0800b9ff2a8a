"""Presentations, and what a checker is told."""

from datetime import date, datetime

from client.domain.documents import DocumentId, DocumentKind
from client.domain.presentations import (
    CheckedDocument,
    CheckResult,
    Outcome,
    Presentation,
    PresentationId,
    Shown,
)
from tests.builders.institutions import NOON, a_text


def a_presentation(
    ident: str = "p-1",
    number: str = "ACDE2345",
    *,
    document: str = "d-1",
    seconds_left: int = 180,
    shown: Shown | None = None,
) -> Presentation:
    return Presentation(
        id=PresentationId(ident),
        document=DocumentId(document),
        number=number,
        address=f"http://127.0.0.1:8000/check/{number}-0123456789abcdef",
        lifetime=180,
        seconds_left=seconds_left,
        shown=shown,
    )


def a_checked_document(
    *,
    holder: str = "Mə••• Ay•••",
    issued_on: date | None = date(2020, 5, 1),
    expires_on: date | None = date(2030, 5, 1),
) -> CheckedDocument:
    return CheckedDocument(
        kind=DocumentKind.IDENTITY_CARD,
        title=a_text("Şəxsiyyət vəsiqəsi"),
        number="AA0012345",
        holder=holder,
        issuer=a_text("Əhali idarəsi"),
        issued_on=issued_on,
        expires_on=expires_on,
    )


def a_check_result(
    outcome: Outcome = Outcome.VALID,
    document: CheckedDocument | None = None,
    *,
    checked_at: datetime = NOON,
) -> CheckResult:
    return CheckResult(outcome, checked_at, document)
