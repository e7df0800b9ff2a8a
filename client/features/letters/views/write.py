"""The sheet: to whom, about what, the words and the files."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Press, icons
from client.domain.institutions import Institution
from client.domain.threads import LONGEST_TEXT, LONGEST_TITLE
from client.features.letters import model
from client.features.letters.model import State
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.files import files_block
from client.shown.threads import Writing

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
            photographs=doing.writing.photographs,
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
