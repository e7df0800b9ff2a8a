"""Bills, payments, receipts."""

from client.domain.answers import Ready
from client.domain.languages import Language
from client.domain.payments import Bill, BillId, Payment, PaymentId
from client.portal.codec.payments import read_bill, read_bills, read_payment
from client.portal.contract.asking import Asking, part


class ContractPayments(Asking):
    async def bills(self) -> Ready[tuple[Bill, ...]]:
        return await self._read("/bills", read_bills)

    async def bill(self, bill: BillId) -> Ready[Bill]:
        return await self._read(f"/bills/{part(bill)}", read_bill)

    async def begin_payment(self, bill: BillId, qepik: int, key: str) -> Payment:
        told = {"bill": bill, "qepik": qepik}
        return await self._sent("POST", "/payments", read_payment, told, key=key)

    async def payment(self, payment: PaymentId) -> Ready[Payment]:
        return await self._read(f"/payments/{part(payment)}", read_payment)

    async def cancel_payment(self, payment: PaymentId) -> Payment:
        return await self._sent("POST", f"/payments/{part(payment)}/cancellation", read_payment)

    async def receipt(self, payment: PaymentId, language: Language) -> Ready[bytes]:
        return await self._pdf(f"/payments/{part(payment)}/receipt?lang={language.value}")
