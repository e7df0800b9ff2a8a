"""Hints as the portal writes them, on the stream and asked for."""

import re
from typing import Final

from client.domain.hints import Hint, HintKind, Since
from client.portal.codec.reading import (
    Record,
    broken,
    each,
    flag,
    identifier,
    moment,
    one_of,
    whole_number,
    words,
)

_TOPIC: Final = re.compile(r"[a-z_]{1,32}")


def read_hint(record: Record) -> Hint:
    topic = words(record, "topic")
    if _TOPIC.fullmatch(topic) is None:
        raise broken("topic")
    return Hint(
        id=_counted(record, "id"),
        topic=topic,
        kind=one_of(record, "kind", HintKind, HintKind.UNKNOWN),
        ref=None if record.get("ref") is None else identifier(record, "ref"),
        notify=flag(record, "notify"),
        at=moment(record, "at"),
    )


def read_since(record: Record) -> Since:
    hints = each(record, "events", read_hint)
    return Since(hints, _counted(record, "last"), flag(record, "complete"))


def read_last(record: Record) -> int:
    return _counted(record, "last")


def _counted(record: Record, key: str) -> int:
    number = whole_number(record, key)
    if number < 0:
        raise broken(key)
    return number
