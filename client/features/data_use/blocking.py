"""Stopping from an entry what the citizen once allowed: what is known of it. Pure.

It pauses the consent: at once, and taken up again or withdrawn as one likes (R-1.6, CON-03).
"""

import hashlib
from dataclasses import dataclass, replace
from enum import Enum, auto

from client.domain.answers import Failed
from client.domain.consents import Consent, ConsentId, Move


class Step(Enum):
    NOTHING = auto()
    ASKED = auto()
    SENDING = auto()
    BLOCKED = auto()
    OVER = auto()
    """The consent did not stand any more: nothing goes out under it."""


@dataclass(frozen=True, slots=True)
class Blocking:
    step: Step = Step.NOTHING
    consent: ConsentId | None = None
    not_done: Failed | None = None


def asked(consent: ConsentId) -> Blocking:
    return Blocking(Step.ASKED, consent)


def put_away(state: Blocking) -> Blocking:
    """What is on its way cannot be called back."""
    return replace(state, step=Step.NOTHING) if state.step is Step.ASKED else state


def begun(state: Blocking) -> Blocking:
    return replace(state, step=Step.SENDING, not_done=None)


def blocked(state: Blocking) -> Blocking:
    return replace(state, step=Step.BLOCKED)


def over(state: Blocking) -> Blocking:
    return replace(state, step=Step.OVER)


def refused(state: Blocking, failed: Failed) -> Blocking:
    return replace(state, step=Step.NOTHING, not_done=failed)


def can_be_paused(consent: Consent | None) -> bool:
    return consent is not None and Move.PAUSE in consent.moves


def key_of(consent: Consent) -> str:
    """One for each step of its life: pressed twice, it is done once."""
    return hashlib.sha256(f"{consent.id}/{len(consent.steps)}/block".encode()).hexdigest()
