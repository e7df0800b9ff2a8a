"""My declarations and one of them, wired."""

from functools import partial
from typing import Final

from client.design import Control, Press, skeleton
from client.domain.answers import Ready
from client.domain.declarations import Declaration, DeclarationId
from client.edges import Edges, use_back, use_edges
from client.features.declarations import model
from client.features.declarations.model import State
from client.features.declarations.view import detail_view, listed_view, withdraw_dialog
from client.hooks import Change, component, use_dialog, use_model
from client.portal.errors import PortalError
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying

_TOPICS: Final = ("declarations",)
"""The portal hints when somebody objects, and when the operator has decided."""


@component
def DeclarationsScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.declarations, use_copying(), topics=_TOPICS)
    return listed_view(answer, asking, on_go=edges.go, on_back=use_back())


@component
def DeclarationScreen(declaration: DeclarationId) -> Control:
    edges, back = use_edges(), use_back()

    async def load() -> Ready[Declaration]:
        return await edges.portal.declaration(declaration)

    answer, asking = use_asked(load, use_copying(), [declaration], topics=_TOPICS)
    state, change = use_model(State)
    known = answer.value if isinstance(answer, Ready) else None
    speech = asking.speech

    withdraw = partial(_withdraw, edges, known, state, change, asking.on_again)
    use_dialog(withdraw_dialog(state, speech, withdraw, lambda: change(model.thought_better)))

    def ready(one: Declaration) -> Control:
        return detail_view(
            one, state, asking, on_go=edges.go, on_withdraw=lambda: change(model.asked)
        )

    return asked_page(
        speech.say("declarations.one"),
        answer,
        asking,
        waiting=skeleton(5, label=speech.say("declarations.waiting")),
        ready=ready,
        on_back=back,
        ident="declaration",
    )


async def _withdraw(
    edges: Edges,
    known: Declaration | None,
    state: State,
    change: Change[State],
    again: Press,
) -> None:
    if known is None or state.busy:
        return
    change(model.begun)
    try:
        await edges.portal.withdraw_declaration(known.id, model.key_of(known))
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: model.refused(now, failed))
    else:
        change(model.finished)
        again()
