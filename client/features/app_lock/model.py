"""Setting, changing and removing the app lock. Pure."""

from dataclasses import dataclass, field, replace
from enum import Enum

from client.domain.app_lock import Throttle, Tried, Weakness, Wishes, weakness_of


class Act(Enum):
    SET = "set"
    CHANGE = "change"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class State:
    act: Act | None = None
    """What the citizen is about to do; `None` where nothing is being typed."""
    old: str = field(default="", repr=False)
    new: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    wishes: Wishes = field(default_factory=Wishes)
    """For a lock that is not set yet."""
    revealed: bool = False
    attempted: bool = False
    """Before that nobody is told that something is wrong."""
    busy: bool = False
    told: Tried | None = None
    left: int = 0
    wait: float = 0.0
    """Seconds, as told last."""
    not_kept: bool = False
    done: Act | None = None
    """Said once, then forgotten."""
    device_is_here: bool = False

    @property
    def asks_new(self) -> bool:
        return self.act in {Act.SET, Act.CHANGE}

    @property
    def asks_old(self) -> bool:
        return self.act in {Act.CHANGE, Act.REMOVE}

    @property
    def weakness(self) -> Weakness | None:
        return weakness_of(self.new) if self.asks_new else None

    @property
    def is_the_same(self) -> bool:
        return not self.asks_new or self.new == self.again

    @property
    def is_complete(self) -> bool:
        return self.weakness is None and self.is_the_same and (bool(self.old) or not self.asks_old)


def begun(state: State, act: Act) -> State:
    return State(act, wishes=state.wishes, device_is_here=state.device_is_here)


def put_away(state: State) -> State:
    return State(wishes=state.wishes, device_is_here=state.device_is_here)


def typed_old(state: State, pin: str) -> State:
    return replace(state, old=pin, told=None, not_kept=False)


def typed_new(state: State, pin: str) -> State:
    return replace(state, new=pin, attempted=False, not_kept=False)


def typed_again(state: State, pin: str) -> State:
    return replace(state, again=pin, attempted=False, not_kept=False)


def revealed(state: State) -> State:
    return replace(state, revealed=not state.revealed)


def wished(state: State, wishes: Wishes) -> State:
    return replace(state, wishes=wishes, not_kept=False)


def attempted(state: State) -> State:
    return replace(state, attempted=True)


def doing(state: State) -> State:
    return replace(state, busy=True, told=None, not_kept=False)


def refused(state: State, told: Tried, throttle: Throttle, now: float) -> State:
    """The new one stays as it was typed."""
    wait = throttle.wait(now)
    return replace(state, old="", busy=False, told=told, left=throttle.left, wait=wait)


def waited(state: State, left: float) -> State:
    over = left <= 0
    told = None if over and state.told is Tried.NOT_YET else state.told
    return replace(state, wait=max(left, 0.0), told=told)


def not_kept(state: State) -> State:
    return replace(state, busy=False, not_kept=True)


def finished(state: State) -> State:
    return replace(put_away(state), done=state.act)


def said(state: State) -> State:
    return replace(state, done=None)


def device_found(state: State) -> State:
    return replace(state, device_is_here=True)
