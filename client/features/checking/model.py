"""A check from what was typed to what the portal says of it. Pure.

`attempt` is raised with each question; the screen runs one task for each number.
"""

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final, TypeAlias

from client.device.codes import Unread
from client.domain.answers import Failed
from client.domain.presentations import (
    CheckResult,
    NotACode,
    OtherPortal,
    code_scanned,
    code_typed,
)


class Wrong(Enum):
    """Why what was typed cannot be asked about."""

    NO_CODE = "no_code"
    OTHER_PORTAL = "other_portal"
    FOREIGN = "foreign"
    """A QR with something else in it."""
    NOT_OPENED = "not_opened"
    NO_PICTURE = "no_picture"
    NO_QR = "no_qr"
    SEVERAL = "several"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True)
class Typing:
    wrong: Wrong | None = None
    of_picture: bool = False
    """What is wrong is about a picture, not about what was typed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A picture is picked and looked into."""


@dataclass(frozen=True, slots=True)
class Asking:
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answered:
    result: CheckResult


@dataclass(frozen=True, slots=True)
class NotAnswered:
    code: str = field(repr=False)
    failed: Failed


_UNREAD: Final = {
    Unread.NO_PICTURE: Wrong.NO_PICTURE,
    Unread.NO_CODE: Wrong.NO_QR,
    Unread.SEVERAL: Wrong.SEVERAL,
    Unread.NOT_HERE: Wrong.NOT_READ,
}

Step: TypeAlias = Typing | Reading | Asking | Answered | NotAnswered


@dataclass(frozen=True, slots=True)
class State:
    step: Step = field(default_factory=Typing)
    text: str = field(default="", repr=False)
    """As it was typed."""
    attempt: int = 0


def typed(state: State, text: str) -> State:
    """A mistake is forgiven as soon as it is worked on."""
    return replace(state, step=Typing(), text=text)


def sent(state: State, portal: str) -> State:
    if isinstance(state.step, Asking):
        return state
    try:
        code = code_typed(state.text, portal)
    except OtherPortal:
        return replace(state, step=Typing(Wrong.OTHER_PORTAL))
    except NotACode:
        return replace(state, step=Typing(Wrong.NO_CODE))
    return State(Asking(code), state.text, state.attempt + 1)


def picking(state: State) -> State:
    return replace(state, step=Reading()) if isinstance(state.step, Typing) else state


def not_picked(state: State, wrong: Wrong | None = None) -> State:
    """Without `wrong` the citizen thought better of it."""
    return (
        replace(state, step=Typing(wrong, of_picture=True))
        if isinstance(state.step, Reading)
        else state
    )


def scanned(state: State, found: str | Unread, portal: str) -> State:
    """What a stranger wrote into a QR is never shown and never opened."""
    if not isinstance(state.step, Reading):
        return state
    if isinstance(found, Unread):
        return not_picked(state, _UNREAD[found])
    try:
        code = code_scanned(found, portal)
    except OtherPortal:
        return not_picked(state, Wrong.OTHER_PORTAL)
    except NotACode:
        return not_picked(state, Wrong.FOREIGN)
    return State(Asking(code), "", state.attempt + 1)


def answered(state: State, result: CheckResult) -> State:
    return replace(state, step=Answered(result)) if isinstance(state.step, Asking) else state


def not_answered(state: State, failed: Failed) -> State:
    if not isinstance(state.step, Asking):
        return state
    return replace(state, step=NotAnswered(state.step.code, failed))


def once_more(state: State) -> State:
    """The same question again."""
    if not isinstance(state.step, NotAnswered):
        return state
    return State(Asking(state.step.code), state.text, state.attempt + 1)


def another(state: State) -> State:
    """The next document: nothing of the last one stays on the screen."""
    return State(attempt=state.attempt)
