"""Documents and what is printed on them."""

from client.domain.cabinet import Category, SectionId
from client.domain.certificates import Confirmable
from client.domain.documents import (
    DataPlace,
    Document,
    DocumentDetail,
    DocumentId,
    DocumentKind,
    DocumentState,
    Field,
    Marks,
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
    inside_or_none,
    many_words,
    moment,
    one_of,
    text,
    whole_number,
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
        data=inside_or_none(record, "section", _read_place),
        favourite=flag(record, "favourite"),
        remind_days=_days_or_none(record),
    )


def read_document_detail(record: Record) -> DocumentDetail:
    return DocumentDetail(
        document=inside(record, "document", read_document),
        fields=each(record, "fields", _read_field),
        code=None if record.get("code") is None else identifier(record, "code"),
        mrz=_read_mrz(record),
    )


def write_marks(marks: Marks) -> Record:
    return {"favourite": marks.favourite, "remind_days": marks.remind_days}


def write_confirmable(subject: Confirmable) -> Record:
    return {"subject": {"kind": subject.kind.value, "id": subject.ident}}


def _read_place(record: Record) -> DataPlace:
    return DataPlace(
        SectionId(identifier(record, "id")),
        one_of(record, "category", Category, Category.PERSONAL),
    )


def _days_or_none(record: Record) -> int | None:
    return None if record.get("remind_days") is None else whole_number(record, "remind_days")


def _read_mrz(record: Record) -> tuple[str, ...]:
    return () if record.get("mrz") is None else many_words(record, "mrz")


def _read_field(record: Record) -> Field:
    return Field(
        mark=words_or_none(record, "mark"),
        label=inside(record, "label", text),
        value=read_value(record),
        sensitive=flag(record, "sensitive"),
    )
