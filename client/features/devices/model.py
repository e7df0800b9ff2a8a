"""What the devices screen knows beside the list itself, and how it changes. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from client.domain.access import AccessId, AccessSession
from client.domain.answers import Failed

LONGEST_NAME: Final = 60
"""Characters, by the contract."""


@dataclass(frozen=True, slots=True)
class Rename:
    access: AccessId
    name: str


@dataclass(frozen=True, slots=True)
class End:
    access: AccessId
    name: str


@dataclass(frozen=True, slots=True)
class EndOthers:
    accesses: frozenset[AccessId]


Act: TypeAlias = Rename | End | EndOthers


@dataclass(frozen=True, slots=True)
class NotDone:
    act: Act
    failed: Failed


@dataclass(frozen=True, slots=True)
class State:
    draft: Rename | None = None
    """The name as it stands in the field."""
    tried: bool = False
    """Whether the draft was once sent: before that nobody is told it is wrong."""
    asking: End | EndOthers | None = None
    doing: Act | None = None
    not_done: NotDone | None = None
    done: Act | None = None
    """Said once, then forgotten."""
    ended: frozenset[AccessId] = frozenset()
    """Known to be gone before the list says so."""


def renaming(state: State, access: AccessSession) -> State:
    return replace(state, draft=Rename(access.id, access.device_name), tried=False, not_done=None)


def typed(state: State, name: str) -> State:
    return state if state.draft is None else replace(state, draft=replace(state.draft, name=name))


def asked(state: State, act: End | EndOthers) -> State:
    return replace(state, asking=act, not_done=None)


def put_away(state: State) -> State:
    """The citizen thought better of it."""
    return replace(state, draft=None, tried=False, asking=None)


def tried(state: State) -> State:
    return replace(state, tried=True)


def begun(state: State, act: Act) -> State:
    """The question has been answered; whatever opens next has the screen to itself."""
    return replace(state, doing=act, asking=None, not_done=None)


def finished(state: State, act: Act) -> State:
    gone = state.ended | _ended_by(act)
    return replace(put_away(state), doing=None, done=act, ended=gone)


def refused(state: State, act: Act, failed: Failed) -> State:
    """A name that was typed stays in its field."""
    return replace(state, doing=None, not_done=NotDone(act, failed))


def said(state: State) -> State:
    return replace(state, done=None)


def wanted(draft: Rename) -> Rename | None:
    """What can be sent, or `None` when nothing is left of the name."""
    name = " ".join(draft.name.split())[:LONGEST_NAME]
    return replace(draft, name=name) if name else None


def shown(accesses: Iterable[AccessSession], state: State) -> tuple[AccessSession, ...]:
    """This device first, then the one that was used last."""
    still = [access for access in accesses if access.id not in state.ended]
    recent_first = sorted(still, key=lambda access: access.last_seen_at, reverse=True)
    return tuple(sorted(recent_first, key=lambda access: not access.is_this_device))


def others(accesses: Iterable[AccessSession]) -> EndOthers:
    return EndOthers(frozenset(access.id for access in accesses if not access.is_this_device))


def _ended_by(act: Act) -> frozenset[AccessId]:
    match act:
        case Rename():
            return frozenset()
        case End(access):
            return frozenset({access})
        case EndOthers(accesses):
            return accesses
