"""The question for a one-time code as a dialog. No hooks, no waiting."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from client.design import (
    Action,
    Control,
    Dialog,
    Press,
    Tone,
    banner,
    button_row,
    code_field,
    confirmation,
    icons,
    note,
    paragraph,
    quiet_button,
    waiting,
)
from client.domain.step_up import CODE_DIGITS, StepUp, StepUpState
from client.i18n.formats import Speech
from client.shown.code_question import CodeQuestion
from client.shown.troubles import NAMES


@dataclass(frozen=True, slots=True)
class Answering:
    on_type: Callable[[str], object]
    on_confirm: Press
    on_send: Press
    """Another code."""
    on_cancel: Press


def code_dialog(question: CodeQuestion, speech: Speech, doing: Answering) -> Dialog:
    say, step_up = speech.say, question.step_up
    takes = step_up is not None and step_up.takes_a_code
    yes = (
        Action(say("step_up.confirm"), doing.on_confirm)
        if takes
        else Action(say("step_up.new_code"), doing.on_send)
    )
    return confirmation(
        say("step_up.title"),
        *_body(question, speech, doing),
        confirm=yes,
        cancel=Action(say("step_up.cancel"), doing.on_cancel),
        busy=question.busy,
    )


def _body(question: CodeQuestion, speech: Speech, doing: Answering) -> list[Control]:
    say, step_up = speech.say, question.step_up
    failed = _not_done(question, speech)
    if step_up is None:
        return failed or [waiting(say("step_up.sending"))]
    if not step_up.takes_a_code:
        return failed or [banner(_why_over(step_up, speech), Tone.WARNING, ident="code-over")]
    return [
        paragraph(say("step_up.sent", phone=step_up.sent_to)),
        *failed,
        code_field(
            say("step_up.code"),
            question.code,
            doing.on_type,
            length=CODE_DIGITS,
            error=_wrong(question, step_up, speech),
            help_text=_good_until(question, speech),
            autofocus=True,
            on_submit=doing.on_confirm,
            ident="step-up-code",
        ),
        *_again(question, step_up, speech, doing),
    ]


def _again(
    question: CodeQuestion, step_up: StepUp, speech: Speech, doing: Answering
) -> list[Control]:
    if question.may_resend:
        press = None if question.busy else doing.on_send
        label = speech.say("step_up.resend")
        return [button_row(quiet_button(label, press, icon=icons.AGAIN, ident="resend"))]
    if step_up.resends_left > 0:
        return [note(speech.say("step_up.resend_later"))]
    return []


def _good_until(question: CodeQuestion, speech: Speech) -> str | None:
    if question.good_until is None:
        return None
    local = question.good_until.astimezone(speech.zone)
    return speech.say("step_up.good_until", time=f"{local:%H:%M}")


def _wrong(question: CodeQuestion, step_up: StepUp, speech: Speech) -> str | None:
    if question.is_wrong:
        return speech.say("step_up.code_wrong", count=step_up.tries_left)
    if question.tried and not question.is_complete:
        return speech.say("step_up.code_form")
    return None


def _why_over(step_up: StepUp, speech: Speech) -> str:
    used_up = step_up.state is StepUpState.USED_UP
    return speech.say("step_up.used_up" if used_up else "step_up.expired")


def _not_done(question: CodeQuestion, speech: Speech) -> list[Control]:
    failed, say = question.not_done, speech.say
    if failed is None:
        return []
    takes = question.step_up is not None and question.step_up.takes_a_code
    if failed.no_more_for is not None:
        said = say("step_up.no_more", count=max(1, ceil(failed.no_more_for / 60)))
    elif takes:
        said = say("step_up.not_checked", why=say(NAMES[failed.trouble]))
    else:
        said = say("step_up.not_sent", why=say(NAMES[failed.trouble]))
    return [banner(said, Tone.WARNING, ident="step-up-failed")]
