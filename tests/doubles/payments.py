"""Bills of a portal in memory; the bank answers when a test says so."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.languages import Language
from client.domain.payments import (
    Bill,
    BillId,
    BillState,
    Fault,
    Payment,
    PaymentId,
    PaymentState,
)
from client.portal.errors import NotFound, Refused
from tests.builders.payments import a_bill, a_payment
from tests.doubles.step_up import FakeStepUp

A_RECEIPT = b"%PDF-1.7 receipt "
_REFUSED = {
    BillState.IN_PROGRESS: "payment_in_progress",
    BillState.PAID: "already_paid",
    BillState.REFUNDED: "already_paid",
    BillState.EXPIRED: "bill_expired",
    BillState.WITHDRAWN: "bill_withdrawn",
}


class FakePayments(FakeStepUp):
    def __init__(self) -> None:
        super().__init__()
        self.held_bills: dict[BillId, Bill] = {}
        self.held_payments: dict[PaymentId, Payment] = {one.id: one for one in (a_payment(),)}
        self.payment_keys: dict[str, PaymentId] = {}

    async def bills(self) -> Ready[tuple[Bill, ...]]:
        return await self._answer(tuple(self.held_bills.values()), "bills")

    async def bill(self, bill: BillId) -> Ready[Bill]:
        await self._asked("bill", bill)
        by_number = {one.number.upper(): one for one in self.held_bills.values()}
        return self._ready(by_number.get(bill.upper()) or self._bill(bill))

    async def begin_payment(self, bill: BillId, qepik: int, key: str) -> Payment:
        await self._asked("begin_payment", bill)
        self.require_step_up()
        if key in self.payment_keys:
            return self.held_payments[self.payment_keys[key]]
        one = self._bill(bill)
        if one.state is not BillState.DUE:
            raise Refused(_REFUSED[one.state])
        if one.qepik != qepik:
            raise Refused("amount_changed")
        made = a_payment(f"p-{len(self.payment_keys) + 10}", bill=one)
        self.held_payments[made.id] = made
        self.payment_keys[key] = made.id
        self.held_bills[bill] = replace(one, state=BillState.IN_PROGRESS, payment=made.id)
        return made

    async def payment(self, payment: PaymentId) -> Ready[Payment]:
        await self._asked("payment", payment)
        if payment not in self.held_payments:
            raise NotFound("not_found")
        return self._ready(self.held_payments[payment])

    async def cancel_payment(self, payment: PaymentId) -> Payment:
        await self._asked("cancel_payment", payment)
        if not self.held_payments[payment].is_open:
            raise Refused("conflict")
        return self.bank_says(payment, PaymentState.CANCELLED)

    async def receipt(self, payment: PaymentId, language: Language) -> Ready[bytes]:
        return await self._answer(A_RECEIPT + language.value.encode(), "receipt", payment)

    def bank_says(
        self, payment: PaymentId, state: PaymentState, fault: Fault | None = None
    ) -> Payment:
        before = self.held_payments[payment]
        bill = self.held_bills.get(before.bill) or a_bill()
        over = a_payment(payment, state, bill=bill, fault=fault)
        self.held_payments[payment] = over
        paid = state is PaymentState.PAID
        self.held_bills[bill.id] = replace(
            bill,
            state=BillState.PAID if paid else BillState.DUE,
            payment=payment if paid else None,
            attempts=bill.attempts + (not paid),
        )
        return over

    def _bill(self, bill: BillId) -> Bill:
        if bill not in self.held_bills:
            raise NotFound("notice_unknown")
        return self.held_bills[bill]
