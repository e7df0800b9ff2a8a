"""What the citizen answers on the way: documents that are needed, or an appeal. Pure."""

import hashlib
import json
from dataclasses import dataclass, field, replace

from client.domain.answers import Failed
from client.domain.corrections import Correction, CorrectionState
from client.domain.uploads import MOST, Upload, UploadFault
from client.shown.replying import digests


@dataclass(frozen=True, slots=True)
class State:
    comment: str = ""
    files: tuple[Upload, ...] = ()
    tried: bool = False
    fault: UploadFault | None = None
    sending: bool = False
    not_sent: Failed | None = None
    shown: frozenset[str] = field(default_factory=frozenset[str])
    """Values that were unmasked."""


def commented(state: State, comment: str) -> State:
    return replace(state, comment=comment, not_sent=None)


def picked(state: State, upload: Upload | UploadFault) -> State:
    if isinstance(upload, UploadFault):
        return replace(state, fault=upload)
    if len(state.files) >= MOST:
        return replace(state, fault=UploadFault.TOO_MANY)
    return replace(state, files=(*state.files, upload), fault=None)


def taken_off(state: State, index: int) -> State:
    return replace(state, files=state.files[:index] + state.files[index + 1 :], fault=None)


def tried(state: State) -> State:
    return replace(state, tried=True)


def begun(state: State) -> State:
    return replace(state, sending=True, not_sent=None, fault=None)


def refused(state: State, failed: Failed) -> State:
    return replace(state, sending=False, not_sent=failed)


def finished(state: State) -> State:
    return State(shown=state.shown)


def turned(state: State, value: str) -> State:
    return replace(state, shown=state.shown ^ {value})


def is_complete(state: State, correction: Correction) -> bool:
    """Documents need one that is not just said aloud, an appeal needs words."""
    if correction.state is CorrectionState.NEED_DOCUMENTS:
        return any(not file.is_sound for file in state.files)
    return bool(state.comment.strip())


def key_of(state: State, correction: Correction) -> str:
    """One for each answer to each step of this correction."""
    said = [
        correction.id,
        len(correction.steps),
        state.comment,
        digests(state.files),
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
