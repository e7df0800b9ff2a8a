"""The cabinet: who the citizen is, its sections, and every item with its origin."""

from collections.abc import Callable, Mapping
from typing import Final

from client.domain.cabinet import (
    Cabinet,
    Category,
    Citizen,
    Code,
    Day,
    Disagreement,
    Entry,
    Freshness,
    Item,
    Money,
    Processing,
    Section,
    SectionId,
    SectionRef,
    Source,
    Translated,
    Unreadable,
    Value,
    Withheld,
    Words,
    YesNo,
)
from client.domain.identifiers import Fin
from client.portal.codec.institutions import read_institution, read_register
from client.portal.codec.reading import (
    Record,
    broken,
    day,
    each,
    flag,
    identifier,
    inside,
    inside_or_none,
    moment,
    moment_or_none,
    one_of,
    text,
    whole_number,
    words,
)

_VALUES: Final[Mapping[str, Callable[[Record], Value]]] = {
    "words": lambda record: Words(words(record, "text")),
    "translated": lambda record: Translated(inside(record, "text", text)),
    "day": lambda record: Day(day(record, "date")),
    "money": lambda record: Money(whole_number(record, "qepik")),
    "code": lambda record: Code(words(record, "text")),
    "yes_no": lambda record: YesNo(flag(record, "yes")),
}


def read_citizen(record: Record) -> Citizen:
    try:
        fin = Fin(words(record, "fin"))
    except ValueError:
        raise broken("fin") from None
    return Citizen(
        fin=fin,
        given_name=words(record, "given_name"),
        surname=words(record, "surname"),
        patronymic=words(record, "patronymic"),
    )


def read_cabinet(record: Record) -> Cabinet:
    return Cabinet(
        citizen=inside(record, "citizen", read_citizen),
        sections=each(record, "sections", read_section_ref),
    )


def read_section_ref(record: Record) -> SectionRef:
    return SectionRef(
        id=SectionId(identifier(record, "id")),
        # A category of a newer portal must not hide what the citizen has in it.
        category=one_of(record, "category", Category, Category.PERSONAL),
        title=inside(record, "title", text),
        owner=inside(record, "owner", read_institution),
        register=inside_or_none(record, "register", read_register),
    )


def read_section(record: Record) -> Section:
    return Section(
        ref=inside(record, "section", read_section_ref),
        # What we do not understand, we do not call up to date.
        freshness=one_of(record, "freshness", Freshness, Freshness.STALE),
        fetched_at=moment(record, "fetched_at"),
        next_refresh=moment_or_none(record, "next_refresh"),
        entries=each(record, "entries", _read_entry),
        processing=inside(record, "processing_basis", _read_processing),
        disagreements=each(record, "disagreements", _read_disagreement),
    )


def _read_processing(record: Record) -> Processing:
    return Processing(
        purpose=inside(record, "purpose", text),
        basis=inside(record, "basis", text),
        retention=inside(record, "retention", text),
    )


def _read_disagreement(record: Record) -> Disagreement:
    return Disagreement(
        entry=identifier(record, "entry"),
        item=words(record, "item"),
        value=read_value(record),
        register=inside(record, "register", read_register),
        owner=inside(record, "owner", read_institution),
        fetched_at=moment(record, "fetched_at"),
    )


def _read_entry(record: Record) -> Entry:
    return Entry(
        id=identifier(record, "id"),
        title=inside_or_none(record, "title", text),
        items=each(record, "items", _read_item),
    )


def _read_item(record: Record) -> Item:
    withheld = inside_or_none(record, "withheld_reason", text)
    return Item(
        key=words(record, "key"),
        label=inside(record, "label", text),
        value=read_value(record) if withheld is None else Withheld(withheld),
        owner=inside(record, "owner", read_institution),
        register=inside_or_none(record, "register", read_register),
        fetched_at=moment(record, "fetched_at"),
        source=one_of(record, "source", Source, Source.UNKNOWN),
        editable=flag(record, "editable"),
        sensitive=flag(record, "sensitive"),
        basis=inside(record, "basis", text),
    )


def read_value(holder: Record) -> Value:
    """The holder's `value`."""
    return inside_or_none(holder, "value", _read_kind) or Unreadable()


def _read_kind(record: Record) -> Value:
    read = _VALUES.get(words(record, "kind"))
    return read(record) if read is not None else Unreadable()
