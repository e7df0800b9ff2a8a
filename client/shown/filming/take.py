"""A film as it comes to be. Pure; the film itself is not in here until it is whole.

`turn` is raised with each begin and each end; the screen runs one task for each number.
"""

from dataclasses import dataclass, field, replace
from enum import Enum

from client.device.camera import Surface
from client.device.permissions import Grant
from client.domain.permissions import Outcome, Power
from client.domain.video_messages import LONGEST_SECONDS, Film, FilmFault


class Phase(Enum):
    STARTING = "starting"
    READY = "ready"
    """The camera is on, and nothing is recorded."""
    RECORDING = "recording"
    PAUSED = "paused"
    KEEPING = "keeping"
    """The film is on its way from the camera."""
    DONE = "done"


@dataclass(frozen=True, slots=True, repr=False)
class Take:
    grant: Grant
    sound: Grant | None
    unheard: Outcome | None = None
    """Why there is no sound."""
    surface: Surface | None = None
    phase: Phase = Phase.STARTING
    seconds: int = 0
    film: Film | None = None
    """Once it is done."""
    ended: Outcome | None = None
    """Why it ended before the citizen said so."""
    went_away: bool = False
    """It ended because the app went out of sight."""
    not_saved: bool = False

    @property
    def seconds_left(self) -> int:
        return max(0, LONGEST_SECONDS - self.seconds)


@dataclass(frozen=True, slots=True)
class Barred:
    """Why there is no film."""

    why: Outcome
    power: Power = Power.CAMERA
    lost: bool = False
    """Something had been recorded, and is gone."""


@dataclass(frozen=True, slots=True)
class State:
    turn: int = 0
    take: Take | None = None
    barred: Barred | None = None
    fault: FilmFault | None = None
    went_away: bool = False
    """Before anything was recorded."""
    settings_shut: bool = False
    asking: bool = False


def asking(state: State) -> State:
    return State(state.turn, asking=True)


def barred(state: State, why: Barred) -> State:
    return State(state.turn + 1, barred=why)


def begun(state: State, take: Take) -> State:
    return State(state.turn + 1, take)


def drawn(state: State, surface: Surface) -> State:
    return replace(state, take=state.take and replace(state.take, surface=surface))


def turned(state: State, phase: Phase) -> State:
    """A film that is on its way, or there, is not begun or paused any more."""
    take = state.take
    if take is None or take.phase in {Phase.KEEPING, Phase.DONE}:
        return state
    return replace(state, take=replace(take, phase=phase))


def passed(state: State, seconds: int) -> State:
    take = state.take
    if take is None or take.seconds == seconds:
        return state
    return replace(state, take=replace(take, seconds=seconds))


def done(
    state: State, film: Film, *, ended: Outcome | None = None, went_away: bool = False
) -> State:
    take = state.take
    if take is None:
        return state
    made = replace(take, phase=Phase.DONE, film=film, ended=ended, went_away=went_away)
    return replace(state, take=replace(made, seconds=film.seconds, surface=None))


def spoiled(state: State, fault: FilmFault) -> State:
    return State(state.turn + 1, fault=fault)


def put_away(state: State) -> State:
    """Nothing was recorded yet."""
    return State(state.turn + 1, went_away=True)


def dropped(state: State, turn: int) -> State:
    """A dialog that is put away says so late; it must not answer for the next one, and why there
    is no film stays on the screen."""
    if state.take is None or state.turn != turn:
        return state
    return State(state.turn + 1)


def transcribed(state: State, words: str) -> State:
    take = state.take
    if take is None or take.film is None:
        return state
    return replace(state, take=replace(take, film=replace(take.film, transcript=words)))


def saved(state: State, *, kept: bool) -> State:
    return replace(state, take=state.take and replace(state.take, not_saved=not kept))


def settings_shut(state: State) -> State:
    return replace(state, settings_shut=True)


@dataclass
class Stopwatch:
    """How long it has recorded; pauses are not in it."""

    before: float = 0.0
    since: float | None = field(default=None)

    @property
    def has_begun(self) -> bool:
        return self.since is not None or self.before > 0

    def goes(self, now: float) -> None:
        self.since = now if self.since is None else self.since

    def rests(self, now: float) -> None:
        self.before, self.since = self.seconds(now), None

    def seconds(self, now: float) -> float:
        return self.before + (0.0 if self.since is None else now - self.since)
