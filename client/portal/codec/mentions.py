"""What others declared about the citizen, read."""

from client.domain.declarations import DeclarationState, Ground, Informed, Relation
from client.domain.mentions import Happened, Mention, MentionId, Objection, Step
from client.portal.codec.reading import (
    Record,
    day,
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


def read_mentions(record: Record) -> tuple[Mention, ...]:
    return each(record, "mentions", read_mention)


def read_mention(record: Record) -> Mention:
    return Mention(
        id=MentionId(identifier(record, "id")),
        number=words(record, "number"),
        state=one_of(record, "state", DeclarationState, DeclarationState.UNKNOWN),
        declared_by=words(record, "declared_by"),
        relation=one_of(record, "relation", Relation, Relation.OTHER),
        purpose=inside(record, "purpose", text),
        data=each(record, "data", text),
        ground=one_of(record, "ground", Ground, Ground.UNKNOWN),
        informed=one_of(record, "informed_how", Informed, Informed.UNKNOWN),
        informed_on=day(record, "informed_on"),
        declared_at=moment(record, "declared_at"),
        expires_on=day(record, "expires_on"),
        objection=one_of(record, "objection", Objection, Objection.UNKNOWN),
        can_object=flag(record, "can_object"),
        steps=each(record, "steps", _read_step),
    )


def _read_step(record: Record) -> Step:
    return Step(
        one_of(record, "what", Happened, Happened.UNKNOWN),
        moment(record, "at"),
        words_or_none(record, "reason"),
        words_or_none(record, "by"),
    )
