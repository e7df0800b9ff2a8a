"""My letters and one of them: where it stands, its thread, and writing on."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Icon, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.threads import Letter, LetterState
from client.i18n.formats import Speech
from client.places import Place
from client.places.threads import OneLetter, WriteLetter
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.replying import Reply
from client.shown.threads import Writing, due, reply_block, thread_block

_STATES: Final[Mapping[LetterState, tuple[str, Tone, Icon]]] = {
    LetterState.SENT: ("letters.state_sent", Tone.INFO, icons.MAIL),
    LetterState.RECEIVED: ("letters.state_received", Tone.INFO, icons.CHOSEN),
    LetterState.IN_REVIEW: ("letters.state_in_review", Tone.INFO, icons.CHECKING),
    LetterState.ANSWERED: ("letters.state_answered", Tone.SUCCESS, icons.SUCCESS),
    LetterState.CLOSED: ("letters.state_closed", Tone.NEUTRAL, icons.LOCKED),
    LetterState.UNKNOWN: ("letters.state_unknown", Tone.NEUTRAL, icons.UNKNOWN),
}


def letters_view(
    answer: Answer[tuple[Letter, ...]],
    asking: Asking,
    *,
    on_go: Callable[[Place], object],
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(known: tuple[Letter, ...]) -> Control:
        write = Action(say("letters.write"), partial(on_go, WriteLetter()), icons.EDIT)
        if not known:
            text = say("letters.none_yet_text")
            return design.empty_state(say("letters.none_yet"), text, action=write)
        button = design.primary_button(
            write.label, write.on_press, icon=icons.EDIT, ident="write-letter"
        )
        rows = [_row(one, asking.speech, on_go) for one in known]
        return design.stack(design.button_row(button), design.list_card(*rows), gap="large")

    return asked_page(
        say("letters.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("letters.waiting")),
        ready=ready,
        subtitle=say("letters.lead"),
        on_back=on_back,
        ident="letters",
    )


def _row(one: Letter, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    told = [one.institution.short, one.number, due(one.deadline, speech, is_open=one.is_open)]
    return design.nav_row(
        one.title,
        partial(on_go, OneLetter(one.id)),
        subtitle=" · ".join(part for part in told if part),
        icon=_STATES[one.state][2],
        trailing=_tag(one, speech),
        ident=f"letter-{one.id}",
    )


def _tag(one: Letter, speech: Speech) -> Control:
    word, tone, icon = _STATES[one.state]
    return design.tag(speech.say(word), tone, icon)


def letter_view(
    one: Letter, reply: Reply, asking: Asking, doing: Writing, on_write_anew: Press
) -> Control:
    speech = asking.speech
    say = speech.say
    facts = [
        design.fact_row(say("letters.to"), speech.of(one.institution.name)),
        design.fact_row(say("letters.number"), one.number),
        design.fact_row(
            say("letters.signed"), say("letters.signed_at", moment=speech.moment(one.signed_at))
        ),
    ]
    if deadline := due(one.deadline, speech, is_open=one.is_open):
        days = say("letters.working_days", count=one.working_days)
        facts.append(design.fact_row(say("letters.deadline"), f"{deadline} ({days})"))
    parts: list[Control] = [
        design.stack(design.line_up(_tag(one, speech)), design.list_card(*facts)),
        design.section(say("letters.thread"), thread_block(one.thread, speech)),
    ]
    return design.stack(
        *parts, *_writing_on(one, reply, asking, doing, on_write_anew), gap="large"
    )


def _writing_on(
    one: Letter, reply: Reply, asking: Asking, doing: Writing, on_write_anew: Press
) -> list[Control]:
    """An open letter is added to, an answered one replied to, a closed one referred to."""
    say = asking.speech.say
    match one.state:
        case LetterState.RECEIVED | LetterState.IN_REVIEW:
            title, label, send = "letters.add_title", "letters.add", "letters.send_addition"
        case LetterState.ANSWERED:
            title, label, send = "letters.reply_title", "letters.reply", "letters.send_reply"
        case LetterState.SENT:
            return [design.note(say("letters.not_registered"))]
        case LetterState.CLOSED:
            return [_closed(one, reply, asking.speech, on_write_anew)]
        case LetterState.UNKNOWN:
            return []
    return [reply_block(reply, asking, doing, title=say(title), label=say(label), send=say(send))]


def _closed(one: Letter, reply: Reply, speech: Speech, on_write_anew: Press) -> Control:
    """What was being written when it closed goes along."""
    say = speech.say
    kept = [design.banner(say("letters.closed_kept"), Tone.WARNING)] if reply.text.strip() else []
    anew = design.primary_button(
        say("letters.write_anew"), on_write_anew, icon=icons.EDIT, wide=True, ident="write-anew"
    )
    text = design.paragraph(say("letters.closed_text", number=one.number))
    return design.section(say("letters.closed_title"), *kept, text, anew)
