"""A sign-in from the choice of a way to its end. Pure.

`attempt` is raised whenever what runs has to stop or something new has to begin; the screen
runs one task for each number.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import TypeAlias

from client.domain.identifiers import Fin
from client.domain.session import SignInFailure
from client.portal.login.protocol import SignInFailed


class Way(Enum):
    BROWSER = "browser"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Choosing:
    pass


@dataclass(frozen=True, slots=True)
class Typing:
    """The FİN whose phone is to be asked."""

    is_wrong: bool = False


@dataclass(frozen=True, slots=True)
class Starting:
    way: Way


@dataclass(frozen=True, slots=True)
class InBrowser:
    address: str
    seconds: float
    """How long the portal waits."""
    opened: bool


@dataclass(frozen=True, slots=True)
class OnPhone:
    code: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Unsuccessful:
    way: Way
    failure: SignInFailure
    again_at: datetime | None = None
    """When the portal will listen again."""


Step: TypeAlias = Choosing | Typing | Starting | InBrowser | OnPhone | Unsuccessful


@dataclass(frozen=True, slots=True)
class State:
    step: Step = field(default_factory=Choosing)
    fin: str = field(default="", repr=False)
    """As it was typed."""
    attempt: int = 0


def chose_again(state: State) -> State:
    """Back to the choice; what runs is given up."""
    return State(Choosing(), state.fin, state.attempt + 1)


def chose_browser(state: State) -> State:
    return State(Starting(Way.BROWSER), state.fin, state.attempt + 1)


def chose_phone(state: State) -> State:
    return State(Typing(), state.fin, state.attempt + 1)


def typed(state: State, fin: str) -> State:
    """A mistake is forgiven as soon as it is worked on."""
    return replace(state, step=Typing(), fin=fin)


def sent(state: State) -> State:
    if not isinstance(state.step, Typing):
        return state
    try:
        Fin.typed(state.fin)
    except ValueError:
        return replace(state, step=Typing(is_wrong=True))
    return State(Starting(Way.PHONE), state.fin, state.attempt + 1)


def went_to_browser(state: State, address: str, seconds: float, *, opened: bool) -> State:
    return replace(state, step=InBrowser(address, seconds, opened))


def asked_the_phone(state: State, code: str, seconds: float) -> State:
    return replace(state, step=OnPhone(code, seconds))


def failed(state: State, way: Way, error: SignInFailed, now: datetime) -> State:
    """The citizen's own "cancel" is no failure to talk about."""
    if error.failure is SignInFailure.CANCELLED and way is Way.PHONE:
        return chose_again(state)
    wait = error.retry_after
    again_at = None if wait is None else now + timedelta(seconds=wait)
    return replace(state, step=Unsuccessful(way, error.failure, again_at))


def once_more(state: State) -> State:
    """The same way again. A FİN that was typed needs no typing twice (A11Y-13)."""
    match state.step:
        case Unsuccessful(way=Way.PHONE):
            return chose_phone(state)
        case _:
            return chose_browser(state)
