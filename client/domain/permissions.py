"""Permissions: what the device lets us use, for what, and what came of asking (policy 3.8).

Not a consent to a participant, not an acceptance of a text, not a preference.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Power(Enum):
    """What a device can do and asks its owner about."""

    LOCATION = "location"
    CAMERA = "camera"
    MICROPHONE = "microphone"
    NOTIFICATIONS = "notifications"


class Purpose(Enum):
    """Asked for one by one: a yes to one of them says nothing about another."""

    NEAREST_CENTRE = "nearest_centre"
    CODE_SCAN = "code_scan"
    DOCUMENT_PAGE = "document_page"
    PORTRAIT = "portrait"
    VOICE_NOTE = "voice_note"
    VIDEO_VOICE = "video_voice"
    MESSAGE_NOTICES = "message_notices"

    @property
    def power(self) -> Power:
        return _ABOUT[self].power

    @property
    def clause(self) -> str:
        return _ABOUT[self].clause

    @property
    def version(self) -> int:
        """Of the explanation. New words are a new version, and are asked about anew."""
        return _ABOUT[self].version

    @property
    def in_sittings(self) -> bool:
        """Once lasts as long as what it is for: a paper has pages, and a picture is retaken."""
        return _ABOUT[self].in_sittings


@dataclass(frozen=True, slots=True)
class _About:
    power: Power
    clause: str
    version: int
    in_sittings: bool = False


_ABOUT = {
    Purpose.NEAREST_CENTRE: _About(Power.LOCATION, "3.8", 1),
    Purpose.CODE_SCAN: _About(Power.CAMERA, "3.8", 2),
    Purpose.DOCUMENT_PAGE: _About(Power.CAMERA, "3.8", 1, in_sittings=True),
    Purpose.PORTRAIT: _About(Power.CAMERA, "3.8", 1, in_sittings=True),
    Purpose.VOICE_NOTE: _About(Power.MICROPHONE, "3.8", 2),
    Purpose.VIDEO_VOICE: _About(Power.MICROPHONE, "3.8", 1),
    Purpose.MESSAGE_NOTICES: _About(Power.NOTIFICATIONS, "6.1", 2),
}


class Choice(Enum):
    ONCE = "once"
    WHILE_USING = "while_using"
    """Until the window is closed, the sign-in ends or it is withdrawn."""
    NO = "no"


class Outcome(Enum):
    """What came of it: each has its own words, and its own way on."""

    GRANTED = "granted"
    NOT_WANTED = "not_wanted"
    """The citizen said no to us: the system was not even asked."""
    DENIED = "denied"
    DENIED_FOR_GOOD = "denied_for_good"
    """The system asks no more: only its settings change that."""
    RESTRICTED = "restricted"
    """By whoever looks after this device."""
    NO_HARDWARE = "no_hardware"
    SERVICE_OFF = "service_off"
    REVOKED = "revoked"
    """Given, and taken back in the system while it was in use."""
    TAKEN = "taken"
    """Another app holds it."""
    UNANSWERED = "unanswered"
    """Neither yes nor no in time."""
    NOT_HERE = "not_here"
    """This kind of device, or this package, has no such power."""
    NOT_RECORDED = "not_recorded"
    """It could not be written down, and so it is not used."""
    LAPSED = "lapsed"
    """It held once, and that was it."""
    WITHDRAWN = "withdrawn"


class Step(Enum):
    ANSWERED = "answered"
    USED = "used"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger."""

    at: datetime
    purpose: Purpose
    clause: str
    version: int
    step: Step
    outcome: Outcome
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Where one purpose stands, from all that was written about it."""

    purpose: Purpose
    asked_at: datetime | None = None
    choice: Choice | None = None
    outcome: Outcome | None = None
    """`None`: never asked."""
    last_used: datetime | None = None


def lines_of(entries: Iterable[Entry]) -> tuple[Line, ...]:
    """One for each purpose there is, asked about or not. `entries` oldest first."""
    told = tuple(entries)
    return tuple(_line(one, [e for e in told if e.purpose is one]) for one in Purpose)


def _line(purpose: Purpose, entries: list[Entry]) -> Line:
    answered = [one for one in entries if one.step is Step.ANSWERED]
    used = [one.at for one in entries if one.step is Step.USED]
    decided = [one for one in entries if one.step is not Step.USED]
    return Line(
        purpose,
        asked_at=answered[-1].at if answered else None,
        choice=answered[-1].choice if answered else None,
        outcome=decided[-1].outcome if decided else None,
        last_used=used[-1] if used else None,
    )
