"""Acceptances as the portal tells them, and decisions as it takes them."""

from client.domain.acceptances import (
    Acceptance,
    Acceptances,
    AcceptanceSubject,
    Awaited,
    Decided,
    Decision,
    Point,
    Terms,
    is_subject,
)
from client.domain.languages import Language
from client.portal.codec.reading import (
    Record,
    broken,
    day,
    each,
    flag,
    identifier,
    inside,
    moment,
    one_of,
    text,
    words,
)


def read_acceptances(record: Record) -> Acceptances:
    return Acceptances(
        made=each(record, "acceptances", read_acceptance),
        awaited=each(record, "awaited", _read_awaited),
    )


def read_acceptance(record: Record) -> Acceptance:
    return Acceptance(
        id=identifier(record, "id"),
        subject=_subject(record),
        version=identifier(record, "version"),
        title=inside(record, "title", text),
        decision=one_of(record, "decision", Decision),
        at=moment(record, "at"),
        device=words(record, "device"),
        language=one_of(record, "language", Language),
        text_hash=identifier(record, "text_hash"),
    )


def read_terms(record: Record) -> Terms:
    return Terms(
        subject=_subject(record),
        version=identifier(record, "version"),
        title=inside(record, "title", text),
        effective_from=day(record, "effective_from"),
        points=each(record, "points", _read_point),
    )


def written_decision(decided: Decided) -> Record:
    return {
        "subject": decided.subject,
        "version": decided.version,
        "decision": decided.decision.value,
        "language": decided.language.value,
        "text_hash": decided.text_hash,
    }


def _read_awaited(record: Record) -> Awaited:
    return Awaited(
        subject=_subject(record),
        version=identifier(record, "version"),
        title=inside(record, "title", text),
        effective_from=day(record, "effective_from"),
        in_force=flag(record, "in_force"),
        declined=flag(record, "declined"),
    )


def _read_point(record: Record) -> Point:
    return Point(inside(record, "heading", text), inside(record, "text", text))


def _subject(record: Record) -> AcceptanceSubject:
    found = words(record, "subject")
    if not is_subject(found):
        raise broken("subject")
    return AcceptanceSubject(found)
