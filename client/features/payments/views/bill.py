"""One bill: what, to whom, about whom, by when; paying it, or what stands in the way."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.payments import Bill, BillState
from client.features.payments.model import Hindrance, Paying
from client.i18n.formats import Speech
from client.places import Place
from client.places.payments import OnePayment
from client.shown.answers import Asking
from client.shown.payments import bill_tag, due, whose
from client.shown.troubles import trouble

_WORDS: Final[Mapping[Hindrance, tuple[str, str]]] = {
    Hindrance.NOTICE_UNKNOWN: ("payments.notice_unknown", "payments.notice_unknown_text"),
    Hindrance.ALREADY_PAID: ("payments.already_paid", "payments.already_paid_text"),
    Hindrance.IN_PROGRESS: ("payments.under_way", "payments.under_way_text"),
    Hindrance.EXPIRED: ("payments.bill_expired", "payments.bill_expired_text"),
    Hindrance.WITHDRAWN: ("payments.bill_withdrawn", "payments.bill_withdrawn_text"),
    Hindrance.AMOUNT_CHANGED: ("payments.amount_changed", "payments.amount_changed_text"),
}
_OVER: Final[Mapping[BillState, Hindrance]] = {
    BillState.EXPIRED: Hindrance.EXPIRED,
    BillState.WITHDRAWN: Hindrance.WITHDRAWN,
}
"""What stands in the way before anybody tries."""


def bill_view(
    bill: Bill,
    state: Paying,
    asking: Asking,
    *,
    on_pay: Press,
    on_go: Callable[[Place], object],
) -> Control:
    speech = asking.speech
    return design.stack(
        design.button_row(bill_tag(bill, speech)),
        *_in_the_way(bill, state, asking, on_pay),
        design.list_card(*_facts(bill, speech)),
        *_way_on(bill, state, speech, on_pay, on_go),
        gap="large",
    )


def unknown_view(speech: Speech, *, on_list: Press) -> Control:
    say = speech.say
    action = Action(say("payments.to_list"), on_list)
    title, text = _WORDS[Hindrance.NOTICE_UNKNOWN]
    return design.trouble_card(
        say(title), say(text), icon=icons.NOT_FOUND, action=action, ident="unknown-notice"
    )


def _facts(bill: Bill, speech: Speech) -> list[Control]:
    say = speech.say
    facts = [
        (say("payments.amount"), speech.money(bill.qepik), "amount"),
        (say("payments.deadline"), due(bill, speech), None),
        (say("payments.concerns"), whose(bill.concerns, speech), "concerns"),
        (say("payments.payee"), speech.of(bill.payee.name), None),
        (say("payments.number"), bill.number, None),
        (say("payments.issued"), speech.day(bill.issued_on), None),
    ]
    return [design.fact_row(label, value, ident=ident) for label, value, ident in facts if value]


def _in_the_way(bill: Bill, state: Paying, asking: Asking, on_pay: Press) -> list[Control]:
    say = asking.speech.say
    hindrance = state.hindrance or _OVER.get(bill.state)
    if hindrance is not None:
        title, text = _WORDS[hindrance]
        return [
            design.banner(say(text), Tone.WARNING, title=say(title), ident=hindrance.value),
        ]
    if state.not_begun is None:
        return []
    return [
        trouble(state.not_begun, asking.speech, on_again=on_pay, on_copy=asking.on_copy),
    ]


def _way_on(
    bill: Bill,
    state: Paying,
    speech: Speech,
    on_pay: Press,
    on_go: Callable[[Place], object],
) -> list[Control]:
    say = speech.say
    if bill.state is BillState.DUE:
        amount = speech.money(bill.qepik)
        pay = design.primary_button(
            say("payments.pay", amount=amount),
            on_pay,
            icon=icons.OPEN_OUTSIDE,
            busy=state.sending,
            wide=True,
            ident="pay",
        )
        return [design.stack(pay, design.note(say("payments.pay_text")), gap="small")]
    if bill.payment is None:
        return []
    under_way = bill.state is BillState.IN_PROGRESS
    row = design.nav_row(
        say("payments.go_on") if under_way else say("payments.see_receipt"),
        partial(on_go, OnePayment(bill.payment)),
        icon=icons.CHECKING if under_way else icons.PDF,
        ident="to-payment",
    )
    return [design.list_card(row)]
