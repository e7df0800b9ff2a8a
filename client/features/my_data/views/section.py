"""One section: waiting, fresh, stale, empty, not connected or down, as its register answers."""

from functools import partial
from typing import TypeGuard

from client.design import (
    Control,
    Fact,
    Tone,
    as_of,
    banner,
    icon_button,
    icons,
    info_row,
    line_up,
    list_card,
    nav_row,
    provenance,
    quiet_button,
    section,
    skeleton,
    stack,
)
from client.domain.answers import Answer, Ready
from client.domain.cabinet import Entry, Freshness, Section, SectionRef
from client.domain.certificates import Confirmable, Confirmed
from client.features.my_data.model import State
from client.features.my_data.views.disagreeing import disagreeing
from client.features.my_data.views.item import Acts, item_row
from client.features.my_data.views.reporting import entry_reporting, entry_title, section_reporting
from client.i18n.formats import Speech
from client.places.documents import OrderCertificate
from client.shown.answers import Asking, answered, since_when


def section_view(
    ref: SectionRef, answer: Answer[Section], state: State, asking: Asking, acts: Acts
) -> Control:
    speech = asking.speech
    say = speech.say
    title = speech.of(ref.title)

    def ready(known: Section) -> Control:
        told = [_processing(known, speech)] if state.explained else []
        return stack(*told, _known(known, state, speech, acts), gap="small")

    explain = icon_button(
        icons.ABOUT,
        say("my_data.how_processed", section=title),
        acts.on_explain,
        ident="how-processed",
    )
    renew = icon_button(
        icons.AGAIN, say("my_data.ask_again", section=title), asking.on_again, ident="ask-again"
    )
    old = isinstance(answer, Ready) and answer.trouble is not None
    missing = section_reporting(ref, state, speech, acts.on_go)
    paper = [_certify(answer.value, speech, acts)] if _can_be_certified(answer) else []
    return section(
        title,
        *([since_when(answer, asking) or stack()] if old else []),
        answered(
            answer, asking, waiting=skeleton(3, label=say("my_data.asking_register")), ready=ready
        ),
        *paper,
        *([missing] if missing is not None and isinstance(answer, Ready) else []),
        subtitle=_where_from(ref, speech),
        action=_acts(explain, renew, answer, old=old),
        ident=f"section-{ref.id}",
    )


def _acts(
    explain: Control, renew: Control, answer: Answer[Section], *, old: bool
) -> Control | None:
    if not isinstance(answer, Ready):
        return None
    return explain if old else line_up(explain, renew, gap="none")


def _can_be_certified(answer: Answer[Section]) -> TypeGuard[Ready[Section]]:
    """Only a register confirms anything, and only what it holds."""
    if not isinstance(answer, Ready):
        return False
    return answer.value.ref.register is not None and bool(answer.value.entries)


def _certify(known: Section, speech: Speech, acts: Acts) -> Control:
    subject = Confirmable(Confirmed.SECTION, known.ref.id)
    way = nav_row(
        speech.say("my_data.certify"),
        partial(acts.on_go, OrderCertificate(subject)),
        subtitle=speech.say("my_data.certify_text"),
        icon=icons.PDF,
        ident=f"certify-{known.ref.id}",
    )
    return list_card(way)


def _processing(known: Section, speech: Speech) -> Control:
    """How this is processed: purpose, ground, owner, how long (R-1.2)."""
    say, told = speech.say, known.processing
    return provenance(
        (
            Fact(say("my_data.purpose"), speech.of(told.purpose), icons.INFO),
            Fact(say("my_data.basis"), speech.of(told.basis), icons.LAW),
            Fact(say("my_data.owner"), speech.of(known.ref.owner.name), icons.REGISTER),
            Fact(say("my_data.retention"), speech.of(told.retention), icons.CLOCK),
        )
    )


def _where_from(ref: SectionRef, speech: Speech) -> str:
    if ref.register is None:
        return speech.say("my_data.entered_by_you")
    return f"{speech.of(ref.register.name)} · {ref.owner.short}"


def _known(known: Section, state: State, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    fetched = speech.moment(known.fetched_at)
    match known.freshness:
        case Freshness.NOT_CONNECTED:
            return _nothing(
                say("my_data.not_connected"),
                say("my_data.not_connected_text", owner=speech.of(known.ref.owner.name)),
            )
        case Freshness.EMPTY:
            return _nothing(say("my_data.empty"), say("my_data.empty_text"))
        case Freshness.STALE:
            said = banner(say("my_data.stale", moment=fetched), Tone.WARNING, icon=icons.CLOCK)
        case Freshness.FRESH if known.ref.register is None:
            said = stack()
        case Freshness.FRESH:
            said = as_of(say("my_data.fetched", moment=fetched))
    if not known.entries:
        return stack(said, _nothing(say("my_data.empty"), say("my_data.empty_text")))
    both = disagreeing(known, state, speech, acts)
    return stack(said, *both, *_entries(known, state, speech, acts), gap="small")


def _nothing(title: str, text: str) -> Control:
    return list_card(info_row(title, subtitle=text, icon=icons.EMPTY))


def _entries(known: Section, state: State, speech: Speech, acts: Acts) -> list[Control]:
    drawn = [_entry(entry, known, state, speech, acts) for entry in known.entries[: state.entries]]
    left = len(known.entries) - len(drawn)
    if left > 0:
        drawn.append(
            quiet_button(
                speech.say("my_data.more", count=left), acts.on_more, icon=icons.OPEN, ident="more"
            )
        )
    return drawn


def _entry(entry: Entry, known: Section, state: State, speech: Speech, acts: Acts) -> Control:
    rows = list_card(
        *(item_row(entry.id, item, known, state, speech, acts) for item in entry.items)
    )
    if entry.title is None:
        return rows
    pending = entry_reporting(known.ref, entry, state, speech, acts.on_go)
    below = [] if pending is None else [pending]
    title = speech.of(entry.title)
    named = entry_title(known.ref, entry, title, state, speech, acts.on_go)
    return stack(named, rows, *below, gap="small")
