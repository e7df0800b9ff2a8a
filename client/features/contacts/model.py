"""What the contacts screen knows beside the values: one form, one code, one deed. Pure."""

import hashlib
import json
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, TypeAlias

from client.domain.answers import Failed
from client.domain.contacts import ContactChangeId, ContactField, ContactValue, as_value
from client.domain.step_up import CODE_DIGITS

CHANGES_AT_ONCE: Final = 5


@dataclass(frozen=True, slots=True)
class Form:
    field: ContactField
    begun_at: datetime
    typed: str
    tried: bool = False
    """Before that nobody is told that it is wrong."""

    @property
    def value(self) -> str | None:
        return as_value(self.field, self.typed)


@dataclass(frozen=True, slots=True)
class Change:
    field: ContactField
    value: str
    key: str


@dataclass(frozen=True, slots=True)
class Resend:
    change: ContactChangeId


@dataclass(frozen=True, slots=True)
class GiveCode:
    change: ContactChangeId
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Undo:
    change: ContactChangeId


@dataclass(frozen=True, slots=True)
class Drop:
    change: ContactChangeId


Act: TypeAlias = Change | Resend | GiveCode | Undo | Drop


@dataclass(frozen=True, slots=True)
class NotDone:
    act: Act
    failed: Failed
    code: str | None
    """The portal's word for it, e.g. that the address is another person's."""


@dataclass(frozen=True, slots=True)
class State:
    form: Form | None = None
    code: str = field(default="", repr=False)
    code_tried: bool = False
    code_was_wrong: bool = False
    doing: Act | None = None
    not_done: NotDone | None = None
    undone: bool = False
    """Said once."""
    all_changes: bool = False


def editing(state: State, value: ContactValue, now: datetime) -> State:
    """Begins with what stands there: often one letter is wrong."""
    return replace(state, form=Form(value.field, now, value.value), not_done=None)


def typed(state: State, text: str) -> State:
    form = state.form and replace(state.form, typed=text, tried=False)
    return replace(state, form=form, not_done=None)


def put_away(state: State) -> State:
    return replace(state, form=None, not_done=None)


def tried(state: State) -> State:
    return replace(state, form=state.form and replace(state.form, tried=True))


def code_typed(state: State, code: str) -> State:
    return replace(state, code=code, code_tried=False, code_was_wrong=False, not_done=None)


def code_tried(state: State) -> State:
    return replace(state, code_tried=True)


def begun(state: State, act: Act) -> State:
    return replace(state, doing=act, not_done=None)


def refused(state: State, not_done: NotDone) -> State:
    """What was typed stays."""
    return replace(state, doing=None, not_done=not_done)


def finished(state: State, act: Act) -> State:
    """A code that was taken is of no more use, right or wrong."""
    done = replace(state, doing=None, code="", code_tried=False)
    match act:
        case Change():
            return replace(done, form=None, code_was_wrong=False)
        case GiveCode():
            return replace(done, code_was_wrong=True)
        case Undo():
            return replace(done, undone=True, code_was_wrong=False)
        case Resend() | Drop():
            return replace(done, code_was_wrong=False)


def said(state: State) -> State:
    return replace(state, undone=False)


def unrolled(state: State) -> State:
    return replace(state, all_changes=True)


def wanted(form: Form) -> Change | None:
    """What can be sent: the same words of the same form are the same deed."""
    value = form.value
    if value is None:
        return None
    told = [form.begun_at.isoformat(), form.field.value, value]
    return Change(form.field, value, hashlib.sha256(json.dumps(told).encode()).hexdigest())


def is_complete(code: str) -> bool:
    return len(code) == CODE_DIGITS and code.isascii() and code.isdigit()
