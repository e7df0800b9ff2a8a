"""One payment: waiting for the bank with the way to its page, or how it ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.payments import Fault, Payment, PaymentState
from client.features.payments.model import Doing
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.payments import payment_tag, whose
from client.shown.troubles import trouble

_ENDS: Final[Mapping[PaymentState, tuple[str, str, Tone]]] = {
    PaymentState.PAID: ("payments.paid_title", "payments.paid_text", Tone.SUCCESS),
    PaymentState.FAILED: ("payments.failed_title", "payments.no_money", Tone.DANGER),
    PaymentState.CANCELLED: ("payments.cancelled_title", "payments.no_money", Tone.INFO),
    PaymentState.EXPIRED: ("payments.ran_out_title", "payments.no_money", Tone.WARNING),
    PaymentState.REFUNDED: ("payments.refunded_title", "payments.refunded_text", Tone.INFO),
    PaymentState.UNKNOWN: ("payments.unknown_title", "payments.unknown_text", Tone.WARNING),
}
_FAULTS: Final[Mapping[Fault, str]] = {
    Fault.DECLINED: "payments.declined",
    Fault.NOT_ENOUGH: "payments.not_enough",
    Fault.CARD_EXPIRED: "payments.card_expired",
    Fault.NOT_CONFIRMED: "payments.not_confirmed",
    Fault.GATEWAY: "payments.gateway",
    Fault.UNKNOWN: "payments.fault_unknown",
}


@dataclass(frozen=True, slots=True)
class Acts:
    on_open: Press
    on_cancel: Press
    on_save: Press
    on_share: Press
    on_bill: Press


def payment_view(one: Payment, state: Doing, asking: Asking, acts: Acts) -> Control:
    speech = asking.speech
    failed = (
        []
        if state.failed is None
        else [
            trouble(state.failed, speech, on_again=asking.on_again, on_copy=asking.on_copy),
        ]
    )
    return design.stack(
        design.button_row(payment_tag(one.state, speech)),
        *(_waiting(state, speech, acts) if one.is_open else _over(one, state, speech, acts)),
        *failed,
        design.list_card(*_facts(one, speech)),
        design.list_card(
            design.nav_row(
                speech.say("payments.to_bill"),
                acts.on_bill,
                icon=icons.CERTIFICATE,
                ident="to-bill",
            )
        ),
        gap="large",
    )


def _waiting(state: Doing, speech: Speech, acts: Acts) -> list[Control]:
    say = speech.say
    return [
        design.banner(say("payments.wait_text"), title=say("payments.wait"), icon=icons.CHECKING),
        design.button_row(
            design.primary_button(
                say("payments.open_page"),
                acts.on_open,
                icon=icons.OPEN_OUTSIDE,
                ident="open-card-page",
            ),
            design.secondary_button(
                say("payments.cancel"), acts.on_cancel, busy=state.busy, ident="cancel-payment"
            ),
        ),
    ]


def _over(one: Payment, state: Doing, speech: Speech, acts: Acts) -> list[Control]:
    say = speech.say
    title, text, tone = _ENDS.get(one.state, _ENDS[PaymentState.UNKNOWN])
    why = say(_FAULTS[one.fault]) + " " if one.fault is not None else ""
    told = design.banner(f"{why}{say(text)}", tone, title=say(title), ident="payment-end")
    if one.has_receipt:
        return [told, _receipt(state, speech, acts)]
    if one.state is PaymentState.UNKNOWN:
        return [told]
    again = design.primary_button(
        say("payments.again"), acts.on_bill, icon=icons.AGAIN, ident="pay-again"
    )
    return [told, design.button_row(again)]


def _receipt(state: Doing, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    return design.button_row(
        design.primary_button(
            say("payments.save"),
            acts.on_save,
            icon=icons.SAVE,
            busy=state.busy,
            ident="save-receipt",
        ),
        design.secondary_button(
            say("payments.share"),
            None if state.busy else acts.on_share,
            icon=icons.SHARE,
            ident="share-receipt",
        ),
    )


def _facts(one: Payment, speech: Speech) -> list[Control]:
    say = speech.say
    facts = [
        (say("payments.what"), speech.of(one.title)),
        (say("payments.amount"), speech.money(one.qepik)),
        (say("payments.concerns"), whose(one.concerns, speech)),
        (say("payments.payee"), speech.of(one.payee.name)),
        (say("payments.payment_number"), one.number),
        (say("payments.number"), one.bill_number),
        (say("payments.card"), None if one.card is None else f"•••• {one.card}"),
        (
            say("payments.finished"),
            None if one.finished_at is None else speech.moment(one.finished_at),
        ),
    ]
    return [design.fact_row(label, value) for label, value in facts if value]
