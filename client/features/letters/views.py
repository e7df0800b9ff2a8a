"""Letters as functions of what the screens know: the list, one thread, the sheet to write on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Icon, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.institutions import Institution
from client.domain.threads import LONGEST_TEXT, LONGEST_TITLE, Letter, LetterState
from client.features.letters import model
from client.features.letters.model import State
from client.i18n.formats import Speech
from client.places import Place
from client.places.threads import OneLetter, WriteLetter
from client.shown.answers import Asking, answered, since_when
from client.shown.files import files_block
from client.shown.replying import Reply
from client.shown.threads import Writing, due, reply_block, thread_block
from client.shown.troubles import above

_STATES: Final[Mapping[LetterState, tuple[str, Tone, Icon]]] = {
    LetterState.SENT: ("letters.state_sent", Tone.INFO, icons.MAIL),
    LetterState.RECEIVED: ("letters.state_received", Tone.INFO, icons.CHOSEN),
    LetterState.IN_REVIEW: ("letters.state_in_review", Tone.INFO, icons.CHECKING),
    LetterState.ANSWERED: ("letters.state_answered", Tone.SUCCESS, icons.SUCCESS),
    LetterState.UNKNOWN: ("letters.state_unknown", Tone.NEUTRAL, icons.UNKNOWN),
}
MOST_SHOWN: Final = 8
"""Institutions that fit the search; more letters show fewer."""


@dataclass(frozen=True, slots=True)
class Composing:
    """What a citizen can do with the sheet."""

    on_seek: Callable[[str], object]
    on_address: Callable[[Institution | None], object]
    on_title: Callable[[str], object]
    writing: Writing
    on_check: Press
    on_start_over: Press


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

    return design.page(
        say("letters.title"),
        answered(
            answer, asking, waiting=design.skeleton(4, label=say("letters.waiting")), ready=ready
        ),
        subtitle=say("letters.lead"),
        under=since_when(answer, asking),
        on_back=on_back,
        back_label=say("ways.back"),
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


def letter_view(one: Letter, reply: Reply, asking: Asking, doing: Writing) -> Control:
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
    if one.takes_a_reply:
        parts.append(
            reply_block(
                reply,
                asking,
                doing,
                title=say("letters.reply_title"),
                label=say("letters.reply"),
                send=say("letters.send_reply"),
            )
        )
    return design.stack(*parts, gap="large")


def write_view(
    state: State, institutions: tuple[Institution, ...], asking: Asking, doing: Composing
) -> Control:
    speech, draft = asking.speech, state.draft
    say, body = speech.say, draft.body
    return design.stack(
        *_restored(state, speech, doing),
        _addressee(state, institutions, speech, doing),
        design.text_field(
            say("letters.subject"),
            draft.title,
            doing.on_title,
            error=say("letters.subject_missing") if state.misses_title else None,
            max_length=LONGEST_TITLE,
            ident="letter-title",
        ),
        design.text_field(
            say("letters.text"),
            body.text,
            doing.writing.on_type,
            error=say("threads.words_missing") if body.misses_words else None,
            help_text=say("letters.text_help"),
            max_length=LONGEST_TEXT,
            lines=6,
            ident="letter-text",
        ),
        files_block(
            body.files,
            body.fault,
            speech,
            on_pick=doing.writing.on_pick,
            on_take_off=doing.writing.on_take_off,
        ),
        design.primary_button(
            say("letters.check"), doing.on_check, wide=True, ident="check-letter"
        ),
        gap="large",
    )


def _restored(state: State, speech: Speech, doing: Composing) -> list[Control]:
    if not state.restored or state.draft.is_empty:
        return []
    over = Action(speech.say("letters.start_over"), doing.on_start_over, icons.CLOSE)
    return [design.banner(speech.say("letters.restored"), action=over, ident="restored")]


def _addressee(
    state: State, institutions: tuple[Institution, ...], speech: Speech, doing: Composing
) -> Control:
    say, chosen = speech.say, state.draft.institution
    if chosen is not None:
        change = design.quiet_button(
            say("letters.change"), partial(doing.on_address, None), ident="change-addressee"
        )
        row = design.info_row(
            speech.of(chosen.name), subtitle=chosen.short, icon=icons.REGISTER, trailing=change
        )
        return design.section(say("letters.to"), design.list_card(row), level=3)
    found = model.addressees(institutions, state.sought, speech.language)
    rows = [
        design.nav_row(
            speech.of(one.name),
            partial(doing.on_address, one),
            subtitle=one.short,
            icon=icons.REGISTER,
            ident=f"to-{one.id}",
        )
        for one in found[:MOST_SHOWN]
    ]
    return design.section(
        say("letters.to"),
        design.text_field(
            say("letters.seek"),
            state.sought,
            doing.on_seek,
            error=say("letters.addressee_missing") if state.misses_institution else None,
            ident="seek",
        ),
        design.list_card(*rows) if rows else design.note(say("letters.nobody_found")),
        level=3,
    )


def check_view(state: State, asking: Asking, *, on_send: Press, on_change: Press) -> Control:
    speech, draft = asking.speech, state.draft
    say = speech.say
    return design.stack(
        above(
            draft.body.not_sent,
            _whole(state, speech),
            speech,
            on_again=on_send,
            on_copy=asking.on_copy,
        ),
        design.banner(say("letters.sign_text"), Tone.INFO, icon=icons.KEY),
        design.primary_button(
            say("letters.sign"), on_send, busy=draft.body.sending, wide=True, ident="sign-letter"
        ),
        design.secondary_button(
            say("letters.back_to_text"),
            None if draft.body.sending else on_change,
            icon=icons.EDIT,
            wide=True,
            ident="change-letter",
        ),
        gap="large",
    )


def _whole(state: State, speech: Speech) -> Control:
    say, draft = speech.say, state.draft
    name = "" if draft.institution is None else speech.of(draft.institution.name)
    files = ", ".join(file.name for file in draft.body.files) or say("letters.no_files")
    return design.list_card(
        design.fact_row(say("letters.to"), name),
        design.fact_row(say("letters.subject"), draft.title.strip()),
        design.fact_row(say("letters.text"), draft.body.text.strip()),
        design.fact_row(say("files.title"), files),
    )


def sent_view(sent: Letter, speech: Speech, *, on_follow: Press) -> Control:
    say = speech.say
    text = say("letters.sent_text", number=sent.number, day=speech.day(sent.deadline))
    follow = Action(say("letters.follow"), on_follow, icons.CHECKING)
    return design.outcome(
        say("letters.sent_title"), text, Tone.SUCCESS, action=follow, ident="letter-sent"
    )
