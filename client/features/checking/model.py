"""A check from what was typed to what the portal says of it. Pure.

`attempt` is raised with each question; the screen runs one task for each number.
"""

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TypeAlias

from client.domain.answers import Failed
from client.domain.presentations import CheckResult, NotACode, OtherPortal, code_typed


class Wrong(Enum):
    """Why what was typed cannot be asked about."""

    NO_CODE = "no_code"
    OTHER_PORTAL = "other_portal"


@dataclass(frozen=True, slots=True)
class Typing:
    wrong: Wrong | None = None


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


Step: TypeAlias = Typing | Asking | Answered | NotAnswered


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
