"""What a consent is made of: who, which data, whose, in which state, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from client.domain.institutions import Institution, Register
from client.domain.languages import Text

ConsentId = NewType("ConsentId", str)
RequestId = NewType("RequestId", str)
OfferId = NewType("OfferId", str)
DataSetId = NewType("DataSetId", str)


class ConsentState(Enum):
    REQUESTED = "requested"
    ACTIVE = "active"
    PAUSED = "paused"
    REFUSED = "refused"
    LAPSED = "lapsed"
    EXPIRED = "expired"
    REVOKED = "revoked"
    INAPPLICABLE = "inapplicable"
    UNKNOWN = "unknown"
    """From a newer portal: shown among what has ended, and nothing can be done with it here."""


class Move(Enum):
    """What a citizen can do with a consent."""

    PAUSE = "pause"
    RESUME = "resume"
    REVOKE = "revoke"
    EXTEND = "extend"


class Sector(Enum):
    TOURISM = "tourism"
    BANK = "bank"
    POST = "post"
    INSURANCE = "insurance"
    FINANCE = "finance"
    UNKNOWN = "unknown"


class Licence(Enum):
    ACTIVE = "active"
    SUSPENDED = "suspended"
    LEFT = "left"
    UNKNOWN = "unknown"


class Actor(Enum):
    CITIZEN = "citizen"
    RECIPIENT = "recipient"
    PROVIDER = "provider"
    PORTAL = "portal"
    UNKNOWN = "unknown"


class Method(Enum):
    TAP = "tap"
    SIGNATURE = "signature"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Recipient:
    institution: Institution
    legal_name: str
    trade_name: str
    voen: str
    sector: Sector
    licence: Licence
    policy: str | None


@dataclass(frozen=True, slots=True)
class Attribute:
    key: str
    label: Text
    example: Text | None
    """What the recipient would see, masked."""


@dataclass(frozen=True, slots=True)
class DataSet:
    id: DataSetId
    name: Text
    register: Register
    owner: Institution
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose data."""

    is_child: bool
    name: str


@dataclass(frozen=True, slots=True)
class Step:
    state: ConsentState
    at: datetime
    by: Actor
    note: Text | None


@dataclass(frozen=True, slots=True)
class Revocation:
    told_at: datetime
    erasure_asked: bool
    due: date
    acknowledged_at: datetime | None
    erased_at: datetime | None

    def is_overdue(self, today: date) -> bool:
        return self.erasure_asked and self.erased_at is None and today > self.due


@dataclass(frozen=True, slots=True)
class Changes:
    """What a new request asks for that the consent before it did not cover, and the reverse."""

    added: tuple[Text, ...]
    removed: tuple[Text, ...]
