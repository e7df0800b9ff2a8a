"""The decision: since when, in short, new powers, what changes, what follows from a no."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.acceptances import Decision
from client.domain.answers import Answer, Ready
from client.domain.legal import LegalKind, Power
from client.features.acceptances.model import Question, State
from client.features.acceptances.views.altered import altered_block
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.languages import name_of
from client.shown.troubles import NAMES, WAYS_ON

_TITLES: Final = {
    LegalKind.PRIVACY: "acceptances.new_policy",
    LegalKind.TERMS: "acceptances.new_terms",
}
_POWERS: Final = {
    Power.LOCATION: "acceptances.location",
    Power.CAMERA: "acceptances.camera",
    Power.AUDIO: "acceptances.audio",
    Power.VIDEO: "acceptances.video",
    Power.UNKNOWN: "acceptances.other_power",
}


@dataclass(frozen=True, slots=True)
class Deciding:
    on_decide: Callable[[Question, Decision], Awaitable[None]]
    on_whole: Callable[[Question], object]
    on_later: Press
    on_done: Press
    on_all: Press
    on_leave: Press
    stopped: bool
    """It stands in the place of what was asked for: then "later" leads nowhere."""


def decide_view(
    kind: LegalKind,
    answer: Answer[Question | None],
    state: State,
    asking: Asking,
    doing: Deciding,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(question: Question | None) -> Control:
        if state.made is not None:
            return _done(state, asking.speech, doing)
        if question is None:
            return _nothing(asking.speech, doing)
        return _question(question, state, asking.speech, doing)

    return design.page(
        say(_TITLES[kind]),
        answered(
            answer,
            asking,
            waiting=design.skeleton(5, label=say("acceptances.waiting")),
            ready=ready,
        ),
        under=since_when(answer, asking) if isinstance(answer, Ready) and answer.trouble else None,
        on_back=None if doing.stopped else on_back,
        back_label=say("ways.back"),
        ident="decide",
    )


def _question(question: Question, state: State, speech: Speech, doing: Deciding) -> Control:
    say = speech.say
    return design.stack(
        _standing(question, state, speech),
        design.section(
            say("acceptances.in_short"),
            design.card(design.paragraph(speech.of(question.summary.summary)), ident="in-short"),
        ),
        *_powers(question, speech),
        altered_block(question, speech),
        design.list_card(
            design.nav_row(
                say("acceptances.whole"),
                partial(doing.on_whole, question),
                icon=icons.TERMS,
                ident="whole-text",
            )
        ),
        _if_declined(speech),
        _buttons(question, state, speech, doing),
        gap="large",
    )


def _standing(question: Question, state: State, speech: Speech) -> Control:
    say, asked = speech.say, question.awaited
    day = speech.day(asked.effective_from)
    said: list[Control] = []
    if state.outdated:
        said.append(design.banner(say("acceptances.outdated"), Tone.WARNING, ident="outdated"))
    if asked.declined:
        said.append(design.banner(say("acceptances.declined_now"), Tone.WARNING))
    elif asked.in_force:
        said.append(design.banner(say("acceptances.in_force", day=day), Tone.WARNING))
    else:
        away = speech.days_away(asked.effective_from)
        said.append(design.banner(say("acceptances.from_day", day=day, away=away)))
    if question.text.language is not speech.language:
        language = name_of(question.text.language, speech)
        told = say("legal.other_language", language=language)
        said.append(design.banner(told, Tone.WARNING, icon=icons.LANGUAGE))
    return design.stack(*said, gap="small")


def _powers(question: Question, speech: Speech) -> list[Control]:
    """Highlighted, and apart: they are asked for one by one, when they are needed (CON-09)."""
    say = speech.say
    return [
        design.banner(
            say("acceptances.power_text"),
            Tone.WARNING,
            title=say("acceptances.power", what=say(_POWERS[power])),
            icon=icons.DEVICES,
            ident=f"power-{power.value}",
        )
        for power in question.powers
    ]


def _if_declined(speech: Speech) -> Control:
    say = speech.say
    return design.section(
        say("acceptances.if_not"),
        design.card(
            design.strong(say("acceptances.still")),
            design.paragraph(say("acceptances.still_text")),
            design.strong(say("acceptances.stops")),
            design.paragraph(say("acceptances.stops_text")),
            design.note(say("acceptances.change_mind")),
        ),
    )


def _buttons(question: Question, state: State, speech: Speech, doing: Deciding) -> Control:
    say, busy = speech.say, state.sending
    parts: list[Control] = [
        design.stack(*_not_sent(state, speech)),
        design.primary_button(
            say("acceptances.accept"),
            partial(doing.on_decide, question, Decision.ACCEPTED),
            busy=busy is Decision.ACCEPTED,
            wide=True,
            ident="accept",
        ),
        design.secondary_button(
            say("acceptances.decline"),
            partial(doing.on_decide, question, Decision.DECLINED),
            busy=busy is Decision.DECLINED,
            wide=True,
            ident="decline",
        ),
    ]
    if doing.stopped:
        parts.append(
            design.quiet_button(say("leaving.here"), doing.on_leave, wide=True, ident="leave")
        )
    elif not question.awaited.in_force:
        parts.append(
            design.quiet_button(say("acceptances.later"), doing.on_later, wide=True, ident="later")
        )
    return design.stack(*parts, gap="small")


def _not_sent(state: State, speech: Speech) -> list[Control]:
    if state.not_sent is None:
        return []
    say, trouble = speech.say, state.not_sent.trouble
    told = f"{say(NAMES[trouble])}. {say(WAYS_ON[trouble])}"
    text = say("acceptances.not_sent", why=told)
    return [design.banner(text, Tone.WARNING, ident="not-sent")]


def _done(state: State, speech: Speech, doing: Deciding) -> Control:
    say, made = speech.say, state.made
    if made is None:
        return design.stack()
    accepted = made.decision is Decision.ACCEPTED
    title = say("acceptances.accepted_title" if accepted else "acceptances.declined_title")
    told = say(
        "acceptances.recorded",
        title=speech.of(made.title),
        version=made.version,
        moment=speech.moment(made.at),
    )
    text = told if accepted else f"{told} {say('acceptances.declined_follows')}"
    return design.stack(
        design.outcome(
            title,
            text,
            Tone.SUCCESS if accepted else Tone.INFO,
            action=Action(say("acceptances.go_on"), doing.on_done),
            ident="decided",
        ),
        design.quiet_button(say("acceptances.all"), doing.on_all, wide=True),
    )


def _nothing(speech: Speech, doing: Deciding) -> Control:
    say = speech.say
    return design.empty_state(
        say("acceptances.nothing"),
        say("acceptances.nothing_text"),
        icon=icons.SUCCESS,
        action=Action(say("acceptances.all"), doing.on_all),
        ident="nothing-awaited",
    )
