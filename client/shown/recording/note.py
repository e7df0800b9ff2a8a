"""A voice note as it comes to be. Pure; the sound itself is not in here until it is whole."""

from dataclasses import dataclass, replace
from enum import Enum
from math import ceil

from client.domain.permissions import Outcome
from client.domain.sound import LONGEST_SECONDS, seconds_of


class Phase(Enum):
    RECORDING = "recording"
    PAUSED = "paused"
    DONE = "done"


@dataclass(frozen=True, slots=True, repr=False)
class Note:
    attempt: int
    phase: Phase = Phase.RECORDING
    heard: int = 0
    """Bytes of sound."""
    level: float = 0.0
    sound: bytes = b""
    """Once it is done."""
    ended: Outcome | None = None
    """Why it ended before the citizen said so."""
    transcript: str = ""
    not_saved: bool = False

    @property
    def seconds(self) -> int:
        return round(seconds_of(self.heard))

    @property
    def seconds_left(self) -> int:
        return max(0, ceil(LONGEST_SECONDS - seconds_of(self.heard)))


@dataclass(frozen=True, slots=True)
class State:
    note: Note | None = None
    barred: Outcome | None = None
    settings_shut: bool = False
    beginning: bool = False


def beginning(_: State) -> State:
    return State(beginning=True)


def barred(_: State, why: Outcome) -> State:
    return State(barred=why)


def begun(_: State, attempt: int) -> State:
    return State(Note(attempt))


def heard(state: State, size: int, level: float) -> State:
    note = state.note
    if note is None or note.phase is not Phase.RECORDING:
        return state
    return replace(state, note=replace(note, heard=size, level=level))


def paused(state: State) -> State:
    note = state.note
    return replace(state, note=note and replace(note, phase=Phase.PAUSED, level=0.0))


def resumed(state: State) -> State:
    note = state.note
    return replace(state, note=note and replace(note, phase=Phase.RECORDING))


def done(state: State, sound: bytes, ended: Outcome | None = None) -> State:
    note = state.note
    if note is None:
        return state
    made = replace(note, phase=Phase.DONE, heard=len(sound), sound=sound, ended=ended, level=0.0)
    return replace(state, note=made)


def dropped(state: State) -> State:
    """Nothing of it is left. Why there is none stays on the screen."""
    return state if state.note is None else State()


def transcribed(state: State, words: str) -> State:
    return replace(state, note=state.note and replace(state.note, transcript=words))


def saved(state: State, *, kept: bool) -> State:
    return replace(state, note=state.note and replace(state.note, not_saved=not kept))


def settings_shut(state: State) -> State:
    return replace(state, settings_shut=True)
