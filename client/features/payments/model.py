"""What stands in the way of paying, and what came of taking a receipt home. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from client.domain.answers import Failed
from client.domain.payments import Payment
from client.portal.errors import PortalError

FIRST_SHOWN: Final = 20
"""Of what is over; the rest is a press away."""
_NAME: Final = re.compile(r"[A-Za-z0-9-]{1,40}")


class Hindrance(Enum):
    """Why a payment could not begin; each has its own words and way on."""

    NOTICE_UNKNOWN = "notice_unknown"
    ALREADY_PAID = "already_paid"
    IN_PROGRESS = "payment_in_progress"
    EXPIRED = "bill_expired"
    WITHDRAWN = "bill_withdrawn"
    AMOUNT_CHANGED = "amount_changed"


_BY_CODE: Final[Mapping[str, Hindrance]] = {one.value: one for one in Hindrance}


@dataclass(frozen=True, slots=True)
class Paying:
    sending: bool = False
    hindrance: Hindrance | None = None
    not_begun: Failed | None = None
    """For what has no words of its own here."""


def begun(_: Paying) -> Paying:
    return Paying(sending=True)


def refused(_: Paying, error: PortalError) -> Paying:
    hindrance = _BY_CODE.get(error.code or "")
    return Paying(hindrance=hindrance, not_begun=None if hindrance else error.as_failed())


class Came(Enum):
    """What came of taking a receipt home, handing it on, or opening the page; said once."""

    SAVED = "saved"
    NOT_SAVED = "not_saved"
    NOT_SHARED = "not_shared"
    NOT_OPENED = "not_opened"


@dataclass(frozen=True, slots=True)
class Doing:
    busy: bool = False
    came: Came | None = None
    failed: Failed | None = None


def busy(_: Doing) -> Doing:
    return Doing(busy=True)


def ended(_: Doing, came: Came | None) -> Doing:
    return Doing(came=came)


def failing(_: Doing, failed: Failed) -> Doing:
    return Doing(failed=failed)


def said(state: Doing) -> Doing:
    return replace(state, came=None)


def file_name(payment: Payment) -> str:
    """By its own number, never by anybody's (STO-23)."""
    named = payment.number if _NAME.fullmatch(payment.number) else "receipt"
    return f"{named}.pdf"
