"""Documents and what is printed on them."""

from client.domain.documents import (
    Document,
    DocumentDetail,
    DocumentId,
    DocumentKind,
    DocumentState,
    Field,
)
from client.portal.codec.cabinet import read_value
from client.portal.codec.institutions import read_institution, read_register
from client.portal.codec.reading import (
    Record,
    day_or_none,
    each,
    flag,
    identifier,
    inside,
    moment,
    one_of,
    text,
    words,
    words_or_none,
)


def read_documents(record: Record) -> tuple[Document, ...]:
    return each(record, "documents", read_document)


def read_document(record: Record) -> Document:
    return Document(
        id=DocumentId(identifier(record, "id")),
        kind=one_of(record, "kind", DocumentKind, DocumentKind.OTHER),
        title=inside(record, "title", text),
        number=words(record, "number"),
        holder=words(record, "holder"),
        concerns_self=flag(record, "concerns_self"),
        issuer=inside(record, "issuer", read_institution),
        register=inside(record, "register", read_register),
        state=one_of(record, "state", DocumentState, DocumentState.UNKNOWN),
        issued_on=day_or_none(record, "issued_on"),
        expires_on=day_or_none(record, "expires_on"),
        fetched_at=moment(record, "fetched_at"),
    )


def read_document_detail(record: Record) -> DocumentDetail:
    return DocumentDetail(
        document=inside(record, "document", read_document),
        fields=each(record, "fields", _read_field),
    )


def _read_field(record: Record) -> Field:
    return Field(
        mark=words_or_none(record, "mark"),
        label=inside(record, "label", text),
        value=read_value(record),
        sensitive=flag(record, "sensitive"),
    )
