"""Bills and their payments: what is owed, whom it concerns, and how paying it ended (R-1.6)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

from client.domain.institutions import Institution
from client.domain.languages import Text

BillId = NewType("BillId", str)
PaymentId = NewType("PaymentId", str)


class BillKind(Enum):
    FINE = "fine"
    FEE = "fee"
    TAX = "tax"
    UNKNOWN = "unknown"


class BillState(Enum):
    DUE = "due"
    IN_PROGRESS = "in_progress"
    PAID = "paid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    REFUNDED = "refunded"
    UNKNOWN = "unknown"
    """From a newer portal: shown, and not offered for payment."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """The citizen, or a child of theirs."""

    name: str
    self: bool


@dataclass(frozen=True, slots=True)
class Bill:
    id: BillId
    number: str
    kind: BillKind
    title: Text
    payee: Institution
    concerns: Concerned
    qepik: int
    issued_on: date
    due_on: date
    state: BillState
    attempts: int
    """How many payments of it ended without money."""
    payment: PaymentId | None
    """The one under way, or the one that paid it."""

    @property
    def is_to_pay(self) -> bool:
        return self.state in {BillState.DUE, BillState.IN_PROGRESS}

    def is_overdue(self, today: date) -> bool:
        return self.is_to_pay and today > self.due_on


class PaymentState(Enum):
    CREATED = "created"
    AUTHORISING = "authorising"
    PAID = "paid"
    FAILED = "failed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    REFUNDED = "refunded"
    UNKNOWN = "unknown"


OPEN: Final = frozenset({PaymentState.CREATED, PaymentState.AUTHORISING})


class Fault(Enum):
    """Why the bank took no money."""

    DECLINED = "declined"
    NOT_ENOUGH = "not_enough"
    CARD_EXPIRED = "card_expired"
    NOT_CONFIRMED = "not_confirmed"
    GATEWAY = "gateway"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Payment:
    id: PaymentId
    number: str
    bill: BillId
    bill_number: str
    title: Text
    payee: Institution
    concerns: Concerned
    qepik: int
    state: PaymentState
    fault: Fault | None
    card: str | None
    """Its last digits."""
    page: str | None
    """Where the card is given: a path at the portal; `None` once it is over."""
    created_at: datetime
    ends_at: datetime
    finished_at: datetime | None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def has_receipt(self) -> bool:
        return self.state in {PaymentState.PAID, PaymentState.REFUNDED}


def to_pay(bills: Iterable[Bill]) -> tuple[Bill, ...]:
    """The most urgent first."""
    return tuple(sorted((one for one in bills if one.is_to_pay), key=lambda one: one.due_on))


def over(bills: Iterable[Bill]) -> tuple[Bill, ...]:
    return tuple(one for one in bills if not one.is_to_pay)


def key_of(bill: Bill) -> str:
    """Names the deed of paying it, for this try and this amount: the same after a restart.

    So whatever is retried or killed, and on however many devices, it is one payment (REL-04).
    """
    said = f"pay/{bill.id}/{bill.qepik}/{bill.attempts}"
    return hashlib.sha256(said.encode()).hexdigest()[:32]
