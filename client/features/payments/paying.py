"""One payment, wired: the way to the card page, waiting for the bank, the receipt.

Nothing of it is kept here: a restart asks the portal how far it is.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from client.design import Control, message, skeleton
from client.device.files import NotSaved, Shared
from client.domain.answers import Ready
from client.domain.languages import Language
from client.domain.payments import Payment, PaymentId
from client.edges import Edges, use_back, use_edges
from client.features.payments import model
from client.features.payments.model import Came, Doing
from client.features.payments.views.payment import Acts, payment_view
from client.hooks import Change, component, use_dialog, use_model, use_task
from client.i18n import Say
from client.places.payments import OneBill
from client.portal.errors import PortalError
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.state import use_app_state

LOOK_EVERY: Final = 2.0
"""Seconds between two looks at how far it is."""


@component
def PaymentScreen(payment: PaymentId, look_every: float = LOOK_EVERY) -> Control:
    edges, back = use_edges(), use_back()

    async def load() -> Ready[Payment]:
        return await edges.portal.payment(payment)

    answer, asking = use_asked(load, use_copying(), [payment], topics=("bills",))
    state, change = use_model(Doing)
    _use_watch(answer.value if isinstance(answer, Ready) else None, asking, look_every)
    acts = _use_acts(asking, state, change)
    say = asking.speech.say
    word = _word(state.came, say)
    use_dialog(None if word is None else message(word, on_gone=lambda: change(model.said)))

    def ready(one: Payment) -> Control:
        return payment_view(one, state, asking, acts(one))

    return asked_page(
        say("payments.payment"),
        answer,
        asking,
        waiting=skeleton(5, label=say("payments.waiting")),
        ready=ready,
        on_back=back,
        ident="payment",
    )


def _use_watch(known: Payment | None, asking: Asking, look_every: float) -> None:
    """Looks again while it is under way; tells the app when it is over."""
    app = use_app_state()
    was_open, remember = use_model(lambda: False)
    is_open = known is not None and known.is_open

    async def watch() -> None:
        if known is None:
            return
        if was_open and not is_open:
            app.tell_of_a_deed()
        remember(lambda _: is_open)
        while is_open:
            await asyncio.sleep(look_every)
            asking.on_again()

    use_task(watch, [known is None, is_open])


def _use_acts(asking: Asking, state: Doing, change: Change[Doing]) -> Callable[[Payment], Acts]:
    edges, language = use_edges(), use_app_state().language

    async def once(do: Callable[[], Awaitable[Came | None]]) -> None:
        """A second tap while it is being done does nothing."""
        if state.busy:
            return
        change(model.busy)
        try:
            came = await do()
        except PortalError as error:
            change(partial(model.failing, failed=error.as_failed()))
        else:
            change(partial(model.ended, came=came))

    async def cancel(one: Payment) -> None:
        await once(partial(_cancelled, one, edges))
        asking.on_again()

    def acts(one: Payment) -> Acts:
        return Acts(
            on_open=partial(once, partial(_opened, one, edges, language)),
            on_cancel=partial(cancel, one),
            on_save=partial(once, partial(_saved, one, edges, language)),
            on_share=partial(once, partial(_shared, one, edges, language)),
            on_bill=partial(edges.go, OneBill(one.bill)),
        )

    return acts


async def _opened(one: Payment, edges: Edges, language: Language) -> Came | None:
    if one.page is None:
        return None
    address = f"{edges.address.rstrip('/')}{one.page}?lang={language.value}"
    return None if await edges.links.open(address) else Came.NOT_OPENED


async def _cancelled(one: Payment, edges: Edges) -> Came | None:
    await edges.portal.cancel_payment(one.id)
    return None


async def _saved(one: Payment, edges: Edges, language: Language) -> Came | None:
    paper = (await edges.portal.receipt(one.id, language)).value
    try:
        return Came.SAVED if await edges.files.save(model.file_name(one), paper) else None
    except NotSaved:
        return Came.NOT_SAVED


async def _shared(one: Payment, edges: Edges, language: Language) -> Came | None:
    paper = (await edges.portal.receipt(one.id, language)).value
    shared = await edges.files.share(model.file_name(one), paper)
    return Came.NOT_SHARED if shared is Shared.NOT_HERE else None


def _word(came: Came | None, say: Say) -> str | None:
    match came:
        case None:
            return None
        case Came.SAVED:
            return say("payments.saved")
        case Came.NOT_SAVED:
            return say("payments.not_saved")
        case Came.NOT_SHARED:
            return say("payments.not_shared")
        case Came.NOT_OPENED:
            return say("payments.not_opened")
