"""Documents, wired: the list, and one of them beside it or above it."""

from functools import partial

from client.design import Control
from client.domain.answers import Ready
from client.domain.documents import DocumentDetail, DocumentId
from client.edges import use_back, use_edges
from client.features.documents import model
from client.features.documents.views.cards import ListActs, cards_view
from client.features.documents.views.detail import DetailActs, detail_view
from client.hooks import component, use_model
from client.places.documents import OneDocument, ShowDocument
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def DocumentsScreen() -> Control:
    edges = use_edges()
    documents, asking = use_asked(edges.portal.documents, use_copying())
    state, change = use_model(model.ListState)
    return cards_view(
        documents,
        state,
        asking,
        ListActs(
            on_choose=lambda chosen: change(partial(model.chose, chosen=chosen)),
            on_open=lambda document: edges.go(OneDocument(document)),
            on_more=lambda: change(model.unrolled),
        ),
    )


@component
def DocumentScreen(document: DocumentId) -> Control:
    edges, back, copy = use_edges(), use_back(), use_copying()
    state, change = use_model(model.DetailState)

    async def load() -> Ready[DocumentDetail]:
        return await edges.portal.document(document)

    detail, asking = use_asked(load, copy, [document])
    return detail_view(
        detail,
        state,
        asking,
        DetailActs(
            on_turn=lambda value: change(partial(model.turned, value=value)),
            on_turn_all=lambda values: change(partial(model.all_turned, values=values)),
            on_copy=copy,
            on_back=back,
            on_show=lambda: edges.go(ShowDocument(document)),
        ),
    )
