"""Asking for help, wired: words, files, what support needs to know, and a number at the end."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from client.design import Control, page
from client.domain.diagnostics import Line, bundle
from client.domain.threads import TicketToOpen
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.help import model
from client.features.help.model import State
from client.features.help.picturing import use_screen_picture
from client.features.help.views.ask import Opening, ask_view, sent_view
from client.hooks import Change, component, use_latest, use_model, use_task
from client.places.threads import OneTicket
from client.shown import replying
from client.shown.answers import Asking
from client.shown.copying import use_copying
from client.shown.filming import use_video_message
from client.shown.photographing import Photographs, use_photographed
from client.shown.recording import use_voice_note
from client.shown.replying import Reply
from client.shown.writing import recorded, sent, writing
from client.state import AppState, use_app_state

_DRAFT = "help"


@component
def AskScreen() -> Control:
    edges, app, speech, copy = use_edges(), use_app_state(), use_speech(), use_copying()
    state, change = use_model(partial(_first, edges, app))
    _use_draft(edges, state)
    asking = Asking(speech, _nothing, copy)
    photographs = use_photographed(recorded(_on_body(change)))
    voice = use_voice_note(recorded(_on_body(change)))
    video = use_video_message(state.body, _on_body(change))
    show = use_screen_picture(photographs, with_facts=state.bundle is not None)

    now = use_latest(state)

    async def send() -> None:
        change(model.tried)
        brought = None if model.ticket(state) is None else await video.bring()
        ticket = model.ticket(now())  # a film takes a while, and meanwhile one writes on
        if ticket is not None and brought is not None:
            await _opened(replace(ticket, video=brought.video), now(), change, edges)

    doing = _opening(change, edges, app, send, photographs, show)
    shown = (
        ask_view(state, asking, doing, app.persons or (), voice, video)
        if state.sent is None
        else sent_view(state.sent, speech, on_follow=partial(edges.go, OneTicket(state.sent.id)))
    )
    return page(
        speech.say("help.ask"),
        shown,
        on_back=use_back(),
        back_label=speech.say("ways.back"),
        ident="ask",
    )


def _opening(
    change: Change[State],
    edges: Edges,
    app: AppState,
    send: Callable[[], Awaitable[None]],
    photographs: Photographs,
    show: Callable[[], None],
) -> Opening:
    def turn_bundle(wanted: bool) -> None:  # noqa: FBT001 - a switch says on or off
        lines = _facts(edges, app) if wanted else None
        change(lambda now: model.bundled(now, lines))

    return Opening(
        on_kind=lambda kind: change(lambda now: model.kind_chosen(now, kind)),
        on_category=lambda one: change(lambda now: model.sorted_in(now, one)),
        on_whose=lambda person: change(lambda now: model.asked_for(now, person)),
        writing=writing(_on_body(change), edges, send, photographs),
        on_number=lambda text: change(lambda now: model.numbered(now, text)),
        on_bundle=turn_bundle,
        on_redact=lambda line: change(lambda now: model.redacted(now, line)),
        on_start_over=lambda: change(lambda _: _empty(edges, app)),
        on_screen=show,
    )


async def _opened(ticket: TicketToOpen, state: State, change: Change[State], edges: Edges) -> None:
    about = (ticket.kind, ticket.category, ticket.request_id, ticket.diagnostics, ticket.concerns)
    key = replying.key_of(state.body, state.begun_at, *about)

    async def told() -> None:
        made = await edges.portal.open_ticket(ticket, key)
        change(lambda now: model.finished(now, made))

    await sent(state.body, _on_body(change), told)


def _first(edges: Edges, app: AppState) -> State:
    kept = edges.drafts.of(_DRAFT)
    return kept if isinstance(kept, State) else _empty(edges, app)


def _empty(edges: Edges, app: AppState) -> State:
    return State(edges.clock.now(), concerns=app.concerning)


def _use_draft(edges: Edges, state: State) -> None:
    """The request outlives the screen, until it is sent or the citizen signs out."""

    async def keep() -> None:
        if state.is_empty:
            edges.drafts.drop(_DRAFT)
        else:
            edges.drafts.keep(_DRAFT, model.laid_aside(state))

    use_task(keep, [state])


def _on_body(change: Change[State]) -> Change[Reply]:
    def body(step: Callable[[Reply], Reply]) -> None:
        change(lambda now: model.body_changed(now, step(now.body)))

    return body


def _facts(edges: Edges, app: AppState) -> tuple[Line, ...]:
    """Of the app, never of the citizen."""
    facts = (
        Line("app", edges.settings.app.version),
        Line("portal", edges.address),
        Line("language", app.language.value),
        Line("width", app.width.value),
        Line("text", app.choices.text_size.value),
        Line("contrast", "high" if app.choices.high_contrast else "normal"),
    )
    return bundle(facts, edges.troubles())


def _nothing() -> None:
    """Nothing was asked for here that could be asked again."""
