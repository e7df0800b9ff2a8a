"""What is to be paid first, then what is over: a paid bill stays with its receipt."""

from collections.abc import Callable, Sequence

from client import design
from client.design import Control, Press
from client.domain.answers import Answer
from client.domain.payments import Bill, over, to_pay
from client.features.payments.model import FIRST_SHOWN
from client.i18n.formats import Speech
from client.places import Place
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.payments import bill_row

Go = Callable[[Place], object]


def listed_view(
    answer: Answer[tuple[Bill, ...]],
    asking: Asking,
    *,
    every: bool,
    on_every: Press,
    on_go: Go,
    on_back: Press | None,
) -> Control:
    speech = asking.speech
    say = speech.say

    def ready(known: tuple[Bill, ...]) -> Control:
        return design.stack(
            _to_pay(to_pay(known), speech, on_go),
            *_over(over(known), speech, on_go, every=every, on_every=on_every),
            gap="large",
        )

    return asked_page(
        say("payments.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("payments.waiting")),
        ready=ready,
        subtitle=say("payments.lead"),
        on_back=on_back,
        ident="bills",
    )


def _to_pay(bills: Sequence[Bill], speech: Speech, on_go: Go) -> Control:
    say = speech.say
    if not bills:
        return design.empty_state(say("payments.nothing_due"), say("payments.nothing_due_text"))
    total = speech.money(sum(bill.qepik for bill in bills))
    return design.section(
        say("payments.to_pay"),
        design.list_card(*(bill_row(bill, speech, on_go) for bill in bills)),
        subtitle=say("payments.total", amount=total),
    )


def _over(
    bills: Sequence[Bill], speech: Speech, on_go: Go, *, every: bool, on_every: Press
) -> list[Control]:
    if not bills:
        return []
    say = speech.say
    shown = bills if every else bills[:FIRST_SHOWN]
    more = len(bills) - len(shown)
    rows = design.list_card(*(bill_row(bill, speech, on_go) for bill in shown))
    button = design.secondary_button(
        say("payments.show_more", count=more), on_every, wide=True, ident="more-bills"
    )
    return [design.section(say("payments.history"), rows, *([button] if more else []))]
