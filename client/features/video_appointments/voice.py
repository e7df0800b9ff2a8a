"""Whether the operator hears the citizen, and what stands in the way. Pure."""

from dataclasses import dataclass, replace

from client.domain.permissions import Outcome


@dataclass(frozen=True, slots=True)
class Voice:
    is_on: bool = False
    is_beginning: bool = False
    heard: int = 0
    """Seconds, as the portal counts them."""
    unheard: bool = False
    """The last words did not reach it."""
    barred: Outcome | None = None
    settings_shut: bool = False


def beginning(now: Voice) -> Voice:
    return Voice(is_beginning=True, heard=now.heard)


def on(now: Voice) -> Voice:
    return Voice(is_on=True, heard=now.heard)


def silent(now: Voice) -> Voice:
    return replace(now, is_on=False, is_beginning=False, unheard=False)


def barred(now: Voice, why: Outcome) -> Voice:
    return Voice(heard=now.heard, barred=why)


def heard(now: Voice, seconds: int) -> Voice:
    return replace(now, heard=seconds, unheard=False)


def unheard(now: Voice) -> Voice:
    return replace(now, unheard=now.is_on)


def settings_shut(now: Voice) -> Voice:
    return replace(now, settings_shut=True)
