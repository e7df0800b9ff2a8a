"""What the citizen answers on the way: information, an appeal, stars, or that it is over. Pure."""

import hashlib
import json
from dataclasses import dataclass, replace

from client.domain.answers import Failed
from client.domain.applications import Application, ApplicationState
from client.domain.forms import Attached


@dataclass(frozen=True, slots=True)
class State:
    comment: str = ""
    files: tuple[Attached, ...] = ()
    tried: bool = False
    busy: bool = False
    failed: Failed | None = None
    failed_move: str = ""
    cancelling: bool = False
    """Asked whether they really want to."""


def commented(state: State, comment: str) -> State:
    return replace(state, comment=comment, failed=None)


def attached(state: State, file: Attached) -> State:
    return replace(state, files=(*state.files, file), failed=None)


def taken_off(state: State, index: int) -> State:
    return replace(state, files=(*state.files[:index], *state.files[index + 1 :]))


def tried(state: State) -> State:
    return replace(state, tried=True)


def begun(state: State) -> State:
    return replace(state, busy=True, failed=None)


def refused(state: State, move: str, failed: Failed) -> State:
    return replace(state, busy=False, failed=failed, failed_move=move, cancelling=False)


def failed_in(state: State, moves: tuple[str, ...]) -> Failed | None:
    """What is to be said beside these moves and no others."""
    return state.failed if state.failed_move.startswith(moves) else None


def finished(_: State) -> State:
    return State()


def asked_to_cancel(state: State) -> State:
    return replace(state, cancelling=True)


def thought_better(state: State) -> State:
    return replace(state, cancelling=False)


def is_complete(state: State, application: Application) -> bool:
    """Information is a file or a word; an appeal needs words."""
    said = bool(state.comment.strip())
    if application.state is ApplicationState.NEED_INFO:
        return said or bool(state.files)
    return said


def key_of(state: State, application: Application, move: str) -> str:
    """One for each answer to each step of this application."""
    files = [file.id for file in state.files]
    said = [application.id, len(application.steps), move, state.comment, files]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
