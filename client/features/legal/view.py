"""A legal text as a function of what was asked and searched. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Press, ReadClause, Scroller, Tone, icons
from client.domain.answers import Answer, Ready
from client.domain.legal import LegalKind, LegalText
from client.features.legal import model
from client.features.legal.model import State
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.languages import name_of

_TITLES: Final = {LegalKind.PRIVACY: "legal.privacy", LegalKind.TERMS: "legal.terms"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader can do."""

    on_search: Callable[[str], object]
    on_contents: Press
    scroller: Scroller


def legal_view(
    kind: LegalKind,
    answer: Answer[LegalText],
    state: State,
    asking: Asking,
    reading: Reading,
    *,
    on_back: Press | None,
) -> Control:
    say, text = asking.speech.say, answer.value if isinstance(answer, Ready) else None
    return asked_page(
        say(_TITLES[kind]) if text is None else text.title,
        answer,
        asking,
        waiting=design.stack(design.skeleton(3, label=say("legal.waiting")), *_lines()),
        ready=lambda text: _text(text, state, asking.speech, reading),
        subtitle=None if text is None else _edition(text, asking.speech),
        on_back=on_back,
        scroller=reading.scroller,
        ident="legal",
    )


def _lines() -> list[Control]:
    return [design.skeleton(5) for _ in range(3)]


def _edition(text: LegalText, speech: Speech) -> str:
    return speech.say("legal.updated", day=speech.day(text.last_updated), version=text.version)


def _text(text: LegalText, state: State, speech: Speech, reading: Reading) -> Control:
    say = speech.say
    parts: list[Control] = []
    if text.language is not speech.language:
        language = name_of(text.language, speech)
        parts.append(
            design.banner(
                say("legal.other_language", language=language),
                Tone.WARNING,
                icon=icons.LANGUAGE,
                ident="other-language",
            )
        )
    parts += [
        _summary(text, speech),
        _contents(text, state, speech, reading),
        design.text_field(
            say("legal.search"), state.searched, reading.on_search, ident="search-text"
        ),
        _clauses(text, state, speech, reading),
    ]
    return design.stack(*parts)


def _summary(text: LegalText, speech: Speech) -> Control:
    say = speech.say
    return design.card(
        design.heading(say("legal.summary"), 2),
        design.paragraph(text.summary),
        design.note(say("legal.effective", day=speech.day(text.effective_from))),
        tone=Tone.INFO,
        ident="summary",
    )


def _contents(text: LegalText, state: State, speech: Speech, reading: Reading) -> Control:
    """Only of the whole text: what a search has hidden cannot be gone to."""
    say, entries = speech.say, model.contents(text.clauses)
    if not entries or state.searched.strip():
        return design.stack()
    rows = [
        design.nav_row(
            say("legal.contents"),
            reading.on_contents,
            subtitle=say("legal.contents_text", count=len(entries)),
            icon=icons.CONTENTS,
            open=state.contents_open,
            ident="contents",
        )
    ]
    if state.contents_open:
        rows += [
            design.nav_row(
                entry.title,
                partial(reading.scroller.to, entry.place),
                ident=f"to-clause-{entry.place}",
            )
            for entry in entries
        ]
    return design.list_card(*rows)


def _clauses(text: LegalText, state: State, speech: Speech, reading: Reading) -> Control:
    say, found = speech.say, model.found(text.clauses, state.searched)
    whole = Action(say("legal.whole"), lambda: reading.on_search(""))
    if not found:
        return design.empty_state(
            say("legal.nothing_found"),
            say("legal.nothing_found_text"),
            icon=icons.SEARCH,
            action=whole,
            ident="nothing-found",
        )
    read = design.legal_text(
        [
            ReadClause(one.clause.number, one.clause.heading, one.clause.text, one.place)
            for one in found
        ]
    )
    if not state.searched.strip():
        return read
    return design.stack(design.strong(say("legal.found", count=len(found))), read)
