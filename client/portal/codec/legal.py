"""The privacy policy and the terms of use."""

from client.domain.languages import Language
from client.domain.legal import Clause, LegalKind, LegalText
from client.portal.codec.reading import Record, day, each, one_of, words, words_or_none


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


def _read_clause(record: Record) -> Clause:
    return Clause(
        number=words_or_none(record, "number"),
        heading=words_or_none(record, "heading"),
        text=words(record, "text"),
    )
