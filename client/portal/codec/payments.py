"""Bills and payments as the portal tells them."""

import re
from typing import Final

from client.domain.payments import (
    Bill,
    BillId,
    BillKind,
    BillState,
    Concerned,
    Fault,
    Payment,
    PaymentId,
    PaymentState,
)
from client.portal.codec.institutions import read_institution
from client.portal.codec.reading import (
    Record,
    broken,
    day,
    each,
    flag,
    identifier,
    inside,
    moment,
    moment_or_none,
    one_of,
    text,
    whole_number,
    words,
    words_or_none,
)

_PAGE: Final = re.compile(r"/card/[A-Za-z0-9_-]{16,64}")


def read_bills(record: Record) -> tuple[Bill, ...]:
    return each(record, "bills", read_bill)


def read_bill(record: Record) -> Bill:
    return Bill(
        id=BillId(identifier(record, "id")),
        number=words(record, "number"),
        kind=one_of(record, "kind", BillKind, BillKind.UNKNOWN),
        title=inside(record, "title", text),
        payee=inside(record, "payee", read_institution),
        concerns=inside(record, "concerns", _read_concerned),
        qepik=whole_number(record, "qepik"),
        issued_on=day(record, "issued_on"),
        due_on=day(record, "due_on"),
        state=one_of(record, "state", BillState, BillState.UNKNOWN),
        attempts=whole_number(record, "attempts"),
        payment=_payment_or_none(record),
    )


def read_payment(record: Record) -> Payment:
    return Payment(
        id=PaymentId(identifier(record, "id")),
        number=words(record, "number"),
        bill=BillId(identifier(record, "bill")),
        bill_number=words(record, "bill_number"),
        title=inside(record, "title", text),
        payee=inside(record, "payee", read_institution),
        concerns=inside(record, "concerns", _read_concerned),
        qepik=whole_number(record, "qepik"),
        state=one_of(record, "state", PaymentState, PaymentState.UNKNOWN),
        fault=_fault_or_none(record),
        card=words_or_none(record, "card"),
        page=_page_or_none(record),
        created_at=moment(record, "created_at"),
        ends_at=moment(record, "ends_at"),
        finished_at=moment_or_none(record, "finished_at"),
    )


def _read_concerned(record: Record) -> Concerned:
    return Concerned(words(record, "name"), flag(record, "self"))


def _payment_or_none(record: Record) -> PaymentId | None:
    return None if record.get("payment") is None else PaymentId(identifier(record, "payment"))


def _fault_or_none(record: Record) -> Fault | None:
    return None if record.get("fault") is None else one_of(record, "fault", Fault, Fault.UNKNOWN)


def _page_or_none(record: Record) -> str | None:
    """Only ever a page of this portal: a card is typed there."""
    page = words_or_none(record, "page")
    if page is not None and not _PAGE.fullmatch(page):
        raise broken("page")
    return page
