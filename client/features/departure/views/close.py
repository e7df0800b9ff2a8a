"""Closing the cabinet: what goes, what stays by law, and the way back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from client import design
from client.design import Action, Control, Dialog, Option, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.departure import Closing, ClosingReason, ClosingState, Kept
from client.features.departure import model
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.troubles import above

_WHY: Final[Mapping[ClosingReason | None, str]] = {
    None: "departure.why_silent",
    ClosingReason.NOT_USED: "departure.why_not_used",
    ClosingReason.PRIVACY: "departure.why_privacy",
    ClosingReason.CONFUSING: "departure.why_confusing",
    ClosingReason.OTHER: "departure.why_other",
}


@dataclass(frozen=True, slots=True)
class Doing:
    on_reason: Callable[[ClosingReason | None], object]
    on_copy_first: Press
    on_ask: Press
    on_take_back: Press
    on_again: Press


def close_view(
    answer: Answer[Closing],
    state: model.Closing,
    asking: Asking,
    doing: Doing,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    return design.page(
        say("departure.close"),
        above(
            state.failed,
            answered(
                answer,
                asking,
                waiting=design.skeleton(5, label=say("departure.waiting")),
                ready=lambda closing: _closing(closing, state, asking.speech, doing),
            ),
            asking.speech,
            on_again=doing.on_again,
            on_copy=asking.on_copy,
        ),
        under=since_when(answer, asking),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="close-cabinet",
    )


def _closing(closing: Closing, state: model.Closing, speech: Speech, doing: Doing) -> Control:
    head = _head(closing, state, speech, doing)
    tail = [] if closing.state is ClosingState.SCHEDULED else [_asking(state, speech, doing)]
    return design.stack(head, *_consequences(closing, speech), *tail, gap="large")


def _head(closing: Closing, state: model.Closing, speech: Speech, doing: Doing) -> Control:
    say = speech.say
    if closing.effective_on is None or closing.asked_at is None:
        return design.lead(say("departure.close_lead", count=closing.days))
    return design.stack(
        design.banner(
            say("departure.scheduled_text", moment=speech.moment(closing.asked_at)),
            Tone.WARNING,
            title=say("departure.scheduled", day=speech.day(closing.effective_on)),
            ident="scheduled",
        ),
        design.primary_button(
            say("departure.take_back"), doing.on_take_back, busy=state.busy, ident="take-back"
        ),
    )


def _consequences(closing: Closing, speech: Speech) -> list[Control]:
    say, of = speech.say, speech.of
    goes = [design.info_row(of(one), icon=icons.REVOKED) for one in closing.goes]
    stays = [
        design.info_row(of(one.what), subtitle=_law(one, speech), icon=icons.LAW)
        for one in closing.kept
    ]
    return [
        design.section(say("departure.goes"), design.list_card(*goes), ident="goes"),
        design.section(say("departure.kept"), design.list_card(*stays), ident="kept"),
    ]


def _law(kept: Kept, speech: Speech) -> str:
    law = speech.of(kept.law)
    if kept.until is None:
        return law
    return speech.say("departure.kept_until", law=law, day=speech.day(kept.until))


def _asking(state: model.Closing, speech: Speech, doing: Doing) -> Control:
    say = speech.say
    return design.stack(
        design.choice(
            [Option(reason, say(word)) for reason, word in _WHY.items()],
            state.reason,
            doing.on_reason,
            label=say("departure.why"),
            ident="why",
        ),
        design.list_card(
            design.nav_row(
                say("departure.first_copy"),
                doing.on_copy_first,
                icon=icons.DOCUMENTS,
                ident="copy-first",
            )
        ),
        design.button_row(
            design.danger_button(say("departure.ask_close"), doing.on_ask, ident="ask-close")
        ),
        gap="large",
    )


def question(
    closing: Closing, speech: Speech, *, busy: bool, on_yes: Press, on_no: Press
) -> Dialog:
    say = speech.say
    return design.confirmation(
        say("departure.sure"),
        design.paragraph(say("departure.sure_text", count=closing.days)),
        confirm=Action(say("departure.yes_close"), on_yes),
        cancel=Action(say("departure.stay"), on_no),
        danger=True,
        busy=busy,
    )
