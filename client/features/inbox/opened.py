"""What the screen of one message knows besides the message itself. Pure."""

import hashlib
import json
from dataclasses import dataclass, field, replace
from enum import Enum

from client.domain.answers import Failed
from client.domain.inbox import Complaint, FileTrouble, Message, Preparing


class FileState(Enum):
    TAKING = "taking"
    SAVED = "saved"
    NOT_SAVED = "not_saved"
    """The device could not."""


Outcome = FileState | FileTrouble | Preparing | Failed


@dataclass(frozen=True, slots=True)
class Report:
    why: Complaint | None = None
    comment: str = ""
    tried: bool = False
    number: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    files: dict[str, Outcome] = field(default_factory=dict[str, Outcome])
    busy: bool = False
    not_done: Failed | None = None
    changed_condition: bool = False
    replying: bool = False
    reply: str = ""
    reply_tried: bool = False
    reply_sent: bool = False
    report: Report | None = None
    calendar_saved: bool = False
    read_later: bool = False
    """Opened while the portal was away."""


def file_became(state: State, ident: str, outcome: Outcome | None) -> State:
    """`None`: the citizen thought better of it."""
    files = {key: value for key, value in state.files.items() if key != ident}
    return replace(state, files=files if outcome is None else {**files, ident: outcome})


def begun(state: State) -> State:
    return replace(state, busy=True, not_done=None, changed_condition=False)


def refused(state: State, failed: Failed) -> State:
    return replace(state, busy=False, not_done=failed)


def condition_changed(state: State) -> State:
    return replace(state, busy=False, changed_condition=True)


def finished(state: State) -> State:
    return replace(state, busy=False)


def reply_begun(state: State) -> State:
    return replace(state, replying=True, reply_sent=False)


def reply_typed(state: State, text: str) -> State:
    return replace(state, reply=text, not_done=None)


def reply_tried(state: State) -> State:
    return replace(state, reply_tried=True)


def reply_left(state: State) -> State:
    """What was written stays, for when they come back to it."""
    return replace(state, replying=False, reply_tried=False, not_done=None)


def replied(state: State) -> State:
    return replace(state, busy=False, replying=False, reply="", reply_tried=False, reply_sent=True)


def report_opened(state: State) -> State:
    return replace(state, report=Report(), not_done=None)


def report_closed(state: State) -> State:
    return replace(state, report=None, not_done=None, busy=False)


def complained(state: State, why: Complaint | None) -> State:
    return replace(state, report=replace(state.report or Report(), why=why, tried=False))


def report_commented(state: State, comment: str) -> State:
    return replace(state, report=replace(state.report or Report(), comment=comment))


def report_tried(state: State) -> State:
    return replace(state, report=replace(state.report or Report(), tried=True))


def reported(state: State, number: str) -> State:
    return replace(state, busy=False, report=replace(state.report or Report(), number=number))


def calendar_kept(state: State) -> State:
    return replace(state, calendar_saved=True)


def postponed(state: State) -> State:
    return replace(state, read_later=True)


def was_read(state: State) -> State:
    return replace(state, read_later=False)


def reply_key(message: Message, text: str) -> str:
    """One for each answer: sent again after a lost reply, it is one answer."""
    return _digest([message.id, len(message.replies), text])


def report_key(message: Message, report: Report) -> str:
    return _digest([message.id, report.why and report.why.value, report.comment])


def _digest(said: object) -> str:
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
