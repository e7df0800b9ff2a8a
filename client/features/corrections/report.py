"""Saying that something is wrong or missing, wired: section, form, draft, portal."""

from functools import partial

from client.design import Control, Press, empty_state, page, skeleton
from client.domain.answers import Ready
from client.domain.cabinet import Section
from client.domain.corrections import Subject
from client.domain.family import Scope
from client.edges import Edges, use_back, use_edges
from client.features.corrections import model
from client.features.corrections.model import About, Form, State
from client.features.corrections.views.check import check_view, sent_view
from client.features.corrections.views.form import Filling, form_view, title_of
from client.hooks import Change, component, use_model, use_task
from client.i18n import Say
from client.places.cabinet import OneCorrection
from client.portal.errors import PortalError
from client.shown.answers import Asking, answered
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.files import picked_from
from client.shown.photographing import Photographs, use_photographed
from client.shown.recording import use_voice_note


@component
def ReportScreen(subject: Subject) -> Control:
    edges, back = use_edges(), use_back()

    async def load() -> Ready[Section]:
        return await edges.portal.section(subject.section)

    answer, asking = use_asked(load, use_copying(), [subject])
    state, change = use_model(partial(_first, edges, subject))
    _use_draft(edges, subject, state)
    voice = use_voice_note(lambda note: change(lambda now: model.picked(now, note)))
    photographs = use_photographed(lambda made: change(lambda now: model.picked(now, made)))
    say = asking.speech.say
    known = model.about(answer.value, subject) if isinstance(answer, Ready) else None

    def ready(_: Section) -> Control:
        if known is None:
            return empty_state(say("corrections.nothing"), say("corrections.nothing_text"))
        if state.sent is None and not state.checking:
            doing = _filling(known, change, edges, photographs)
            return form_view(known, state, asking.speech, doing, voice)
        return _step(known, state, change, asking, edges)

    if edges.concerns is not None and not edges.concerns.covers(Scope.CORRECTIONS):
        return _not_theirs_to_report(say, back)
    checking = state.checking and state.sent is None
    title = say("corrections.checking") if checking else None
    return page(
        title or (say("corrections.report") if known is None else title_of(known, asking.speech)),
        answered(
            answer, asking, waiting=skeleton(4, label=say("corrections.waiting")), ready=ready
        ),
        on_back=back,
        back_label=say("ways.back"),
        ident="report",
    )


def _not_theirs_to_report(say: Say, back: Press | None) -> Control:
    """Before anything is written: the portal would refuse it (R-2.1.3)."""
    return page(
        say("corrections.report"),
        empty_state(say("family.no_corrections"), say("family.no_corrections_text")),
        on_back=back,
        back_label=say("ways.back"),
        ident="report",
    )


def _step(
    about: About, state: State, change: Change[State], asking: Asking, edges: Edges
) -> Control:
    if state.sent is not None:
        follow = partial(edges.go, OneCorrection(state.sent.id))
        return sent_view(state.sent, asking.speech, on_follow=follow)

    async def send() -> None:
        report = model.report(state.form, about)
        if report is None or state.sending:
            return
        change(model.begun)
        try:
            sent = await edges.portal.send_correction(report, model.key_of(state.form, about))
        except PortalError as error:
            failed = error.as_failed()
            change(lambda now: model.refused(now, failed))
        else:
            edges.drafts.drop(_name(about.subject))
            change(lambda now: model.finished(now, sent))

    return check_view(
        about, state, asking, on_send=send, on_change=lambda: change(model.back_to_form)
    )


def _filling(
    about: About, change: Change[State], edges: Edges, photographs: Photographs
) -> Filling:
    async def pick() -> None:
        upload = await picked_from(edges.files)
        if upload is not None:
            change(lambda now: model.picked(now, upload))

    return Filling(
        on_wanted=lambda text: change(lambda now: model.typed(now, text)),
        on_yes=lambda yes: change(lambda now: model.answered(now, yes=yes)),
        on_comment=lambda text: change(lambda now: model.commented(now, text)),
        on_pick=pick,
        on_take_off=lambda index: change(lambda now: model.taken_off(now, index)),
        photographs=photographs,
        on_check=lambda: change(lambda now: model.checked(now, about)),
        on_start_over=lambda: change(lambda _: State(Form(edges.clock.now()))),
    )


def _first(edges: Edges, subject: Subject) -> State:
    kept = edges.drafts.of(_name(subject))
    if isinstance(kept, Form):
        return State(kept, restored=True)
    return State(Form(edges.clock.now()))


def _use_draft(edges: Edges, subject: Subject, state: State) -> None:
    """The form outlives the screen, until it is sent or the citizen signs out."""

    async def keep() -> None:
        if state.sent is None and not state.form.is_empty:
            edges.drafts.keep(_name(subject), state.form)
        else:
            edges.drafts.drop(_name(subject))

    use_task(keep, [state.form, state.sent])


def _name(subject: Subject) -> str:
    return f"correction/{subject}"
