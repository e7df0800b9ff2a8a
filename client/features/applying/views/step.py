"""One step: where the citizen is, whose rules apply, what is asked, and the way on."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Action, Control, Tone, icons
from client.domain.forms import Form
from client.domain.services import Finding
from client.features.applying import model
from client.features.applying.filling import Filling
from client.features.applying.model import Saving, State
from client.features.applying.views.fields import field_view
from client.features.applying.views.hindrance import hindrance
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import OneService
from client.shown.answers import Asking
from client.shown.troubles import NAMES, icon_of


def step_view(state: State, asking: Asking, doing: Filling) -> Control:
    speech = asking.speech
    say = speech.say
    fields = [field_view(field, state, speech, doing) for field in model.fields_here(state)]
    return design.stack(
        design.stack(
            *draft_said(state, speech, doing),
            *resumed_said(state, speech, doing),
            *changes_said(state, speech),
        ),
        *general_findings(state, speech, doing.on_go),
        *([design.lead(speech.of(state.step.help))] if state.step.help else []),
        *fields,
        *hindrance(state, asking, doing, doing.on_continue),
        design.primary_button(
            say("applying.back_to_check" if state.returning else "applying.continue"),
            None if doing.attaching.is_busy else doing.on_continue,
            busy=state.busy,
            wide=True,
            ident="continue",
        ),
        gap="large",
    )


def progress_of(state: State, speech: Speech) -> Control:
    here, of = state.place + 1, len(state.steps)
    words = speech.say("applying.step_of", step=here, steps=of)
    return design.progress(here / (of + 1), words, ident="progress")


def whose_rules(form: Form, speech: Speech) -> Control:
    """In sight however far one scrolls: inside a service, its participant's rules apply."""
    owner = speech.of(form.institution.name)
    return design.ribbon(speech.say("applying.whose_rules", owner=owner))


def general_findings(
    state: State, speech: Speech, on_go: Callable[[Place], object]
) -> list[Control]:
    """What stands in the way of the service as a whole, or of an answer with a service's help."""
    told = [one for one in state.findings if not one.place]
    helped = [one for one in state.findings if one.place and one.way_out and one.way_out.service]
    return [_finding(one, speech, on_go) for one in (*told, *helped)]


def draft_said(state: State, speech: Speech, doing: Filling) -> list[Control]:
    """How the draft stands, where that is worth a word."""
    say = speech.say
    match state.saving:
        case Saving.NOT_NOW if state.unkept is not None:
            kind = state.unkept.trouble
            text = say("applying.draft_not_now", why=say(NAMES[kind]))
            icon = icon_of(kind)
            return [design.banner(text, Tone.WARNING, icon=icon, ident="draft-not-now")]
        case Saving.ELSEWHERE:
            take = Action(say("applying.take_theirs"), doing.on_take_theirs, icons.DEVICES)
            said = design.banner(
                say("applying.draft_elsewhere"), Tone.WARNING, action=take, ident="draft-elsewhere"
            )
            keep = design.quiet_button(
                say("applying.keep_mine"), doing.on_keep_mine, ident="keep-mine"
            )
            return [said, design.button_row(keep)]
        case _:
            return []


def resumed_said(state: State, speech: Speech, doing: Filling) -> list[Control]:
    draft = state.form.draft
    if not state.resumed or draft is None:
        return []
    say = speech.say
    over = Action(say("applying.start_over"), doing.on_start_over, icons.CLOSE)
    saved = say("applying.resumed", moment=speech.moment(draft.saved_at))
    return [design.banner(saved, action=over, ident="resumed")]


def changes_said(state: State, speech: Speech) -> list[Control]:
    """What the form asks otherwise than when it was begun."""
    if not (state.changes or state.renewed):
        return []
    say = speech.say
    title = say("applying.form_renewed" if state.renewed else "applying.form_changed")
    kept = [say("applying.form_renewed_text")] if state.renewed else []
    text = "\n".join([*kept, *(f"• {speech.of(change)}" for change in state.changes)])
    return [design.banner(text, Tone.WARNING, title=title, ident="form-changes")]


def lapsed_said(state: State, speech: Speech) -> list[Control]:
    """Why the citizen is asked once more about somebody they had declared."""
    if not state.lapsed:
        return []
    title, text = speech.say("applying.lapsed"), speech.say("applying.lapsed_text")
    return [design.banner(text, Tone.WARNING, title=title, ident="lapsed")]


def saved_note(state: State, speech: Speech) -> Control | None:
    if state.saving is not Saving.SAVED:
        return None
    return design.note(speech.say("applying.draft_saved"))


def _finding(one: Finding, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    text, action = speech.of(one.text), None
    if one.way_out is not None:
        text = f"{text} {speech.of(one.way_out.text)}"
        if one.way_out.service is not None:
            go = partial(on_go, OneService(one.way_out.service))
            action = Action(speech.say("services.to_service"), go, icons.FORWARD)
    return design.banner(text, Tone.DANGER, action=action, ident=f"finding-{one.code}")
