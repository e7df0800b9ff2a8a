"""Before sending: every answer once more with a way to change it; after it, the receipt."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.applications import Application
from client.domain.form_answers import Fault, answer_to, asked_in
from client.domain.forms import (
    Attachments,
    Chosen,
    Entered,
    Field,
    FieldKind,
    People,
    Slot,
    Step,
)
from client.features.applying.filling import Filling
from client.features.applying.model import State
from client.features.applying.views.fields import label_of
from client.features.applying.views.hindrance import hindrance
from client.features.applying.views.step import changes_said, draft_said, general_findings
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import OneApplication
from client.shown.answers import Asking
from client.shown.fees import fee_block
from client.shown.values import readable


def check_view(state: State, asking: Asking, doing: Filling) -> Control:
    speech = asking.speech
    say, form = speech.say, state.form
    fee = say("services.free") if form.fee is None else speech.money(form.fee)
    happens = say(
        "applying.what_happens",
        owner=speech.of(form.institution.name),
        days=say("services.working_days", count=form.working_days),
        fee=fee,
    )
    unchecked = [design.banner(say("applying.unchecked"), Tone.WARNING)] if state.unchecked else []
    return design.stack(
        *draft_said(state, speech, doing),
        *changes_said(state, speech),
        *unchecked,
        *general_findings(state, speech, doing.on_go),
        *(_step(step, state, speech, doing) for step in state.steps),
        design.note(happens),
        *([design.note(say("applying.code_comes"))] if form.confirmed else []),
        *_not_sent(state, asking, doing),
        design.primary_button(
            say("applying.send"),
            doing.on_send,
            icon=icons.MAIL,
            busy=state.busy,
            wide=True,
            ident="send",
        ),
        gap="large",
    )


def receipt_view(
    sent: Application, speech: Speech, *, on_paper: Press, on_go: Callable[[Place], object]
) -> Control:
    say = speech.say
    text = say(
        "applying.sent_text",
        number=sent.number,
        owner=speech.of(sent.institution.name),
        day=speech.day(sent.deadline),
    )
    follow = Action(
        say("applying.follow"), partial(on_go, OneApplication(sent.id)), icons.CHECKING
    )
    return design.stack(
        design.outcome(say("applying.sent"), text, Tone.SUCCESS, action=follow, ident="sent"),
        design.list_card(
            design.fact_row(say("applications.number"), sent.number, ident="number"),
            design.fact_row(say("applications.deadline"), speech.day(sent.deadline)),
        ),
        *fee_block(sent, speech, on_go),
        design.secondary_button(
            say("applications.receipt"),
            on_paper,
            icon=icons.CERTIFICATE,
            wide=True,
            ident="receipt",
        ),
        gap="large",
    )


def _step(step: Step, state: State, speech: Speech, doing: Filling) -> Control:
    """What is only shown is shown here as well: it is sent along."""
    rows = [
        design.fact_row(
            label_of(field, speech), said(field, state, speech), ident=f"checked-{field.key}"
        )
        for field in asked_in(step, state.form, state.entered)
    ]
    answers = any(field.kind is not FieldKind.VALUE for field in step.fields)
    change = design.link(
        speech.say("applying.change"),
        partial(doing.on_change_step, step.id),
        ident=f"change-{step.id}",
    )
    return design.section(
        speech.of(step.title), design.list_card(*rows), action=change if answers else None, level=2
    )


def said(field: Field, state: State, speech: Speech) -> str:
    """An answer as it will be read; nothing as "—"."""
    if field.kind is FieldKind.VALUE:
        none = speech.say("applying.not_in_register")
        return none if field.shown is None else readable(field.shown, speech)
    entered = state.entered.get(field.key)
    answer = answer_to(field, entered)
    if answer is None or entered is None or isinstance(answer, Fault):
        return speech.say("applying.nothing_said")
    if field.kind is FieldKind.MONEY and isinstance(answer, int):
        return speech.money(answer)
    return _read(field, entered, speech)


def _read(field: Field, entered: Entered, speech: Speech) -> str:
    match entered:
        case bool():
            return speech.say("values.yes") if entered else speech.say("values.no")
        case str():
            return _labels(field, (entered,), speech) if field.options else entered
        case Chosen(values):
            return _labels(field, values, speech)
        case People(people):
            return "\n".join(f"{one.name} · {one.fin.upper()}" for one in people)
        case Attachments(files):
            return "\n".join(one.name for one in files)
        case Slot(office, at):
            title = next((one.title for one in field.offices if one.id == office), None)
            return f"{'' if title is None else speech.of(title)}, {speech.moment(at)}"


def _labels(field: Field, values: tuple[str, ...], speech: Speech) -> str:
    names = {option.value: speech.of(option.label) for option in field.options}
    return ", ".join(names.get(value, value) for value in values)


def _not_sent(state: State, asking: Asking, doing: Filling) -> list[Control]:
    why = hindrance(state, asking, doing, doing.on_send)
    return [design.section(asking.speech.say("applying.not_sent"), *why)] if why else []
