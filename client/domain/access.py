"""Where the citizen is signed in. "Session" always means a sign-in."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from client.domain.languages import Text

AccessId = NewType("AccessId", str)
AttemptId = NewType("AttemptId", str)


class SignInMethod(Enum):
    PASSWORD_AND_CODE = "password_otp"  # noqa: S105 - the contract's word, not a password
    APPROVED_ON_PHONE = "approval"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class AccessSession:
    id: AccessId
    device_name: str
    platform: str
    app_version: str
    system: str | None
    """Its name and version, where the citizen chose to say it (policy 2.1.4)."""
    method: SignInMethod
    created_at: datetime
    last_seen_at: datetime
    is_this_device: bool


class AttemptMethod(Enum):
    PASSWORD = "password"  # noqa: S105 - the contract's word, not a password
    CODE = "code"
    APPROVAL = "approval"
    REFRESH = "refresh"
    AUTHORIZATION_CODE = "authorization_code"
    STEP_UP = "step_up"
    UNKNOWN = "unknown"


class AttemptResult(Enum):
    OK = "ok"
    FAILED = "failed"
    BLOCKED = "blocked"
    """Not even looked at."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class AccessAttempt:
    """A sign-in, or a try (R-2.1.3)."""

    id: AttemptId
    at: datetime
    method: AttemptMethod
    result: AttemptResult
    reason: str
    """The portal's word, e.g. `wrong_password`."""
    device_name: str
    ip: str
    place: Text | None
    is_abroad: bool
    reported: str | None
    """The number of the report, once the citizen said that it was somebody else."""


@dataclass(frozen=True, slots=True)
class AccessLog:
    attempts: tuple[AccessAttempt, ...]
    """The newest first, and at most as many as the portal tells."""
    total: int


@dataclass(frozen=True, slots=True)
class Incident:
    """The account is locked, and how it is opened again."""

    number: str
    at: datetime
    sign_ins_ended: int
    way_back: Text
    phone: str | None
