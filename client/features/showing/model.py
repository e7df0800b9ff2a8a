"""A presentation from its first number to the moment somebody has checked it. Pure.

`turn` is raised whenever a new number is wanted; the screen runs one task for each.
"""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from client.domain.answers import Failed
from client.domain.presentations import Presentation, Shown

RENEWALS: Final = 4
"""Numbers made by themselves: a screen that was forgotten stops showing after a while."""
DRIFT: Final = 2.0
"""Seconds our countdown may differ from the portal's before it is put right."""


@dataclass(frozen=True, slots=True)
class Making:
    """A number was asked for."""


@dataclass(frozen=True, slots=True)
class Live:
    presentation: Presentation
    until: float
    """On the monotonic clock."""
    is_watched: bool = True
    """Whether we would hear of a check."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Somebody looked: what the citizen waits for."""

    shown: Shown


@dataclass(frozen=True, slots=True)
class Resting:
    """Shown for so long that we ask before making another number."""


@dataclass(frozen=True, slots=True)
class NotMade:
    failed: Failed


Step: TypeAlias = Making | Live | Checked | Resting | NotMade


@dataclass(frozen=True, slots=True)
class State:
    step: Step = Making()
    turn: int = 0
    renewed: int = 0


def made(state: State, presentation: Presentation, now: float) -> State:
    return replace(state, step=Live(presentation, now + presentation.seconds_left))


def not_made(state: State, failed: Failed) -> State:
    return replace(state, step=NotMade(failed))


def looked_at(state: State, presentation: Presentation, now: float) -> State:
    """What the portal says of the number on the screen; of another it says nothing to us."""
    step = state.step
    if not isinstance(step, Live) or step.presentation.id != presentation.id:
        return state
    if presentation.shown is not None:
        return replace(state, step=Checked(presentation.shown))
    until = now + presentation.seconds_left
    if step.is_watched and abs(until - step.until) < DRIFT:
        return state
    return replace(state, step=replace(step, until=until, is_watched=True))


def unwatched(state: State) -> State:
    """The number still counts; whether somebody checks it, we cannot see."""
    if not isinstance(state.step, Live):
        return state
    return replace(state, step=replace(state.step, is_watched=False))


def lapsed(state: State) -> State:
    """Renewed by itself, some times."""
    if not isinstance(state.step, Live):
        return state
    if state.renewed >= RENEWALS:
        return replace(state, step=Resting())
    return State(Making(), state.turn + 1, state.renewed + 1)


def outlives_its_screen(state: State) -> bool:
    """A number ends with the screen that showed it; that somebody has looked stays true."""
    return isinstance(state.step, Checked | Resting)


def once_more(state: State) -> State:
    """The citizen asks for a number themselves."""
    return State(Making(), state.turn + 1)
