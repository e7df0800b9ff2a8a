"""Presentations of documents, and the answers to those who check one."""

from client.domain.documents import DocumentId, DocumentKind
from client.domain.presentations import (
    CheckedDocument,
    Checker,
    CheckResult,
    Outcome,
    Presentation,
    PresentationId,
    Shown,
)
from client.portal.codec.reading import (
    Record,
    day_or_none,
    identifier,
    inside,
    inside_or_none,
    moment,
    one_of,
    text,
    whole_number,
    words,
)


def read_presentation(record: Record) -> Presentation:
    return Presentation(
        id=PresentationId(identifier(record, "id")),
        document=DocumentId(identifier(record, "document")),
        number=identifier(record, "number"),
        address=words(record, "address"),
        lifetime=max(1, whole_number(record, "lifetime")),
        seconds_left=max(0, whole_number(record, "seconds_left")),
        shown=inside_or_none(record, "shown", _read_shown),
    )


def read_check_result(record: Record) -> CheckResult:
    """An outcome this version does not know is no answer: nobody may take it for "valid"."""
    return CheckResult(
        outcome=one_of(record, "outcome", Outcome),
        checked_at=moment(record, "checked_at"),
        document=inside_or_none(record, "document", _read_checked),
    )


def _read_shown(record: Record) -> Shown:
    return Shown(moment(record, "at"), one_of(record, "by", Checker, Checker.UNKNOWN))


def _read_checked(record: Record) -> CheckedDocument:
    return CheckedDocument(
        kind=one_of(record, "kind", DocumentKind, DocumentKind.OTHER),
        title=inside(record, "title", text),
        number=words(record, "number"),
        holder=words(record, "holder"),
        issuer=inside(record, "issuer", text),
        issued_on=day_or_none(record, "issued_on"),
        expires_on=day_or_none(record, "expires_on"),
    )
