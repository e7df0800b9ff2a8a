"""Objecting, and taking that back: written, asked, done once. Pure."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from client.domain.answers import Failed
from client.domain.mentions import Mention


class Overtaken(Enum):
    """Why the portal takes no objection, or has none to give back: it stands otherwise by now."""

    OBJECTED = "objected"
    EXPIRED = "expired"
    OVER = "over"
    NOT_OPEN = "not_open"


BY_CODE: Final[Mapping[str, Overtaken]] = {
    "already_objected": Overtaken.OBJECTED,
    "declaration_expired": Overtaken.EXPIRED,
    "declaration_over": Overtaken.OVER,
    "no_open_objection": Overtaken.NOT_OPEN,
}


@dataclass(frozen=True, slots=True)
class State:
    reason: str = ""
    tried: bool = False
    asking: bool = False
    """Whether to take it back."""
    busy: bool = False
    failed: Failed | None = None
    overtaken: Overtaken | None = None

    @property
    def is_complete(self) -> bool:
        return bool(self.reason.strip())


def typed(state: State, reason: str) -> State:
    return replace(state, reason=reason)


def tried(state: State) -> State:
    return replace(state, tried=True)


def asked(state: State) -> State:
    return replace(state, asking=True, failed=None)


def thought_better(state: State) -> State:
    return replace(state, asking=False)


def begun(state: State) -> State:
    return replace(state, busy=True, failed=None, overtaken=None)


def refused(state: State, failed: Failed, code: str | None) -> State:
    """What was written stays before the citizen's eyes."""
    overtaken = BY_CODE.get(code or "")
    return replace(
        state,
        asking=False,
        busy=False,
        failed=None if overtaken else failed,
        overtaken=overtaken,
    )


def finished(_: State) -> State:
    return State()


def objecting_key(one: Mention, reason: str) -> str:
    """After it was taken back, an objection is another deed: the steps tell them apart."""
    return _key(f"object/{one.id}/{len(one.steps)}/{reason}")


def taking_back_key(one: Mention) -> str:
    return _key(f"take-back/{one.id}/{len(one.steps)}")


def _key(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()
