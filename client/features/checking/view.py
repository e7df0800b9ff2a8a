"""The check as a function of what was typed and what the portal said. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client.design import (
    Control,
    Press,
    Tone,
    Typed,
    announced,
    banner,
    card,
    fact_row,
    icons,
    lead,
    list_card,
    note,
    outcome,
    page,
    primary_button,
    secondary_button,
    stack,
    text_field,
)
from client.domain.permissions import Purpose
from client.domain.presentations import CheckedDocument, CheckResult, Outcome
from client.features.checking.model import (
    Answered,
    Asking,
    NotAnswered,
    Reading,
    State,
    Typing,
    Wrong,
)
from client.i18n.formats import Speech
from client.shown.looking import Finder, camera_block
from client.shown.troubles import trouble

_WRONG: Final = {
    Wrong.NO_CODE: "checking.no_code",
    Wrong.OTHER_PORTAL: "checking.other_portal",
    Wrong.FOREIGN: "checking.foreign",
    Wrong.NOT_OPENED: "checking.not_opened",
    Wrong.NO_PICTURE: "checking.no_picture",
    Wrong.NO_QR: "checking.no_qr",
    Wrong.SEVERAL: "checking.several",
    Wrong.NOT_READ: "checking.not_read",
}
_SAID: Final = {
    Outcome.VALID: (Tone.SUCCESS, "checking.valid", "checking.valid_text"),
    Outcome.LAPSED: (Tone.WARNING, "checking.lapsed", "checking.lapsed_text"),
    Outcome.UNKNOWN: (Tone.DANGER, "checking.unknown", "checking.unknown_text"),
    Outcome.FORGED: (Tone.DANGER, "checking.forged", "checking.forged_text"),
    Outcome.REVOKED: (Tone.DANGER, "checking.revoked", "checking.revoked_text"),
    Outcome.WITHDRAWN: (Tone.DANGER, "checking.withdrawn", "checking.withdrawn_text"),
    Outcome.EXPIRED: (Tone.DANGER, "checking.expired", "checking.expired_text"),
    Outcome.UNCONFIRMED: (Tone.WARNING, "checking.unconfirmed", "checking.unconfirmed_text"),
}


@dataclass(frozen=True, slots=True)
class Acts:
    on_type: Typed
    on_send: Press
    on_scan: Press | None
    """`None`: this device reads no codes."""
    finder: Finder
    on_again: Press
    on_another: Press
    on_copy: Callable[[str], object]
    on_back: Press | None


def check_view(state: State, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    return page(
        say("checking.title"),
        *_body(state, speech, acts),
        note(say("checking.privacy")),
        on_back=acts.on_back,
        back_label=say("checking.back"),
        ident="checking",
    )


def _body(state: State, speech: Speech, acts: Acts) -> list[Control]:
    match state.step:
        case Typing() | Reading() | Asking():
            return [lead(speech.say("checking.text")), _form(state, speech, acts)]
        case Answered(result):
            return [_result(result, speech), _another(speech, acts)]
        case NotAnswered(failed=failed):
            card_of = trouble(failed, speech, on_again=acts.on_again, on_copy=acts.on_copy)
            return [card_of, _another(speech, acts)]


def _form(state: State, speech: Speech, acts: Acts) -> Control:
    say, step = speech.say, state.step
    wrong = step.wrong if isinstance(step, Typing) and not step.of_picture else None
    return stack(
        *_picture(state, speech, acts),
        text_field(
            say("checking.number"),
            state.text,
            acts.on_type,
            error=None if wrong is None else say(_WRONG[wrong]),
            help_text=say("checking.number_help"),
            literal=True,
            autofocus=True,
            on_submit=acts.on_send,
            ident="code",
        ),
        primary_button(
            say("checking.check"),
            acts.on_send,
            icon=icons.SEARCH,
            busy=isinstance(step, Asking),
            wide=True,
            ident="check",
        ),
    )


def _picture(state: State, speech: Speech, acts: Acts) -> list[Control]:
    """The same from the code itself, or a picture of it, where this device can read one."""
    say, step = speech.say, state.step
    if acts.on_scan is None:
        return [note(say("checking.not_read"))]
    finder = acts.finder
    live = camera_block(
        finder.state,
        speech,
        Purpose.CODE_SCAN,
        on_begin=finder.begin,
        on_settings=finder.open_settings,
    )
    button = secondary_button(
        say("checking.scan"),
        acts.on_scan,
        icon=icons.QR,
        busy=isinstance(step, Reading),
        wide=True,
        ident="scan",
    )
    parts = [button, note(say("checking.scan_text"))]
    if isinstance(step, Typing) and step.of_picture and step.wrong is not None:
        said = banner(say(_WRONG[step.wrong]), Tone.WARNING, ident=f"scan-{step.wrong.value}")
        parts.insert(0, announced(said))
    return [live, *parts]


def _another(speech: Speech, acts: Acts) -> Control:
    return primary_button(
        speech.say("checking.another"), acts.on_another, wide=True, ident="another"
    )


def _result(result: CheckResult, speech: Speech) -> Control:
    tone, title, text = _SAID[result.outcome]
    say = speech.say
    parts = [
        card(
            announced(
                outcome(say(title), say(text), tone, ident=f"result-{result.outcome.value}")
            ),
            note(say("checking.at", moment=speech.moment(result.checked_at))),
            tone=tone,
        )
    ]
    if result.document is not None:
        parts.append(_document(result.document, speech))
    return stack(*parts)


def _document(document: CheckedDocument, speech: Speech) -> Control:
    say = speech.say
    rows = [
        fact_row(say("checking.document"), speech.of(document.title)),
        fact_row(say("checking.holder"), document.holder),
        fact_row(say("checking.document_number"), document.number),
        fact_row(say("checking.issuer"), speech.of(document.issuer)),
    ]
    if document.issued_on is not None:
        rows.append(fact_row(say("checking.issued_on"), speech.day(document.issued_on)))
    until = document.expires_on
    ends = say("checking.no_end") if until is None else speech.day(until)
    rows.append(fact_row(say("checking.until"), ends))
    return list_card(*rows, ident="checked-document")
