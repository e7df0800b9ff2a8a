"""Institutions and the registers they own."""

from client.domain.institutions import Institution, InstitutionId, Kind, Register, RegisterId
from client.portal.codec.reading import (
    Record,
    each,
    identifier,
    inside,
    one_of,
    text,
    words,
    words_or_none,
)


def read_institution(record: Record) -> Institution:
    return Institution(
        id=InstitutionId(identifier(record, "id")),
        short=words(record, "short"),
        name=inside(record, "name", text),
        kind=one_of(record, "kind", Kind, Kind.UNKNOWN),
        phone=words_or_none(record, "phone"),
        website=words_or_none(record, "website"),
    )


def read_register(record: Record) -> Register:
    return Register(
        id=RegisterId(identifier(record, "id")),
        name=inside(record, "name", text),
        owner=InstitutionId(identifier(record, "owner")),
    )


def read_institutions(record: Record) -> tuple[Institution, ...]:
    return each(record, "institutions", read_institution)
