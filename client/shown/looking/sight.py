"""The camera as a screen knows it, from the question to the end. Pure.

`turn` is raised with each begin and each end; the screen runs one task for each number.
"""

from dataclasses import dataclass, field, replace

from client.device.camera import Surface
from client.device.permissions import Grant
from client.domain.permissions import Outcome


@dataclass(frozen=True, slots=True)
class Sight:
    grant: Grant = field(repr=False)
    surface: Surface | None = field(default=None, repr=False)
    is_on: bool = False
    hint: str | None = None
    """What would help just now, by its key."""
    is_taking: bool = False
    """The picture that the citizen asked for."""


@dataclass(frozen=True, slots=True)
class State:
    turn: int = 0
    sight: Sight | None = None
    barred: Outcome | None = None
    settings_shut: bool = False
    asking: bool = False


def asking(state: State) -> State:
    return State(state.turn, asking=True)


def barred(state: State, why: Outcome) -> State:
    return State(state.turn, barred=why)


def begun(state: State, grant: Grant) -> State:
    return State(state.turn + 1, Sight(grant))


def drawn(state: State, surface: Surface) -> State:
    return replace(state, sight=state.sight and replace(state.sight, surface=surface))


def switched_on(state: State) -> State:
    return replace(state, sight=state.sight and replace(state.sight, is_on=True))


def hinted(state: State, hint: str | None) -> State:
    if state.sight is None or state.sight.hint == hint:
        return state
    return replace(state, sight=replace(state.sight, hint=hint))


def taking(state: State) -> State:
    return replace(state, sight=state.sight and replace(state.sight, is_taking=True))


def done(state: State) -> State:
    """It has what it was on for."""
    return State(state.turn)


def dropped(state: State, turn: int) -> State:
    """A dialog that is put away says so late; it must not answer for the next one, and why the
    camera went off stays on the screen."""
    if state.sight is None or state.turn != turn:
        return state
    return State(state.turn + 1)


def settings_shut(state: State) -> State:
    return replace(state, settings_shut=True)
