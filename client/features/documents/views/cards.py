"""All documents as cards, as a function of what is known of them. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client.design import (
    Control,
    Press,
    Typed,
    card_grid,
    card_skeleton,
    document_card,
    empty_state,
    icon_button,
    icons,
    page,
    quiet_button,
    stack,
    text_field,
)
from client.domain.answers import Answer, Ready
from client.domain.documents import Document, DocumentId, DocumentKind
from client.features.documents import model
from client.features.documents.model import ListState, Lying, Pile
from client.features.documents.views.filters import ChoosingActs, filters
from client.features.documents.views.pile import pile
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.documents import face, kind_of


@dataclass(frozen=True, slots=True)
class ListActs:
    choosing: ChoosingActs
    on_search: Typed
    on_open: Callable[[DocumentId], object]
    on_pile: Callable[[DocumentKind], object]
    on_close: Press
    on_clear: Press
    on_more: Press
    on_order: Press


def cards_view(
    documents: Answer[tuple[Document, ...]], state: ListState, asking: Asking, acts: ListActs
) -> Control:
    say = asking.speech.say
    label = say("documents.loading")
    several = isinstance(documents, Ready) and len(documents.value) > 1
    order = icon_button(icons.ORDER, say("documents.reorder"), acts.on_order, ident="reorder")
    return page(
        say("documents.title"),
        answered(
            documents,
            asking,
            waiting=card_grid([card_skeleton(label=label) for _ in range(3)]),
            ready=lambda known: _known(known, state, asking.speech, acts),
        ),
        under=since_when(documents, asking),
        actions=[order] if several else [],
        wide=True,
        ident="documents",
    )


def _known(
    known: tuple[Document, ...], state: ListState, speech: Speech, acts: ListActs
) -> Control:
    say = speech.say
    if not known:
        return empty_state(say("documents.none"), say("documents.none_text"), icon=icons.DOCUMENTS)
    lying = model.lying(known, state, speech.today)
    cards = [_card(one, speech, acts) for one in lying[: state.cards]]
    return stack(
        *_search(known, state, speech, acts),
        *filters(known, state, speech, acts.choosing),
        *_opened(state, speech, acts),
        card_grid(cards, ident="cards") if cards else _nothing_left(speech, acts),
        *_more(len(lying) - len(cards), speech, acts),
    )


def _card(lying: Lying, speech: Speech, acts: ListActs) -> Control:
    if isinstance(lying, Pile):
        return pile(lying, speech, partial(acts.on_pile, lying.kind))
    return document_card(
        face(lying, speech),
        on_press=partial(acts.on_open, lying.id),
        ident=f"document-{lying.id}",
    )


def _search(
    known: tuple[Document, ...], state: ListState, speech: Speech, acts: ListActs
) -> list[Control]:
    if len(known) < model.SEARCHED_FROM:
        return []
    say = speech.say
    return [
        text_field(
            say("documents.search"),
            state.wanted,
            acts.on_search,
            help_text=say("documents.search_help"),
            ident="search",
        )
    ]


def _opened(state: ListState, speech: Speech, acts: ListActs) -> list[Control]:
    """Which pile lies open, and the way back to the table."""
    if state.opened is None:
        return []
    back = quiet_button(
        f"{kind_of(state.opened, speech)} · {speech.say('documents.pile_close')}",
        acts.on_close,
        icon=icons.BACK,
        ident="close-pile",
    )
    return [back]


def _nothing_left(speech: Speech, acts: ListActs) -> Control:
    """The last document of a kind can go while its filter is on."""
    return stack(
        empty_state(speech.say("documents.none_here"), speech.say("documents.none_here_text")),
        quiet_button(speech.say("documents.show_all"), acts.on_clear, ident="show-all"),
    )


def _more(left: int, speech: Speech, acts: ListActs) -> list[Control]:
    if left <= 0:
        return []
    words = speech.say("documents.more", count=left)
    return [quiet_button(words, acts.on_more, icon=icons.OPEN, wide=True, ident="more")]
