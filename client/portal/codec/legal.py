"""The privacy policy and the terms of use, and their versions."""

from client.domain.languages import Language
from client.domain.legal import Change, Clause, LegalKind, LegalText, LegalVersion, Power
from client.portal.codec.reading import (
    Record,
    day,
    each,
    each_word,
    flag,
    identifier,
    inside,
    one_of,
    text,
    words,
    words_or_none,
)


def read_legal_text(record: Record) -> LegalText:
    return LegalText(
        kind=one_of(record, "kind", LegalKind),
        version=words(record, "version"),
        language=one_of(record, "language", Language),
        title=words(record, "title"),
        summary=words(record, "summary"),
        last_updated=day(record, "last_updated"),
        effective_from=day(record, "effective_from"),
        clauses=each(record, "clauses", _read_clause),
    )


def read_legal_versions(record: Record) -> tuple[LegalVersion, ...]:
    return each(record, "versions", _read_version)


def _read_version(record: Record) -> LegalVersion:
    return LegalVersion(
        version=identifier(record, "version"),
        change=one_of(record, "change", Change, Change.MAJOR),
        last_updated=day(record, "last_updated"),
        effective_from=day(record, "effective_from"),
        in_force=flag(record, "in_force"),
        summary=inside(record, "summary", text),
        powers=each_word(record, "permissions", Power, Power.UNKNOWN),
        languages=each_word(record, "languages", Language),
    )


def _read_clause(record: Record) -> Clause:
    return Clause(
        number=words_or_none(record, "number"),
        heading=words_or_none(record, "heading"),
        text=words(record, "text"),
    )
