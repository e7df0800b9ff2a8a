"""Declarations about other people, read and written."""

from client.domain.declarations import (
    Declaration,
    DeclarationId,
    Declarations,
    DeclarationState,
    Declared,
    Declaring,
    Ground,
    Informed,
    Relation,
    Terms,
    UsedBy,
    Warranty,
)
from client.domain.languages import Text
from client.domain.services import ServiceId
from client.portal.codec.reading import (
    Record,
    day,
    each,
    flag,
    identifier,
    inside,
    moment,
    moment_or_none,
    one_of,
    text,
    texts,
    words,
)


def read_declarations(record: Record) -> Declarations:
    return Declarations(
        inside(record, "terms", _read_terms), each(record, "declarations", read_declaration)
    )


def read_declaration(record: Record) -> Declaration:
    code, purpose = inside(record, "purpose", _read_purpose)
    service, title = inside(record, "service", _read_service)
    return Declaration(
        id=DeclarationId(identifier(record, "id")),
        number=words(record, "number"),
        state=one_of(record, "state", DeclarationState, DeclarationState.UNKNOWN),
        people=each(record, "people", _read_declared),
        code=code,
        purpose=purpose,
        data=each(record, "data", text),
        service=service,
        service_title=title,
        ground=one_of(record, "ground", Ground, Ground.UNKNOWN),
        informed=one_of(record, "informed_how", Informed, Informed.UNKNOWN),
        informed_on=day(record, "informed_on"),
        evidence=each(record, "evidence", lambda file: words(file, "name")),
        warranties=texts(record, "warranties"),
        declared_at=moment(record, "declared_at"),
        expires_on=day(record, "expires_on"),
        ended_at=moment_or_none(record, "ended_at"),
        hash=words(record, "hash"),
        used_by=each(record, "used_by", _read_used_by),
    )


def written_declaring(declaring: Declaring) -> Record:
    return {
        "service": declaring.service,
        "field": declaring.field,
        "people": [
            {"fin": one.fin, "name": one.name, "relation": one.relation.value}
            for one in declaring.people
        ],
        "ground": declaring.ground.value,
        "informed_how": declaring.informed.value,
        "informed_on": declaring.informed_on.isoformat(),
        "evidence": list(declaring.evidence),
        "terms_version": declaring.terms_version,
        "warranties": list(declaring.warranties),
        "expires_on": declaring.expires_on.isoformat(),
    }


def _read_terms(record: Record) -> Terms:
    return Terms(
        words(record, "version"),
        each(record, "clauses", text),
        each(record, "warranties", _read_warranty),
    )


def _read_warranty(record: Record) -> Warranty:
    return Warranty(identifier(record, "code"), inside(record, "text", text))


def _read_purpose(record: Record) -> tuple[str, Text]:
    return identifier(record, "code"), inside(record, "title", text)


def _read_service(record: Record) -> tuple[ServiceId, Text]:
    return ServiceId(identifier(record, "id")), inside(record, "title", text)


def _read_declared(record: Record) -> Declared:
    return Declared(
        words(record, "fin"),
        words(record, "name"),
        one_of(record, "relation", Relation, Relation.OTHER),
        flag(record, "objected"),
        "by_representative" in record and flag(record, "by_representative"),
    )


def _read_used_by(record: Record) -> UsedBy:
    return UsedBy(identifier(record, "id"), words(record, "number"))
