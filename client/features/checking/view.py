"""The check as a function of what was typed and what the portal said. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client.design import (
    Control,
    Press,
    Tone,
    announced,
    card,
    fact_row,
    lead,
    list_card,
    note,
    outcome,
    page,
    primary_button,
    stack,
)
from client.domain.presentations import CheckedDocument, CheckResult, Outcome
from client.features.checking import model
from client.features.checking.model import Answered, Asking, NotAnswered, State
from client.i18n.formats import Speech
from client.shown.codes import OF_PICTURES, Entry, Words, Wrong, code_form
from client.shown.codes import Acts as Entering
from client.shown.troubles import trouble

_WORDS: Final = Words(
    number="checking.number",
    number_help="checking.number_help",
    send="checking.check",
    wrong={
        Wrong.NO_CODE: "checking.no_code",
        Wrong.OTHER_PORTAL: "checking.other_portal",
        Wrong.OTHER_KIND: "checking.other_kind",
        Wrong.FOREIGN: "checking.foreign",
        **OF_PICTURES,
    },
)
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
    entering: Entering
    on_again: Press
    on_another: Press
    on_copy: Callable[[str], object]
    on_back: Press | None


def check_view(state: State, entry: Entry, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    return page(
        say("checking.title"),
        *_body(state, entry, speech, acts),
        note(say("checking.privacy")),
        on_back=acts.on_back,
        back_label=say("checking.back"),
        ident="checking",
    )


def _body(state: State, entry: Entry, speech: Speech, acts: Acts) -> list[Control]:
    match state.step:
        case model.Entering() | Asking() as step:
            busy = isinstance(step, Asking)
            form = code_form(entry, speech, _WORDS, acts.entering, busy=busy)
            return [lead(speech.say("checking.text")), form]
        case Answered(result):
            return [_result(result, speech), _another(speech, acts)]
        case NotAnswered(failed=failed):
            card_of = trouble(failed, speech, on_again=acts.on_again, on_copy=acts.on_copy)
            return [card_of, _another(speech, acts)]


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
