"""What is done about a value, an entry, a section: reported, corrected, or a way to report."""

from collections.abc import Callable
from functools import partial

from client.design import (
    Control,
    Tone,
    button_row,
    heading,
    icon_button,
    icons,
    line_up,
    note,
    quiet_button,
    secondary_button,
    stack,
    tag,
)
from client.domain.cabinet import Entry, Item, SectionRef, Source, Unreadable, Withheld
from client.domain.corrections import Changed, Correction, Subject, change_of, under_review
from client.features.my_data.model import State
from client.i18n.formats import Speech
from client.places import Place
from client.places.cabinet import OneCorrection, ReportError
from client.places.own import OwnContacts
from client.shown.corrections import state_tag
from client.shown.values import is_masked, readable

Going = Callable[[Place], object]


def reporting(  # noqa: PLR0913 - each by name
    item: Item,
    subject: Subject,
    state: State,
    speech: Speech,
    *,
    is_open: bool,
    masked: bool,
    on_go: Going,
) -> list[Control]:
    """Below one value: what was changed in it, that it is under review, or "this is wrong"."""
    found: list[Control] = []
    changed = change_of(state.corrections, subject)
    if changed is not None:
        hidden = masked and is_masked(item.value, sensitive=item.sensitive)
        found.append(_corrected(*changed, speech, hidden=hidden))
    pending = under_review(state.corrections, subject)
    if pending is not None:
        found.append(_pending(pending, speech, on_go))
    elif is_open and item.source is Source.REGISTER and _is_shown(item):
        label = speech.say("my_data.this_is_wrong")
        found.append(_ask(label, subject, on_go))
    return found


def entry_reporting(
    ref: SectionRef, entry: Entry, state: State, speech: Speech, on_go: Going
) -> Control | None:
    """Below a whole entry while it is under review."""
    pending = under_review(state.corrections, Subject(ref.id, entry.id))
    return None if pending is None else _pending(pending, speech, on_go)


def entry_title(
    ref: SectionRef, entry: Entry, title: str, state: State, speech: Speech, on_go: Going
) -> Control:
    """With a quiet flag beside it: the whole entry may be somebody else's."""
    subject = Subject(ref.id, entry.id)
    if ref.register is None or under_review(state.corrections, subject) is not None:
        return heading(title, 3)
    flag = icon_button(
        icons.REPORT,
        speech.say("my_data.entry_is_wrong", entry=title),
        partial(on_go, ReportError(subject)),
        ident=f"report-{subject}",
    )
    return line_up(heading(title, 3), flag)


def section_reporting(
    ref: SectionRef, state: State, speech: Speech, on_go: Going
) -> Control | None:
    """Below a section: also where it holds nothing, and there most of all."""
    if ref.register is None:
        return _change(speech, on_go)
    subject = Subject(ref.id)
    pending = under_review(state.corrections, subject)
    if pending is not None:
        return _pending(pending, speech, on_go)
    return _ask(speech.say("my_data.something_is_missing"), subject, on_go)


def _change(speech: Speech, on_go: Going) -> Control:
    """What the citizen entered is theirs to change, and nobody else's (R-8.2)."""
    press = partial(on_go, OwnContacts())
    label = speech.say("my_data.change_contacts")
    return button_row(secondary_button(label, press, icon=icons.EDIT, ident="change-contacts"))


def _is_shown(item: Item) -> bool:
    return not isinstance(item.value, Withheld | Unreadable)


def _ask(label: str, subject: Subject, on_go: Going) -> Control:
    press = partial(on_go, ReportError(subject))
    return button_row(quiet_button(label, press, icon=icons.REPORT, ident=f"report-{subject}"))


def _pending(one: Correction, speech: Speech, on_go: Going) -> Control:
    follow = quiet_button(
        speech.say("my_data.follow", number=one.number),
        partial(on_go, OneCorrection(one.id)),
        icon=icons.FORWARD,
        ident=f"follow-{one.id}",
    )
    return button_row(
        tag(speech.say("my_data.under_review"), Tone.INFO, icons.CHECKING),
        state_tag(one, speech),
        follow,
    )


def _corrected(one: Correction, changed: Changed, speech: Speech, *, hidden: bool) -> Control:
    day = speech.day(one.last_at.date())
    said = tag(speech.say("my_data.corrected_on", day=day), Tone.SUCCESS, icons.SUCCESS)
    if hidden or changed.old is None or changed.new is None:
        return line_up(said)
    values = f"{readable(changed.old, speech)} → {readable(changed.new, speech)}"
    return stack(line_up(said), note(values), gap="small")
