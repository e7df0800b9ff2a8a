"""A citizen and what registers know of them."""

from datetime import datetime

from client.domain.cabinet import (
    Cabinet,
    Category,
    Citizen,
    Entry,
    Freshness,
    Item,
    Section,
    SectionId,
    SectionRef,
    Source,
    Value,
    Words,
)
from client.domain.identifiers import Fin
from client.domain.inquiries import Inquiry, InquiryId, Outcome
from client.domain.institutions import Institution, Register
from tests.builders.institutions import NOON, a_register, a_text, an_institution


def a_citizen(
    given_name: str = "Aysel",
    surname: str = "Məmmədova",
    patronymic: str = "Rəşid qızı",
    fin: str = "0TA1B2C",
) -> Citizen:
    return Citizen(Fin(fin), given_name, surname, patronymic)


def an_item(
    label: str = "Ad",
    value: Value | str = "Aysel",
    *,
    key: str | None = None,
    owner: Institution | None = None,
    register: Register | None = None,
    source: Source = Source.REGISTER,
    editable: bool = False,
    sensitive: bool = False,
    fetched_at: datetime = NOON,
    basis: str = "Qanun",
) -> Item:
    owner = owner or an_institution()
    from_register = source is Source.REGISTER
    return Item(
        key=key or label.lower(),
        label=a_text(label),
        value=Words(value) if isinstance(value, str) else value,
        owner=owner,
        register=(register or a_register(owner=owner)) if from_register else None,
        fetched_at=fetched_at,
        source=source,
        editable=editable,
        sensitive=sensitive,
        basis=a_text(basis),
    )


def an_entry(*items: Item, ident: str = "e-1", title: str | None = None) -> Entry:
    return Entry(ident, a_text(title) if title else None, items or (an_item(),))


def a_section_ref(
    ident: str = "identity",
    category: Category = Category.PERSONAL,
    title: str = "Şəxsiyyət",
    owner: Institution | None = None,
) -> SectionRef:
    owner = owner or an_institution()
    return SectionRef(SectionId(ident), category, a_text(title), owner, a_register(owner=owner))


def a_section(
    *entries: Entry,
    ref: SectionRef | None = None,
    freshness: Freshness = Freshness.FRESH,
    fetched_at: datetime = NOON,
    next_refresh: datetime | None = None,
) -> Section:
    """Without entries unless they are named: see `an_entry`."""
    return Section(ref or a_section_ref(), freshness, fetched_at, next_refresh, entries)


def an_inquiry(
    ident: str = "q1",
    title: str = "Şəxsiyyət",
    outcome: Outcome = Outcome.ANSWERED,
    at: datetime = NOON,
) -> Inquiry:
    return Inquiry(InquiryId(ident), at, a_text(title), a_register(), outcome)


def a_cabinet(*sections: SectionRef, citizen: Citizen | None = None) -> Cabinet:
    return Cabinet(citizen or a_citizen(), sections or (a_section_ref(),))
