"""What the citizen entered and may change: how to reach them, and in which language (R-8.2)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, NewType

from client.domain.languages import Language

ContactChangeId = NewType("ContactChangeId", str)

LONGEST_VALUE: Final = 200
_SHORTEST_ADDRESS: Final = 8
_EMAIL: Final = re.compile(r"[^\s@<>(),;:\"\[\]\\]{1,64}@(?:[\w-]{1,63}\.)+[A-Za-z]{2,24}")
_MOBILE: Final = re.compile(r"(?:\+994|994|0)((?:[16]0|4[04]|5[015]|7[07]|9[89])\d{7})")
"""libphonenumber's pattern for Azerbaijan, and 98: test portals number their people with it."""
_BETWEEN: Final = re.compile(r"[\s().\-]")


class ContactField(Enum):
    EMAIL = "email"
    PHONE = "phone"
    LANGUAGE = "language"
    POSTAL_ADDRESS = "postal_address"
    UNKNOWN = "unknown"
    """Of a newer portal; not shown, because nobody could change it here."""


class ChangeState(Enum):
    PENDING = "pending"
    DONE = "done"
    EXPIRED = "expired"
    USED_UP = "used_up"
    DROPPED = "dropped"
    UNDONE = "undone"
    TAKEN = "taken"
    UNKNOWN = "unknown"


class Verified(Enum):
    """How a new value is shown to be the citizen's."""

    BY_LINK = "link"
    BY_CODE = "code"
    NOT_NEEDED = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ContactChange:
    """Seconds count from the answer that told them."""

    id: ContactChangeId
    field: ContactField
    old: str
    new: str
    state: ChangeState
    verified: Verified
    at: datetime
    tries_left: int
    seconds_left: int
    resend_in: int
    resends_left: int
    can_undo: bool

    @property
    def waits(self) -> bool:
        return self.state is ChangeState.PENDING

    def good_until(self, as_of: datetime) -> datetime:
        return as_of + timedelta(seconds=self.seconds_left)


@dataclass(frozen=True, slots=True)
class ContactValue:
    field: ContactField
    value: str
    changed_at: datetime | None
    pending: ContactChange | None
    """What waits to be verified, or could not be."""


@dataclass(frozen=True, slots=True)
class Contacts:
    values: tuple[ContactValue, ...]
    changes: tuple[ContactChange, ...]
    """The newest first."""

    @property
    def waits(self) -> bool:
        return any(one.pending is not None and one.pending.waits for one in self.values)


def as_value(field: ContactField, typed: str) -> str | None:
    """As the portal takes it; `None` for what cannot be one."""
    plain = " ".join(typed.split())
    match field:
        case ContactField.EMAIL:
            return plain if _EMAIL.fullmatch(plain) else None
        case ContactField.PHONE:
            return _phone(plain)
        case ContactField.LANGUAGE:
            return plain if plain in {one.value for one in Language} else None
        case ContactField.POSTAL_ADDRESS:
            return plain if len(plain) >= _SHORTEST_ADDRESS else None
        case ContactField.UNKNOWN:
            return None


def _phone(typed: str) -> str | None:
    """`+994 50 123 45 67`, however it was typed."""
    found = _MOBILE.fullmatch(_BETWEEN.sub("", typed))
    if found is None:
        return None
    digits = found[1]
    return f"+994 {digits[:2]} {digits[2:5]} {digits[5:7]} {digits[7:]}"


SPOKEN: Final[Mapping[str, Language]] = {language.value: language for language in Language}
