"""Where the citizen is asked for something: information, or whether to appeal."""

from collections.abc import Callable

from client import design
from client.design import Control, Dialog, Press, Tone, icons
from client.domain.applications import LONGEST_COMMENT, Application, ApplicationState
from client.features.applications import reply
from client.features.applications.reply import State
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.attaching import Attaching, Wanted, attachments_block
from client.shown.troubles import trouble

PLACE = "information"
_MOST = 3
_LINES = 3
_MEDIA = ("application/pdf", "image/jpeg", "image/png")


def answer_block(  # noqa: PLR0913 - what may be done, each by name
    one: Application,
    state: State,
    asking: Asking,
    attaching: Attaching,
    *,
    on_comment: Callable[[str], object],
    on_take_off: Callable[[int], object],
    on_answer: Press,
) -> list[Control]:
    speech = asking.speech
    match one.state:
        case ApplicationState.NEED_INFO:
            files = attachments_block(
                Wanted(speech.say("applications.supply_files"), PLACE, _MOST, _MEDIA),
                state.files,
                attaching,
                speech,
                on_take_off=on_take_off,
            )
            title, parts, tone = "applications.supply_title", [files], Tone.WARNING
            label = speech.say("applications.supply")
        case ApplicationState.REFUSED:
            text = design.paragraph(speech.say("applications.appeal_text"))
            title, parts, tone = "applications.appeal_title", [text], Tone.DANGER
            label = speech.say("applications.appeal")
        case _:
            return []
    return [
        design.section(
            speech.say(title),
            *_said(one, speech, tone),
            *parts,
            _comment(one, state, speech, on_comment),
            *_sending(label, state, asking, attaching, on_answer),
        )
    ]


def cancel_dialog(state: State, speech: Speech, on_yes: Press, on_no: Press) -> Dialog | None:
    """A deed that cannot be taken back says so first."""
    if not state.cancelling:
        return None
    say = speech.say
    return design.confirmation(
        say("applications.cancel_title"),
        design.paragraph(say("applications.cancel_text")),
        confirm=design.Action(say("applications.cancel"), on_yes, icons.CLOSE),
        cancel=design.Action(say("applications.keep"), on_no),
        danger=True,
        busy=state.busy,
    )


def _comment(
    one: Application, state: State, speech: Speech, on_comment: Callable[[str], object]
) -> Control:
    say = speech.say
    appeals = one.state is ApplicationState.REFUSED
    missing = state.tried and not reply.is_complete(state, one)
    why = say("applications.appeal_missing" if appeals else "applications.supply_missing")
    return design.text_field(
        say("applications.appeal_why" if appeals else "applications.comment"),
        state.comment,
        on_comment,
        error=why if missing else None,
        max_length=LONGEST_COMMENT,
        lines=_LINES,
        ident="comment",
    )


def _said(one: Application, speech: Speech, tone: Tone) -> list[Control]:
    """What the institution said last when it asked or refused."""
    told = [step.note for step in one.steps if step.state is one.state and step.note is not None]
    return [design.banner(speech.of(told[-1]), tone, ident="reason")] if told else []


def _sending(
    label: str, state: State, asking: Asking, attaching: Attaching, on_answer: Press
) -> list[Control]:
    button = design.primary_button(
        label,
        None if attaching.is_busy else on_answer,
        icon=icons.MAIL,
        busy=state.busy,
        wide=True,
        ident="answer",
    )
    failed = reply.failed_in(state, ("supply", "appeal"))
    if failed is None:
        return [button]
    why = trouble(failed, asking.speech, on_again=on_answer, on_copy=asking.on_copy)
    return [why, button]
