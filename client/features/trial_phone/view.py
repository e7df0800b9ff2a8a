"""The demo's phone as a function of what is on it. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass

from client import design
from client.design import Action, Control, Dialog, Press, Tone, icons
from client.domain.trial import Phone
from client.i18n.formats import Speech
from client.shown.trial import Answering, message_row, questions


@dataclass(frozen=True, slots=True)
class Acts:
    answering: Answering
    on_copy: Callable[[str], object]
    on_begin_again: Press
    on_back: Press | None


def trial_phone_view(phone: Phone, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    return design.page(
        say("trial.title"),
        _asked(phone, speech, acts),
        design.section(say("trial.messages"), _sent(phone, speech, acts)),
        design.section(
            say("trial.again"),
            design.note(say("trial.again_text")),
            design.button_row(
                design.danger_button(
                    say("trial.again"), acts.on_begin_again, icon=icons.AGAIN, ident="begin-again"
                )
            ),
        ),
        subtitle=say("trial.lead"),
        on_back=acts.on_back,
        back_label=say("ways.back"),
        ident="trial-phone",
    )


def no_phone(speech: Speech, *, on_back: Press | None) -> Control:
    """Somebody typed its address into an app that is no demo."""
    say = speech.say
    return design.page(
        say("trial.title"),
        design.note(say("trial.none")),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="trial-phone",
    )


def question(speech: Speech, *, busy: bool, failed: bool, on_yes: Press, on_no: Press) -> Dialog:
    say = speech.say
    trouble = [design.banner(say("trial.not_again"), Tone.WARNING)] if failed else []
    return design.confirmation(
        say("trial.again_question"),
        design.paragraph(say("trial.again_warning")),
        *trouble,
        confirm=Action(say("trial.again"), on_yes),
        cancel=Action(say("trial.keep"), on_no),
        danger=True,
        busy=busy,
    )


def _asked(phone: Phone, speech: Speech, acts: Acts) -> Control:
    if phone.questions:
        return questions(phone.questions, speech, acts.answering)
    return design.section(speech.say("trial.asks"), design.note(speech.say("trial.asks_nothing")))


def _sent(phone: Phone, speech: Speech, acts: Acts) -> Control:
    if not phone.messages:
        return design.note(speech.say("trial.no_messages"))
    rows = (message_row(message, speech, acts.on_copy) for message in phone.messages)
    return design.list_card(*rows, ident="trial-messages")
