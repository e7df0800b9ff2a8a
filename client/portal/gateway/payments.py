"""What is owed, paying it, and the receipt."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.languages import Language
from client.domain.payments import Bill, BillId, Payment, PaymentId


class PaymentsPortal(Protocol):
    async def bills(self) -> Ready[tuple[Bill, ...]]: ...

    async def bill(self, bill: BillId) -> Ready[Bill]: ...

    async def begin_payment(self, bill: BillId, qepik: int, key: str) -> Payment:
        """Raises `StepUpNeeded` until confirmed. `qepik` is what the citizen was shown."""
        ...

    async def payment(self, payment: PaymentId) -> Ready[Payment]: ...

    async def cancel_payment(self, payment: PaymentId) -> Payment: ...

    async def receipt(self, payment: PaymentId, language: Language) -> Ready[bytes]: ...
