"""Documents and what is printed on them."""

from datetime import date, datetime

from client.domain.cabinet import Value, Words
from client.domain.documents import (
    DataPlace,
    Document,
    DocumentDetail,
    DocumentId,
    DocumentKind,
    DocumentState,
    Field,
)
from client.domain.institutions import Institution
from tests.builders.institutions import NOON, a_register, a_text, an_institution


def a_document(
    ident: str = "d-1",
    kind: DocumentKind = DocumentKind.IDENTITY_CARD,
    *,
    title: str = "Şəxsiyyət vəsiqəsi",
    number: str = "AA0012345",
    holder: str = "Aysel Məmmədova",
    concerns_self: bool = True,
    issuer: Institution | None = None,
    state: DocumentState = DocumentState.VALID,
    issued_on: date | None = date(2020, 5, 1),
    expires_on: date | None = date(2030, 5, 1),
    fetched_at: datetime = NOON,
    data: DataPlace | None = None,
    favourite: bool = False,
    remind_days: int | None = None,
) -> Document:
    issuer = issuer or an_institution()
    return Document(
        id=DocumentId(ident),
        kind=kind,
        title=a_text(title),
        number=number,
        holder=holder,
        concerns_self=concerns_self,
        issuer=issuer,
        register=a_register(owner=issuer),
        state=state,
        issued_on=issued_on,
        expires_on=expires_on,
        fetched_at=fetched_at,
        data=data,
        favourite=favourite,
        remind_days=remind_days,
    )


def a_field(
    label: str = "Nömrə",
    value: Value | str = "AA0012345",
    *,
    mark: str | None = None,
    sensitive: bool = False,
) -> Field:
    spoken = Words(value) if isinstance(value, str) else value
    return Field(mark, a_text(label), spoken, sensitive)


def a_document_detail(
    *fields: Field,
    document: Document | None = None,
    code: str | None = None,
    mrz: tuple[str, ...] = (),
) -> DocumentDetail:
    return DocumentDetail(document or a_document(), fields or (a_field(),), code, mrz)
