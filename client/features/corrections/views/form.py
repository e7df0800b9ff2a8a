"""The form: what stands there, what is right, why, and what proves it."""

from collections.abc import Callable
from dataclasses import dataclass

from client import design
from client.design import Control, Option, Press, Tone, icons
from client.domain.cabinet import Day, Money, YesNo
from client.domain.corrections import LONGEST_COMMENT, LONGEST_WANTED
from client.features.corrections import model
from client.features.corrections.model import About, State
from client.i18n.formats import Speech
from client.shown.files import files_block
from client.shown.photographing import Photographs
from client.shown.recording import Voice, voice_block
from client.shown.values import readable


@dataclass(frozen=True, slots=True)
class Filling:
    """What a citizen can do with the form."""

    on_wanted: Callable[[str], object]
    on_yes: Callable[[bool], object]
    on_comment: Callable[[str], object]
    on_pick: Press
    on_take_off: Callable[[int], object]
    photographs: Photographs
    on_check: Press
    on_start_over: Press


def form_view(about: About, state: State, speech: Speech, doing: Filling, voice: Voice) -> Control:
    say = speech.say
    return design.stack(
        design.stack(*_restored(state, speech, doing), what_block(about, speech)),
        _wanted(about, state, speech, doing),
        design.text_field(
            say("corrections.comment"),
            state.form.comment,
            doing.on_comment,
            help_text=say("corrections.comment_help"),
            max_length=LONGEST_COMMENT,
            ident="comment",
        ),
        files_block(
            state.form.files,
            state.fault,
            speech,
            on_pick=doing.on_pick,
            on_take_off=doing.on_take_off,
            photographs=doing.photographs,
            title=say("corrections.files"),
        ),
        voice_block(voice, state.form.files, speech),
        design.note(say("corrections.kept")),
        design.primary_button(
            say("corrections.check"), doing.on_check, wide=True, ident="check-answers"
        ),
        gap="large",
    )


def what_block(about: About, speech: Speech) -> Control:
    """What is reported, and who will read it."""
    say, section = speech.say, about.section.ref
    rows = [design.fact_row(say("corrections.section"), speech.of(section.title))]
    if about.entry is not None and about.entry.title is not None:
        rows.append(design.fact_row(say("corrections.entry"), speech.of(about.entry.title)))
    if about.item is not None:
        now = readable(about.item.value, speech)
        rows.append(design.fact_row(speech.of(about.item.label), now, ident="current"))
    rows.append(design.fact_row(say("corrections.owner"), speech.of(section.owner.name)))
    return design.list_card(*rows)


def title_of(about: About, speech: Speech) -> str:
    if about.entry is None:
        return speech.say("corrections.missing_title")
    return speech.say("corrections.wrong_title")


def wanted_label(about: About, speech: Speech) -> str:
    if about.entry is None:
        return speech.say("corrections.missing_what")
    if about.item is None:
        return speech.say("corrections.wrong_entry_what")
    return speech.say("corrections.right_value")


def _wanted(about: About, state: State, speech: Speech, doing: Filling) -> Control:
    say = speech.say
    wrong = state.tried and model.wanted(state.form, about) is None
    error = _error(about, speech) if wrong else None
    if isinstance(about.value, YesNo):
        chosen = design.choice(
            [Option("yes", say("values.yes")), Option("no", say("values.no"))],
            {True: "yes", False: "no", None: ""}[state.form.yes],
            lambda word: doing.on_yes(word == "yes"),
            label=wanted_label(about, speech),
            ident="right-value",
        )
        said = [design.banner(error, Tone.DANGER)] if error else []
        return design.stack(chosen, *said)
    return design.text_field(
        wanted_label(about, speech),
        state.form.wanted,
        doing.on_wanted,
        error=error,
        help_text=_help(about, speech),
        max_length=LONGEST_WANTED,
        ident="right-value",
    )


def _help(about: About, speech: Speech) -> str | None:
    match about.value:
        case Day():
            return speech.say("corrections.day_help")
        case Money():
            return speech.say("corrections.money_help")
        case None if about.entry is None:
            return speech.say("corrections.missing_help")
        case None:
            return speech.say("corrections.wrong_entry_help")
        case _:
            return None


def _error(about: About, speech: Speech) -> str:
    match about.value:
        case Day():
            return speech.say("corrections.day_wrong")
        case Money():
            return speech.say("corrections.money_wrong")
        case _:
            return speech.say("corrections.wanted_missing")


def _restored(state: State, speech: Speech, doing: Filling) -> list[Control]:
    if not state.restored or state.form.is_empty:
        return []
    over = design.Action(speech.say("corrections.start_over"), doing.on_start_over, icons.CLOSE)
    return [design.banner(speech.say("corrections.restored"), action=over, ident="restored")]
