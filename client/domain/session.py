"""Who is at the screen. One value at a time, and no flags beside it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from client.domain.access import Incident
from client.domain.cabinet import Citizen


class SignInFailure(Enum):
    """Every way a sign-in can end without a citizen. Each has its own words and way on."""

    CANCELLED = "cancelled"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a failure's name
    WRONG_CODE = "wrong_code"
    CODE_EXPIRED = "code_expired"
    REFUSED = "refused"
    EXPIRED = "expired"
    LOCKED = "locked"
    WRONG_PERSON = "wrong_person"
    TOO_MANY = "too_many"
    NO_BROWSER = "no_browser"
    TAMPERED = "tampered"
    """The answer was not the one we asked for: wrong state, issuer or signature (AUTH-05)."""
    OFFLINE = "offline"
    BROKEN = "broken"


class EndReason(Enum):
    SIGNED_OUT = "signed_out"
    EXPIRED = "expired"
    ENDED_ELSEWHERE = "ended_elsewhere"
    LOCKED = "locked"
    """By the citizen, who saw a stranger at the door: every sign-in ended with it."""
    PIN_LOST = "pin_lost"
    """So many wrong PINs at the app lock that only the full sign-in opens."""


class Keeping(Enum):
    """Where the sign-in is kept, so that the app can say it (STO-02)."""

    KEYRING = "keyring"
    MEMORY_PREVIEW = "memory_preview"
    MEMORY_NO_KEYRING = "memory_no_keyring"


@dataclass(frozen=True, slots=True)
class Restoring:
    """The app has just started and looks for a sign-in it kept."""


@dataclass(frozen=True, slots=True)
class Guest:
    pass


@dataclass(frozen=True, slots=True)
class SignedIn:
    citizen: Citizen
    keeping: Keeping


@dataclass(frozen=True, slots=True)
class Ended:
    reason: EndReason
    incident: Incident | None = field(default=None, repr=False)
    """Of a locked account: the number to name, and the way back."""
    unsent: int = 0
    """Messages whose marks were not sent in time and are gone."""


Session: TypeAlias = Restoring | Guest | SignedIn | Ended
