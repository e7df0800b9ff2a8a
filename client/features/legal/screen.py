"""A legal text, wired: in the language the app speaks, and remembered for when there is no net."""

from client.design import Control, Scroller
from client.domain.legal import LegalKind
from client.edges import use_back, use_edges, use_speech
from client.features.legal import model
from client.features.legal.model import State
from client.features.legal.view import Reading, legal_view
from client.hooks import component, use_answer, use_model
from client.shown.answers import Asking
from client.shown.copying import use_copying


@component
def LegalScreen(kind: LegalKind, version: str | None = None) -> Control:
    """The version in force, or the one that is named."""
    edges, speech, copy = use_edges(), use_speech(), use_copying()
    language = speech.language
    answer, again = use_answer(
        lambda: edges.portal.legal(kind, language, version), [kind, language, version]
    )
    state, change = use_model(State)
    scroller, _ = use_model(Scroller)

    def search(words: str) -> None:
        change(lambda now: model.searched(now, words))

    def turn_contents() -> None:
        change(model.contents_turned)

    return legal_view(
        kind,
        answer,
        state,
        Asking(speech, again, copy),
        Reading(search, turn_contents, scroller),
        on_back=use_back(),
    )
