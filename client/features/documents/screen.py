"""All documents, wired: the list, and putting it in an order of one's own."""

from collections.abc import Awaitable, Callable
from functools import partial

from client.design import Control, Press
from client.domain.answers import Ready
from client.edges import Edges, use_edges
from client.features.documents import model, ordering
from client.features.documents.model import ListState
from client.features.documents.ordering import Ordering
from client.features.documents.views.cards import ListActs, cards_view
from client.features.documents.views.filters import ChoosingActs
from client.features.documents.views.ordering import OrderActs, order_view
from client.hooks import Change, component
from client.places.documents import OneDocument
from client.portal.errors import PortalError
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing
from client.state import use_app_state


@component
def DocumentsScreen() -> Control:
    edges = use_edges()
    documents, asking = use_asked(edges.portal.documents, use_copying())
    state, change = use_crossing("documents", ListState)
    order, put = use_crossing("documents/order", _not_ordering)
    keep = _use_keeping(order, put)

    def begin() -> None:
        if isinstance(documents, Ready):
            begun = ordering.begun(documents.value)
            put(lambda _: begun)

    if order is not None:
        return order_view(
            order,
            asking,
            OrderActs(
                on_move=lambda source, target: put(
                    lambda now: now and ordering.moved(now, source, target)
                ),
                on_keep=keep,
                on_give_up=lambda: put(lambda _: None),
            ),
        )
    return cards_view(documents, state, asking, _list_acts(change, edges, begin))


def _list_acts(change: Change[ListState], edges: Edges, begin: Press) -> ListActs:
    return ListActs(
        ChoosingActs(
            on_open=lambda: change(model.choosing_turned),
            on_choose=lambda chosen: change(partial(model.chose, chosen=chosen)),
            on_whose=lambda whose: change(partial(model.chose_whose, whose=whose)),
        ),
        on_search=lambda wanted: change(partial(model.sought, wanted=wanted)),
        on_open=lambda document: edges.go(OneDocument(document)),
        on_pile=lambda kind: change(partial(model.opened, kind=kind)),
        on_close=lambda: change(model.closed),
        on_clear=lambda: change(model.cleared),
        on_more=lambda: change(model.unrolled),
        on_order=begin,
    )


def _not_ordering() -> Ordering | None:
    return None


def _use_keeping(
    order: Ordering | None, put: Change[Ordering | None]
) -> Callable[[], Awaitable[None]]:
    edges, app = use_edges(), use_app_state()

    async def keep() -> None:
        if order is None or order.keeping:
            return
        put(lambda now: now and ordering.sending(now))
        try:
            await edges.portal.order_documents([one.id for one in order.order])
        except PortalError as error:
            failed = error.as_failed()
            put(lambda now: now and ordering.refused(now, failed))
        else:
            put(lambda _: None)
            app.tell_of_a_deed()

    return keep
