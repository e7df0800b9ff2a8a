"""Where a bill or a payment stands, in a word, a colour and a picture."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from client.design import Control, Icon, Tone, icons, nav_row, tag
from client.domain.payments import Bill, BillKind, BillState, Concerned, PaymentState
from client.i18n.formats import Speech
from client.places import Place
from client.places.payments import OneBill

_BILLS: Final[Mapping[BillState, tuple[str, Tone, Icon]]] = {
    BillState.DUE: ("payments.due", Tone.WARNING, icons.WARNING),
    BillState.IN_PROGRESS: ("payments.in_progress", Tone.INFO, icons.CHECKING),
    BillState.PAID: ("payments.paid", Tone.SUCCESS, icons.SUCCESS),
    BillState.EXPIRED: ("payments.expired", Tone.DANGER, icons.EXPIRED),
    BillState.WITHDRAWN: ("payments.withdrawn", Tone.INFO, icons.REVOKED),
    BillState.REFUNDED: ("payments.refunded", Tone.INFO, icons.RENEW),
    BillState.UNKNOWN: ("payments.unknown", Tone.INFO, icons.UNKNOWN),
}
_PAYMENTS: Final[Mapping[PaymentState, tuple[str, Tone, Icon]]] = {
    PaymentState.CREATED: ("payments.in_progress", Tone.INFO, icons.CHECKING),
    PaymentState.AUTHORISING: ("payments.in_progress", Tone.INFO, icons.CHECKING),
    PaymentState.PAID: ("payments.paid", Tone.SUCCESS, icons.SUCCESS),
    PaymentState.FAILED: ("payments.failed", Tone.DANGER, icons.DANGER),
    PaymentState.CANCELLED: ("payments.cancelled", Tone.INFO, icons.REVOKED),
    PaymentState.EXPIRED: ("payments.ran_out", Tone.WARNING, icons.EXPIRED),
    PaymentState.REFUNDED: ("payments.refunded", Tone.INFO, icons.RENEW),
    PaymentState.UNKNOWN: ("payments.unknown", Tone.INFO, icons.UNKNOWN),
}
_ICONS: Final[Mapping[BillKind, Icon]] = {
    BillKind.FINE: icons.TRANSPORT,
    BillKind.FEE: icons.REGISTER,
    BillKind.TAX: icons.PENSION,
}


def bill_row(
    bill: Bill, speech: Speech, on_go: Callable[[Place], object], ident: str | None = None
) -> Control:
    """How much, by when and about whom, with the way to it."""
    told = [speech.money(bill.qepik), due(bill, speech), whose(bill.concerns, speech)]
    return nav_row(
        speech.of(bill.title),
        partial(on_go, OneBill(bill.id)),
        subtitle=" · ".join(part for part in told if part),
        icon=icon_of(bill.kind),
        trailing=bill_tag(bill, speech),
        ident=ident or f"bill-{bill.id}",
    )


def bill_tag(bill: Bill, speech: Speech) -> Control:
    return state_tag(bill.state, speech, late=bill.is_overdue(speech.today))


def state_tag(state: BillState, speech: Speech, *, late: bool = False) -> Control:
    """`late`: its last day is over."""
    if state is BillState.DUE and late:
        return tag(speech.say("payments.overdue"), Tone.DANGER, icons.ATTENTION)
    name, tone, icon = _BILLS[state]
    return tag(speech.say(name), tone, icon)


def payment_tag(state: PaymentState, speech: Speech) -> Control:
    name, tone, icon = _PAYMENTS[state]
    return tag(speech.say(name), tone, icon)


def icon_of(kind: BillKind) -> Icon:
    return _ICONS.get(kind, icons.CERTIFICATE)


def due(bill: Bill, speech: Speech) -> str | None:
    """By when; nothing once there is nothing to pay."""
    if not bill.is_to_pay:
        return None
    day = speech.day(bill.due_on)
    late = bill.is_overdue(speech.today)
    return speech.say("payments.was_due", day=day) if late else speech.say("payments.by", day=day)


def whose(concerns: Concerned, speech: Speech) -> str:
    """Whom it is about, also when it is the citizen."""
    return speech.say("payments.own", name=concerns.name) if concerns.self else concerns.name
