"""Where the citizen is signed in. "Session" always means a sign-in."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

AccessId = NewType("AccessId", str)


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
    method: SignInMethod
    created_at: datetime
    last_seen_at: datetime
    is_this_device: bool
