"""A check from the code to what the portal says of it. Pure.

`attempt` is raised with each question; the screen runs one task for each number.
"""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from client.domain.answers import Failed
from client.domain.presentations import CheckResult


@dataclass(frozen=True, slots=True)
class Entering:
    """Nothing is asked yet."""


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


Step: TypeAlias = Entering | Asking | Answered | NotAnswered


@dataclass(frozen=True, slots=True)
class State:
    step: Step = field(default_factory=Entering)
    attempt: int = 0


def begun(code: str | None) -> State:
    return State() if code is None else State(Asking(code), 1)


def asked(state: State, code: str) -> State:
    """Another one than is being asked about takes its place."""
    if state.step == Asking(code):
        return state
    return State(Asking(code), state.attempt + 1)


def answered(state: State, code: str, result: CheckResult) -> State:
    """Unless another document is asked about by now: its answer would be somebody else's."""
    return replace(state, step=Answered(result)) if state.step == Asking(code) else state


def not_answered(state: State, code: str, failed: Failed) -> State:
    return replace(state, step=NotAnswered(code, failed)) if state.step == Asking(code) else state


def once_more(state: State) -> State:
    """The same question again."""
    if not isinstance(state.step, NotAnswered):
        return state
    return State(Asking(state.step.code), state.attempt + 1)


def another(state: State) -> State:
    """The next document: nothing of the last one stays on the screen."""
    return State(attempt=state.attempt)
