"""What the citizen holds up, as a function of where the presentation stands. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client.design import (
    Control,
    Press,
    Tone,
    announced,
    banner,
    button_row,
    card,
    card_skeleton,
    document_card,
    grid,
    grouped_code,
    icons,
    note,
    outcome,
    page,
    primary_button,
    qr_code,
    qr_room,
    secondary_button,
    stack,
    waiting,
)
from client.domain.answers import Answer, Ready, Trouble
from client.domain.documents import Document, DocumentDetail, Standing
from client.domain.presentations import Checker, in_groups
from client.features.showing.model import Checked, Live, Making, NotMade, Resting, State
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.documents import face, sign_of, validity
from client.shown.troubles import trouble

_BY: Final = {
    Checker.APP: "showing.by_app",
    Checker.PAGE: "showing.by_page",
    Checker.UNKNOWN: "showing.by_unknown",
}
_IN_FORCE: Final = {Standing.VALID, Standing.EXPIRING}


@dataclass(frozen=True, slots=True)
class Acts:
    on_again: Press
    on_close: Press
    on_copy: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Pieces:
    """What moves by itself."""

    ring: Control
    strip: Control


def show_view(
    answer: Answer[DocumentDetail], state: State, asking: Asking, acts: Acts, pieces: Pieces
) -> Control:
    say = asking.speech.say
    title = asking.speech.of(answer.value.document.title) if isinstance(answer, Ready) else None
    return page(
        title or say("showing.title"),
        grid(
            card(_held_up(state, asking.speech, acts, pieces.ring), gap="medium", ident="held-up"),
            stack(pieces.strip, _document(answer, asking)),
        ),
        under=since_when(answer, asking),
        on_back=acts.on_close,
        back_label=say("showing.close"),
        wide=True,
        ident="showing",
    )


def _document(answer: Answer[DocumentDetail], asking: Asking) -> Control:
    return answered(
        answer,
        asking,
        waiting=card_skeleton(label=asking.speech.say("showing.loading")),
        ready=lambda known: _known(known.document, asking.speech),
    )


def _known(document: Document, speech: Speech) -> Control:
    return stack(document_card(face(document, speech, masked=False)), *_warned(document, speech))


def _warned(document: Document, speech: Speech) -> list[Control]:
    """A document that does not hold can be shown; nobody is left to think that it does."""
    if document.standing(speech.today) in _IN_FORCE:
        return []
    sign = sign_of(document, speech)
    title = f"{sign.word} · {validity(document, speech)}"
    return [
        banner(
            speech.say("showing.not_in_force"),
            sign.tone,
            title=title,
            icon=sign.icon,
            ident="not-in-force",
        )
    ]


def _held_up(state: State, speech: Speech, acts: Acts, ring: Control) -> Control:
    match state.step:
        case Making():
            return qr_room(waiting(speech.say("showing.making")))
        case Live():
            return _live(state.step, speech, ring)
        case Checked():
            return _checked(state.step, speech, acts)
        case Resting():
            return _resting(speech, acts)
        case NotMade():
            return _not_made(state.step, speech, acts)


def _live(step: Live, speech: Speech, ring: Control) -> Control:
    say, shown = speech.say, step.presentation
    unseen = [banner(say("showing.unwatched"), Tone.WARNING, icon=icons.OFFLINE, ident="unseen")]
    return stack(
        qr_code(shown.address, label=say("showing.qr"), ident="qr"),
        grouped_code(in_groups(shown.number), label=say("showing.number"), ident="number"),
        ring,
        *([] if step.is_watched else unseen),
        note(say("showing.how")),
    )


def _checked(step: Checked, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    by = say(_BY[step.shown.by])
    moment = speech.moment(step.shown.at)
    return stack(
        announced(
            outcome(
                say("showing.shown"),
                say("showing.shown_text", by=by, moment=moment),
                Tone.SUCCESS,
                ident="shown",
            )
        ),
        button_row(
            primary_button(say("showing.done"), acts.on_close, ident="done"),
            secondary_button(
                say("showing.again"), acts.on_again, icon=icons.AGAIN, ident="show-again"
            ),
        ),
    )


def _resting(speech: Speech, acts: Acts) -> Control:
    say = speech.say
    return stack(
        outcome(say("showing.resting"), say("showing.resting_text"), Tone.INFO, ident="resting"),
        primary_button(
            say("showing.again"), acts.on_again, icon=icons.AGAIN, wide=True, ident="show-again"
        ),
    )


def _not_made(step: NotMade, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    if step.failed.trouble is not Trouble.OFFLINE:
        return trouble(step.failed, speech, on_again=acts.on_again, on_copy=acts.on_copy)
    return stack(
        announced(
            outcome(
                say("showing.offline"),
                say("showing.offline_text"),
                Tone.WARNING,
                icon=icons.OFFLINE,
                ident="offline",
            )
        ),
        secondary_button(
            say("trouble.again"), acts.on_again, icon=icons.AGAIN, wide=True, ident="show-again"
        ),
    )
