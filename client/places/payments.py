"""What the citizen owes, and paying it."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.payments import BillId, PaymentId


@dataclass(frozen=True, slots=True)
class Bills:
    pass


@dataclass(frozen=True, slots=True)
class OneBill:
    bill: BillId


@dataclass(frozen=True, slots=True)
class OnePayment:
    """Under way or over: a restart finds it again here."""

    payment: PaymentId


PaymentsPlace: TypeAlias = Bills | OneBill | OnePayment
