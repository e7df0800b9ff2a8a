"""The state fee of an application: how much, whether it is paid, and the way to paying it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from client import design
from client.design import Control, Tone, icons
from client.domain.applications import Application, Fee
from client.domain.payments import BillState
from client.i18n.formats import Speech
from client.places import Place
from client.places.payments import OneBill
from client.shown.payments import state_tag

_SAID: Final[Mapping[BillState, tuple[str, Tone]]] = {
    BillState.DUE: ("fees.due_text", Tone.WARNING),
    BillState.IN_PROGRESS: ("fees.under_way_text", Tone.INFO),
    BillState.EXPIRED: ("fees.expired_text", Tone.DANGER),
}
"""What keeps the application waiting."""


def fee_block(one: Application, speech: Speech, on_go: Callable[[Place], object]) -> list[Control]:
    """Nothing where the service is free."""
    fee = one.payment
    if one.fee is None or fee is None:
        return []
    say, way = speech.say, partial(on_go, OneBill(fee.bill))
    row = design.nav_row(
        say("fees.amount", amount=speech.money(one.fee)),
        way,
        subtitle=say("fees.see_bill"),
        icon=icons.REGISTER,
        trailing=state_tag(fee.state, speech, late=fee.is_late(speech.today)),
        ident="fee",
    )
    pay = design.primary_button(
        say("fees.pay", amount=speech.money(one.fee)), way, wide=True, ident="pay-fee"
    )
    parts = [*_said(one, fee, speech), design.list_card(row)]
    if fee.state is BillState.DUE and one.is_open:
        parts.append(pay)
    return [design.section(say("fees.title"), *parts, ident="fees")]


def fee_in_a_word(one: Application, speech: Speech) -> str | None:
    """For a row in a list: only what is still to be paid."""
    if one.payment is None or not one.is_open or one.payment.state is not BillState.DUE:
        return None
    return speech.say("fees.not_paid")


def _said(one: Application, fee: Fee, speech: Speech) -> list[Control]:
    if not one.is_open or fee.state not in _SAID:
        return []
    words, tone = _SAID[fee.state]
    text = speech.say(words, day=speech.day(fee.due_on))
    return [design.banner(text, tone, ident="fee-waits")]
