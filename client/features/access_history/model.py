"""What the access history knows beside the list: a row opened, and a question. Pure."""

import hashlib
from dataclasses import dataclass, replace
from typing import Final

from client.domain.access import AccessAttempt, AttemptId, AttemptResult
from client.domain.answers import Failed

AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class State:
    opened: AttemptId | None = None
    only_unsuccessful: bool = False
    shown: int = AT_ONCE
    asking: AccessAttempt | None = None
    """Whether that really was somebody else."""
    reporting: bool = False
    not_done: Failed | None = None


def turned(state: State, attempt: AttemptId) -> State:
    return replace(state, opened=None if state.opened == attempt else attempt)


def filtered(state: State, *, only_unsuccessful: bool) -> State:
    return replace(state, only_unsuccessful=only_unsuccessful, shown=AT_ONCE)


def unrolled(state: State) -> State:
    return replace(state, shown=state.shown + AT_ONCE)


def asked(state: State, attempt: AccessAttempt) -> State:
    return replace(state, asking=attempt, not_done=None)


def put_away(state: State) -> State:
    """The citizen thought better of it; what is on its way cannot be called back."""
    return state if state.reporting else replace(state, asking=None, not_done=None)


def begun(state: State) -> State:
    return replace(state, reporting=True, not_done=None)


def refused(state: State, failed: Failed) -> State:
    return replace(state, reporting=False, not_done=failed)


def wanted(attempts: tuple[AccessAttempt, ...], state: State) -> tuple[AccessAttempt, ...]:
    if not state.only_unsuccessful:
        return attempts
    return tuple(one for one in attempts if one.result is not AttemptResult.OK)


def key_of(attempt: AttemptId) -> str:
    """One report an attempt, however often it is sent."""
    return hashlib.sha256(f"not-me/{attempt}".encode()).hexdigest()
