"""Asking: what it is, about what, in words, with what support needs to know."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client import design
from client.design import Action, Control, Option, Press, Tone, icons
from client.domain.diagnostics import Line
from client.domain.family import MandateId, Represented
from client.domain.threads import (
    LONGEST_TEXT,
    Ticket,
    TicketCategory,
    TicketKind,
)
from client.domain.uploads import MOST
from client.features.help.model import LONGEST_NUMBER, State
from client.features.help.picturing import picture_button, picture_said
from client.features.help.views.words import CATEGORIES, KINDS
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.files import files_block
from client.shown.filming import Video, film_block, is_bringing
from client.shown.recording import Voice, voice_block
from client.shown.threads import Writing
from client.shown.troubles import above


@dataclass(frozen=True, slots=True)
class Opening:
    """What a citizen can do when asking."""

    on_kind: Callable[[TicketKind], object]
    on_category: Callable[[TicketCategory | None], object]
    on_whose: Callable[[Represented | None], object]
    """`None` is the citizen."""
    writing: Writing
    on_number: Callable[[str], object]
    on_bundle: Callable[[bool], object]
    on_redact: Callable[[Line], object]
    on_start_over: Press
    on_screen: Callable[[], None]
    """To show one of the app's screens."""


def ask_view(
    state: State,
    asking: Asking,
    doing: Opening,
    persons: tuple[Represented, ...],
    voice: Voice,
    video: Video,
) -> Control:
    speech, body, say = asking.speech, state.body, asking.speech.say
    return design.stack(
        *_restored(state, speech, doing),
        *_whose(state, persons, speech, doing),
        _what(state, speech, doing),
        design.text_field(
            say("help.text"),
            body.text,
            doing.writing.on_type,
            error=say("threads.words_missing") if body.misses_words else None,
            help_text=say("help.text_help"),
            max_length=LONGEST_TEXT,
            lines=5,
            ident="ticket-text",
        ),
        *_files(state, speech, doing, voice, video),
        _technical(state, speech, doing),
        above(
            body.not_sent,
            design.primary_button(
                say("help.send"),
                doing.writing.on_send,
                busy=body.sending or is_bringing(video),
                wide=True,
                ident="send",
            ),
            speech,
            on_again=doing.writing.on_send,
            on_copy=asking.on_copy,
        ),
        gap="large",
    )


def _restored(state: State, speech: Speech, doing: Opening) -> list[Control]:
    if not state.restored or state.is_empty:
        return []
    over = Action(speech.say("help.start_over"), doing.on_start_over, icons.CLOSE)
    return [design.banner(speech.say("help.restored"), action=over, ident="restored")]


def _whose(
    state: State, persons: tuple[Represented, ...], speech: Speech, doing: Opening
) -> list[Control]:
    """Only who stands for somebody is asked; who was chosen stays in sight when it has ended."""
    say, chosen = speech.say, state.concerns
    ended = chosen is not None and all(one.id != chosen.id for one in persons)
    offered = (*persons, chosen) if chosen is not None and ended else persons
    if not offered:
        return []
    of = {one.id: one for one in offered}
    options: list[Option[str]] = [Option("me", say("help.for_me"))]
    options += [Option(str(one.id), one.name) for one in offered]
    return [
        design.choice(
            options,
            "me" if chosen is None else chosen.id,
            lambda whom: doing.on_whose(of.get(MandateId(whom))),
            label=say("help.concerns"),
            ident="concerns",
        )
    ]


def _files(
    state: State, speech: Speech, doing: Opening, voice: Voice, video: Video
) -> list[Control]:
    body, photographs = state.body, doing.writing.photographs
    return [
        files_block(
            body.files,
            body.fault,
            speech,
            on_pick=doing.writing.on_pick,
            on_take_off=doing.writing.on_take_off,
            photographs=photographs,
            beside=picture_button(
                doing.on_screen, photographs, speech, full=len(body.files) >= MOST
            ),
            said_beside=picture_said(photographs, speech),
        ),
        voice_block(voice, body.files, speech),
        film_block(video, body, speech),
    ]


def _what(state: State, speech: Speech, doing: Opening) -> Control:
    say = speech.say
    missing = [design.banner(say("help.category_missing"), Tone.DANGER, ident="no-category")]
    return design.stack(
        design.choice(
            [Option(kind, say(word)) for kind, word in KINDS.items()],
            state.kind,
            doing.on_kind,
            label=say("help.kind"),
            ident="kind",
        ),
        design.choice(
            _about(speech),
            state.category,
            doing.on_category,
            label=say("help.about"),
            ident="about",
        ),
        *(missing if state.misses_category else []),
        *_limits(state, speech),
        gap="large",
    )


def _limits(state: State, speech: Speech) -> list[Control]:
    person = state.concerns
    if person is None or not state.outside_mandate:
        return []
    text = speech.say("help.outside_mandate", name=person.name)
    return [design.banner(text, Tone.DANGER, ident="outside-mandate")]


def _about(speech: Speech) -> list[Option[TicketCategory | None]]:
    return [Option(one, speech.say(word)) for one, word in CATEGORIES.items()]


def _technical(state: State, speech: Speech, doing: Opening) -> Control:
    """What helps support, each line of it read before it goes."""
    say = speech.say
    rows: list[Control] = [
        design.switch_row(
            say("help.bundle_add"),
            doing.on_bundle,
            on=state.bundle is not None,
            help_text=say("help.bundle_text"),
            ident="add-bundle",
        )
    ]
    for index, line in enumerate(state.bundle or ()):
        off = design.icon_button(
            icons.CLOSE,
            say("help.take_off", name=line.name),
            partial(doing.on_redact, line),
            ident=f"redact-{index}",
        )
        rows.append(design.info_row(line.name, subtitle=line.told, trailing=off))
    return design.section(
        say("help.technical"),
        design.text_field(
            say("help.request"),
            state.request_id,
            doing.on_number,
            help_text=say("help.request_help"),
            max_length=LONGEST_NUMBER,
            literal=True,
            ident="request-id",
        ),
        design.list_card(*rows, ident="bundle"),
        level=3,
    )


def sent_view(sent: Ticket, speech: Speech, *, on_follow: Press) -> Control:
    say = speech.say
    text = say("help.sent_text", number=sent.number, day=speech.day(sent.deadline))
    if sent.concerns is not None:
        text = f"{text} {say('help.sent_for', name=sent.concerns)}"
    follow = Action(say("help.follow"), on_follow, icons.CHECKING)
    return design.outcome(
        say("help.sent_title"), text, Tone.SUCCESS, action=follow, ident="ticket-sent"
    )
