"""Taking a declaration back: asked first, done once. Pure."""

import hashlib
from dataclasses import dataclass, replace

from client.domain.answers import Failed
from client.domain.declarations import Declaration


@dataclass(frozen=True, slots=True)
class State:
    asking: bool = False
    busy: bool = False
    failed: Failed | None = None


def asked(state: State) -> State:
    return replace(state, asking=True, failed=None)


def thought_better(state: State) -> State:
    return replace(state, asking=False)


def begun(state: State) -> State:
    return replace(state, busy=True, failed=None)


def refused(state: State, failed: Failed) -> State:
    return replace(state, asking=False, busy=False, failed=failed)


def finished(_: State) -> State:
    return State()


def key_of(declaration: Declaration) -> str:
    """A declaration is withdrawn once."""
    return hashlib.sha256(f"withdraw/{declaration.id}".encode()).hexdigest()
