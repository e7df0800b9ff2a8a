"""A bill and a payment at any step of their way."""

from datetime import date, timedelta

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
from tests.builders.institutions import NOON, a_text, an_institution

A_PAGE = "/card/0123456789abcdef"


def a_bill(
    ident: str = "b-1",
    state: BillState = BillState.DUE,
    *,
    qepik: int = 4000,
    due_on: date = date(2026, 12, 9),
    concerns: Concerned | None = None,
    payment: str | None = None,
    attempts: int = 0,
    title: str = "Sürət həddini aşmaq",
) -> Bill:
    return Bill(
        id=BillId(ident),
        number="BDYP-000000001",
        kind=BillKind.FINE,
        title=a_text(title),
        payee=an_institution(),
        concerns=concerns or Concerned("Əliyeva Aysel", self=True),
        qepik=qepik,
        issued_on=date(2026, 11, 9),
        due_on=due_on,
        state=state,
        attempts=attempts,
        payment=None if payment is None else PaymentId(payment),
    )


def a_payment(
    ident: str = "p-1",
    state: PaymentState = PaymentState.CREATED,
    *,
    bill: Bill | None = None,
    fault: Fault | None = None,
) -> Payment:
    bill = bill or a_bill()
    is_open = state in {PaymentState.CREATED, PaymentState.AUTHORISING}
    return Payment(
        id=PaymentId(ident),
        number="OD-2026-0001",
        bill=bill.id,
        bill_number=bill.number,
        title=bill.title,
        payee=bill.payee,
        concerns=bill.concerns,
        qepik=bill.qepik,
        state=state,
        fault=fault,
        card=None if state is PaymentState.CREATED else "1111",
        page=A_PAGE if is_open else None,
        created_at=NOON,
        ends_at=NOON + timedelta(minutes=15),
        finished_at=None if is_open else NOON,
    )
