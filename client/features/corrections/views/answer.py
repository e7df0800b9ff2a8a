"""Where the citizen is asked for something: documents, or whether to appeal."""

from collections.abc import Callable
from dataclasses import dataclass

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.corrections import LONGEST_COMMENT, Correction, CorrectionState
from client.features.corrections import reply
from client.features.corrections.reply import State
from client.features.corrections.views.timeline import reason_of
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.files import files_block
from client.shown.photographing import Photographs
from client.shown.recording import Voice, voice_block
from client.shown.troubles import trouble


@dataclass(frozen=True, slots=True)
class Answering:
    on_turn: Callable[[str], object]
    on_comment: Callable[[str], object]
    on_pick: Press
    on_take_off: Callable[[int], object]
    photographs: Photographs
    on_send: Press


def answer_block(
    one: Correction, state: State, asking: Asking, doing: Answering, voice: Voice
) -> list[Control]:
    match one.state:
        case CorrectionState.NEED_DOCUMENTS:
            return [_documents(one, state, asking, doing, voice)]
        case CorrectionState.REFUSED:
            return [_appeal(one, state, asking, doing)]
        case _:
            return []


def _documents(
    one: Correction, state: State, asking: Asking, doing: Answering, voice: Voice
) -> Control:
    speech = asking.speech
    say = speech.say
    missing = state.tried and not reply.is_complete(state, one)
    said = [design.banner(say("corrections.file_missing"), Tone.DANGER)] if missing else []
    return design.section(
        say("corrections.documents_title"),
        *_said(one, speech, Tone.WARNING),
        files_block(
            state.files,
            state.fault,
            speech,
            on_pick=doing.on_pick,
            on_take_off=doing.on_take_off,
            photographs=doing.photographs,
            title=say("corrections.files"),
        ),
        voice_block(voice, state.files, speech),
        _comment(say("corrections.comment"), state, doing, error=None),
        *said,
        *_sending(say("corrections.send_documents"), state, asking, doing),
    )


def _appeal(one: Correction, state: State, asking: Asking, doing: Answering) -> Control:
    speech = asking.speech
    say = speech.say
    missing = state.tried and not reply.is_complete(state, one)
    error = say("corrections.appeal_missing") if missing else None
    return design.section(
        say("corrections.appeal_title"),
        *_said(one, speech, Tone.DANGER),
        design.paragraph(say("corrections.appeal_text")),
        _comment(say("corrections.appeal_why"), state, doing, error=error),
        *_sending(say("corrections.send_appeal"), state, asking, doing),
    )


def _said(one: Correction, speech: Speech, tone: Tone) -> list[Control]:
    reason = reason_of(one, speech)
    return [] if reason is None else [design.banner(reason, tone, ident="reason")]


def _comment(label: str, state: State, doing: Answering, *, error: str | None) -> Control:
    return design.text_field(
        label,
        state.comment,
        doing.on_comment,
        error=error,
        max_length=LONGEST_COMMENT,
        ident="answer-comment",
    )


def _sending(label: str, state: State, asking: Asking, doing: Answering) -> list[Control]:
    button = design.primary_button(
        label, doing.on_send, icon=icons.MAIL, busy=state.sending, wide=True, ident="send-answer"
    )
    if state.not_sent is None:
        return [button]
    why = trouble(state.not_sent, asking.speech, on_again=doing.on_send, on_copy=asking.on_copy)
    return [why, button]
