"""All documents as cards, as a function of what is known of them. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import (
    Control,
    Option,
    card_grid,
    card_skeleton,
    choice,
    document_card,
    empty_state,
    icons,
    page,
    quiet_button,
    stack,
)
from client.domain.answers import Answer
from client.domain.documents import Document, DocumentId
from client.features.documents import model
from client.features.documents.model import Filter, ListState
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.documents import face

_FILTERS: Final = {
    Filter.ALL: "documents.all",
    Filter.ATTENTION: "documents.attention",
    Filter.IDENTITY: "documents.identity",
    Filter.ROAD: "documents.road",
    Filter.INSURANCE: "documents.insurance",
    Filter.EDUCATION: "documents.education",
    Filter.KIN: "documents.kin",
    Filter.SOCIAL: "documents.social",
    Filter.PAPER: "documents.paper",
}


@dataclass(frozen=True, slots=True)
class ListActs:
    on_choose: Callable[[Filter], object]
    on_open: Callable[[DocumentId], object]
    on_more: Callable[[], object]


def cards_view(
    documents: Answer[tuple[Document, ...]], state: ListState, asking: Asking, acts: ListActs
) -> Control:
    speech = asking.speech
    label = speech.say("documents.loading")
    return page(
        speech.say("documents.title"),
        answered(
            documents,
            asking,
            waiting=card_grid([card_skeleton(label=label) for _ in range(3)]),
            ready=lambda known: _known(known, state, speech, acts),
        ),
        under=since_when(documents, asking),
        wide=True,
        ident="documents",
    )


def _known(
    known: tuple[Document, ...], state: ListState, speech: Speech, acts: ListActs
) -> Control:
    if not known:
        return empty_state(
            speech.say("documents.none"), speech.say("documents.none_text"), icon=icons.DOCUMENTS
        )
    offered = model.offered(known, speech.today)
    in_sight = model.in_sight(known, state.chosen, speech.today)
    cards = [_card(document, speech, acts) for document in in_sight[: state.cards]]
    return stack(
        *_filters(offered, state.chosen, speech, acts),
        card_grid(cards, ident="cards") if cards else _nothing_left(speech, acts),
        *_more(len(in_sight) - len(cards), speech, acts),
    )


def _card(document: Document, speech: Speech, acts: ListActs) -> Control:
    return document_card(
        face(document, speech),
        on_press=partial(acts.on_open, document.id),
        ident=f"document-{document.id}",
    )


def _filters(
    offered: tuple[Filter, ...], chosen: Filter, speech: Speech, acts: ListActs
) -> list[Control]:
    if not offered:
        return []
    options = [Option(one, speech.say(_FILTERS[one])) for one in offered]
    return [choice(options, chosen, acts.on_choose, ident="filter")]


def _nothing_left(speech: Speech, acts: ListActs) -> Control:
    """The last document of a kind can go while its filter is on."""
    return stack(
        empty_state(speech.say("documents.none_here"), speech.say("documents.none_here_text")),
        quiet_button(speech.say("documents.show_all"), partial(acts.on_choose, Filter.ALL)),
    )


def _more(left: int, speech: Speech, acts: ListActs) -> list[Control]:
    if left <= 0:
        return []
    words = speech.say("documents.more", count=left)
    return [quiet_button(words, acts.on_more, icon=icons.OPEN, wide=True, ident="more")]
