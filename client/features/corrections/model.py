"""What the report screen knows: the form, whether it was tried, and what came of it. Pure."""

import hashlib
import json
import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from client.domain.answers import Failed
from client.domain.cabinet import (
    Code,
    Day,
    Entry,
    Item,
    Money,
    Section,
    Source,
    Unreadable,
    Value,
    Withheld,
    Words,
    YesNo,
)
from client.domain.corrections import Correction, Report, Subject
from client.domain.uploads import MOST, Upload, UploadFault
from client.shown.replying import digests

_DAY: Final = re.compile(r"(\d{1,2})[./ ](\d{1,2})[./ ](\d{4})")
_MONEY: Final = re.compile(r"(\d{1,9})(?:[.,](\d{2}))?")


@dataclass(frozen=True, slots=True)
class Form:
    begun_at: datetime
    wanted: str = ""
    yes: bool | None = None
    """The answer where yes or no is all there is."""
    comment: str = ""
    files: tuple[Upload, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.wanted or self.comment or self.files or self.yes is not None)


@dataclass(frozen=True, slots=True)
class State:
    form: Form
    restored: bool = False
    """The form was begun before and left."""
    checking: bool = False
    tried: bool = False
    """Before that nobody is told that something is missing."""
    fault: UploadFault | None = None
    sending: bool = False
    not_sent: Failed | None = None
    sent: Correction | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What is reported, as the section shows it."""

    subject: Subject
    section: Section
    entry: Entry | None
    item: Item | None

    @property
    def value(self) -> Value | None:
        return None if self.item is None else self.item.value


def about(section: Section, subject: Subject) -> About | None:
    """`None` for what is not there, or not for its owner to put right."""
    if section.ref.register is None:
        return None
    entry = next((one for one in section.entries if one.id == subject.entry), None)
    if subject.entry is not None and entry is None:
        return None
    items = () if entry is None else entry.items
    item = next((one for one in items if one.key == subject.item), None)
    if subject.item is not None and (item is None or not can_be_reported(item)):
        return None
    return About(subject, section, entry, item)


def can_be_reported(item: Item) -> bool:
    return item.source is Source.REGISTER and not isinstance(item.value, Withheld | Unreadable)


def typed(state: State, wanted: str) -> State:
    return _with(state, replace(state.form, wanted=wanted))


def answered(state: State, *, yes: bool) -> State:
    return _with(state, replace(state.form, yes=yes))


def commented(state: State, comment: str) -> State:
    return _with(state, replace(state.form, comment=comment))


def picked(state: State, upload: Upload | UploadFault) -> State:
    if isinstance(upload, UploadFault):
        return replace(state, fault=upload)
    if len(state.form.files) >= MOST:
        return replace(state, fault=UploadFault.TOO_MANY)
    return _with(state, replace(state.form, files=(*state.form.files, upload)))


def taken_off(state: State, index: int) -> State:
    left = state.form.files[:index] + state.form.files[index + 1 :]
    return _with(state, replace(state.form, files=left))


def checked(state: State, about: About) -> State:
    complete = wanted(state.form, about) is not None
    return replace(state, tried=True, checking=complete, fault=None, not_sent=None)


def back_to_form(state: State) -> State:
    return replace(state, checking=False, not_sent=None)


def begun(state: State) -> State:
    return replace(state, sending=True, not_sent=None)


def refused(state: State, failed: Failed) -> State:
    return replace(state, sending=False, not_sent=failed)


def finished(state: State, sent: Correction) -> State:
    return replace(state, sending=False, sent=sent)


def wanted(form: Form, about: About) -> Value | None:
    """The right value, of the kind it replaces; `None` while it is missing or unreadable."""
    text = " ".join(form.wanted.split())
    match about.value:
        case YesNo():
            return None if form.yes is None else YesNo(form.yes)
        case Day():
            return _day(text)
        case Money():
            return _money(text)
        case Code():
            return Code(text) if text else None
        case _:
            return Words(text) if text else None


def report(form: Form, about: About) -> Report | None:
    value = wanted(form, about)
    if value is None:
        return None
    return Report(about.subject, value, form.comment.strip(), form.files)


def key_of(form: Form, about: About) -> str:
    """The same for the same words of the same form: sent twice, it is one correction."""
    said = [
        form.begun_at.isoformat(),
        str(about.subject),
        form.wanted,
        form.yes,
        form.comment,
        digests(form.files),
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def _with(state: State, form: Form) -> State:
    return replace(state, form=form, fault=None, not_sent=None)


def _day(text: str) -> Day | None:
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return Day(date(year, month, day))
    except ValueError:
        return None


def _money(text: str) -> Money | None:
    found = _MONEY.fullmatch(text.replace(" ", ""))
    return None if found is None else Money(int(found[1]) * 100 + int(found[2] or 0))
