"""What is owed and one bill of it, wired."""

from collections.abc import Awaitable, Callable
from functools import partial

from client.design import Control, page, skeleton
from client.domain.answers import Failed, Ready, Trouble
from client.domain.payments import Bill, BillId, key_of
from client.edges import Edges, use_back, use_edges
from client.features.payments import model
from client.features.payments.model import Paying
from client.features.payments.views.bill import bill_view, unknown_view
from client.features.payments.views.listed import listed_view
from client.hooks import component, use_model
from client.places.payments import Bills, OnePayment
from client.portal.errors import PortalError
from client.shown.answers import Asking, answered, since_when
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.stepping_up import use_step_up
from client.state import use_app_state


@component
def BillsScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.bills, use_copying(), topics=("bills",))
    every, show = use_model(lambda: False)
    return listed_view(
        answer,
        asking,
        every=every,
        on_every=lambda: show(lambda _: True),
        on_go=edges.go,
        on_back=use_back(),
    )


@component
def BillScreen(bill: BillId) -> Control:
    edges, back = use_edges(), use_back()

    async def load() -> Ready[Bill]:
        return await edges.portal.bill(bill)

    answer, asking = use_asked(load, use_copying(), [bill], topics=("bills",))
    state, pay = _use_paying(edges, asking)

    def ready(one: Bill) -> Control:
        return bill_view(one, state, asking, on_pay=partial(pay, one), on_go=edges.go)

    say = asking.speech.say
    title = asking.speech.of(answer.value.title) if isinstance(answer, Ready) else None
    is_unknown = isinstance(answer, Failed) and answer.trouble is Trouble.NOT_FOUND
    body = (
        unknown_view(asking.speech, on_list=partial(edges.go, Bills()))
        if is_unknown
        else answered(
            answer, asking, waiting=skeleton(5, label=say("payments.waiting")), ready=ready
        )
    )
    return page(
        title or say("payments.one"),
        body,
        under=since_when(answer, asking),
        on_back=back,
        back_label=say("ways.back"),
        ident="bill",
    )


def _use_paying(edges: Edges, asking: Asking) -> tuple[Paying, Callable[[Bill], Awaitable[None]]]:
    """Where paying stands, and how to begin it."""
    app, confirmed = use_app_state(), use_step_up()
    state, change = use_model(Paying)

    async def pay(one: Bill) -> None:
        if state.sending:
            return
        change(model.begun)
        try:
            made = await confirmed(
                lambda: edges.portal.begin_payment(one.id, one.qepik, key_of(one))
            )
        except PortalError as error:
            change(partial(model.refused, error=error))
            asking.on_again()
        else:
            change(lambda _: Paying())
            app.tell_of_a_deed()
            edges.go(OnePayment(made.id))

    return state, pay
