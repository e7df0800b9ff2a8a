"""Mandates as the portal tells them."""

from client.domain.family import MandateId, Relation, Represented, Scope, Standing
from client.portal.codec.reading import (
    Record,
    day,
    each,
    each_word,
    identifier,
    inside,
    one_of,
    text,
    words,
)


def read_persons(record: Record) -> tuple[Represented, ...]:
    return each(record, "persons", _read_represented)


def _read_represented(record: Record) -> Represented:
    """What this version does not know opens nothing."""
    return Represented(
        id=MandateId(identifier(record, "id")),
        name=words(record, "name"),
        given_name=words(record, "given_name"),
        relation=one_of(record, "relation", Relation, Relation.UNKNOWN),
        basis=inside(record, "basis", text),
        scope=frozenset(each_word(record, "scope", Scope)),
        since=day(record, "since"),
        until=day(record, "until"),
        standing=one_of(record, "state", Standing, Standing.UNKNOWN),
    )
