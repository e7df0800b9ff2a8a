"""A form, wired: asked for, filled in, judged, declared, kept as a draft, sent once."""

from functools import partial

from client.design import Control, Press, empty_state, page, skeleton, stack
from client.domain.answers import Ready
from client.domain.forms import FieldKey, Form
from client.domain.services import ServiceId
from client.edges import Edges, use_back, use_edges
from client.features.applying import answering, model
from client.features.applying.declare_screen import DeclareStep
from client.features.applying.deeds import Deeds, use_receipt
from client.features.applying.filling import Filling
from client.features.applying.keeping import AGAIN, Draft, first_state, use_draft
from client.features.applying.model import Stage, State
from client.features.applying.views.check import check_view, receipt_view
from client.features.applying.views.step import (
    progress_of,
    saved_note,
    step_view,
    whose_rules,
)
from client.hooks import Change, component, keyed, use_model
from client.i18n.formats import Speech
from client.portal.errors import AcceptanceRequired
from client.shown.accepting import use_accepting
from client.shown.answers import Asking, answered, since_when
from client.shown.asking import use_asked
from client.shown.attaching import use_attaching
from client.shown.copying import use_copying
from client.shown.stepping_up import use_step_up


@component
def ApplyScreen(service: ServiceId, again_every: float = AGAIN) -> Control:
    edges, back = use_edges(), use_back()

    accepting = use_accepting()

    async def load() -> Ready[Form]:
        """The service's own terms first, then each participant's; each by itself (R-1.9)."""
        try:
            return await edges.portal.form(service)
        except AcceptanceRequired as required:
            await accepting(required, once_more)
            raise

    async def once_more() -> None:
        asking.on_again()

    answer, asking = use_asked(load, use_copying(), [service])
    speech = asking.speech
    old = since_when(answer, asking) if isinstance(answer, Ready) and answer.trouble else None

    def ready(form: Form) -> Control:
        if not form.is_understood:
            return _page(form, speech, empty_state(*_too_old(speech)), back=back)
        return keyed(f"{form.service}-{form.version}", _Form, form, old, asking, again_every)

    if not isinstance(answer, Ready):
        waiting = skeleton(5, label=speech.say("applying.waiting"))
        return page(
            speech.say("applying.title"),
            answered(answer, asking, waiting=waiting, ready=ready),
            on_back=back,
            back_label=speech.say("ways.back"),
            ident="apply",
        )
    return ready(answer.value)


@component
def _Form(form: Form, old: Control | None, asking: Asking, again_every: float) -> Control:
    """`old` says since when, where the registers' values in it could not be had anew."""
    edges, up, speech = use_edges(), use_back(), asking.speech
    state, change = use_model(partial(first_state, edges, form))
    draft = use_draft(edges, state, change, again_every)
    deeds = Deeds(edges, state, change, draft, use_step_up(), use_accepting())
    doing = _filling(edges, change, draft, deeds)
    back = _back(state, change, up)
    on_paper = use_receipt(edges, state, change)
    match state.stage:
        case Stage.ANSWERING:
            body = step_view(state, asking, doing)
            title = speech.of(state.step.title)
            above = _above(state, old, speech)
            return _page(form, speech, body, title=title, above=above, back=back)
        case Stage.DECLARING:
            body = DeclareStep(state, asking, lambda: change(model.declared))
            return _page(form, speech, body, title=speech.say("declarations.new"), back=back)
        case Stage.CHECKING:
            title = speech.say("applying.checking")
            return _page(form, speech, check_view(state, asking, doing), title=title, back=back)
        case Stage.SENT if state.sent is not None:
            body = receipt_view(state.sent, speech, on_paper=on_paper, on_go=edges.go)
            return _page(form, speech, body)
        case Stage.SENT:
            return stack()


def _filling(edges: Edges, change: Change[State], draft: Draft, deeds: Deeds) -> Filling:
    attaching = use_attaching(
        lambda place, file: change(lambda now: answering.attached(now, _key(now, place), file))
    )
    return Filling(
        attaching=attaching,
        on_enter=lambda key, value: change(lambda now: answering.entered(now, key, value)),
        on_turn=lambda key, value: change(lambda now: answering.turned(now, key, value)),
        on_add_person=lambda key: change(lambda now: answering.person_added(now, key)),
        on_person=lambda key, index, person: change(
            lambda now: answering.person_named(now, key, index, person)
        ),
        on_remove_person=lambda key, index: change(
            lambda now: answering.person_removed(now, key, index)
        ),
        on_take_off=lambda key, index: change(lambda now: answering.taken_off(now, key, index)),
        on_continue=deeds.go_on,
        on_change_step=lambda step: change(lambda now: model.changing(now, step)),
        on_send=deeds.send,
        on_start_over=draft.start_over,
        on_take_theirs=draft.take_theirs,
        on_keep_mine=draft.keep_mine,
        on_go=edges.go,
    )


def _key(state: State, place: str) -> FieldKey:
    return next(field.key for field in state.form.fields if field.key == place)


def _back(state: State, change: Change[State], up: Press | None) -> Press | None:
    """Inside the form one step up; from its first step to where the citizen came from."""
    if model.is_first(state):
        return up
    return lambda: change(model.backward)


def _above(state: State, old: Control | None, speech: Speech) -> Control:
    said = [one for one in (saved_note(state, speech), old) if one is not None]
    return stack(progress_of(state, speech), *said, gap="small")


def _page(
    form: Form,
    speech: Speech,
    body: Control,
    *,
    title: str | None = None,
    above: Control | None = None,
    back: Press | None = None,
) -> Control:
    return page(
        title or speech.of(form.title),
        body,
        subtitle=speech.of(form.title) if title else None,
        under=above,
        pinned=whose_rules(form, speech),
        on_back=back,
        back_label=speech.say("ways.back"),
        ident="apply",
    )


def _too_old(speech: Speech) -> tuple[str, str]:
    return speech.say("applying.too_old_title"), speech.say("applying.too_old")
