"""Institutions: the portal's participants, state and non-state (policy, paragraph 2)."""

from dataclasses import dataclass
from enum import Enum
from typing import NewType

from client.domain.languages import Text

InstitutionId = NewType("InstitutionId", str)
RegisterId = NewType("RegisterId", str)


class Kind(Enum):
    STATE = "state"
    PRIVATE = "private"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Institution:
    id: InstitutionId
    short: str
    name: Text
    kind: Kind
    phone: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """A state register. Its owner alone may change what is in it (R-8.2)."""

    id: RegisterId
    name: Text
    owner: InstitutionId


class Sector(Enum):
    GOVERNMENT = "government"
    ORDER = "order"
    JUSTICE = "justice"
    TAXES = "taxes"
    SOCIAL = "social"
    HEALTH = "health"
    EDUCATION = "education"
    PROPERTY = "property"
    DEFENCE = "defence"
    COMMUNICATION = "communication"
    BANK = "bank"
    INSURANCE = "insurance"
    POST = "post"
    TOURISM = "tourism"
    FINANCE = "finance"
    UNKNOWN = "unknown"


class Standing(Enum):
    """Whether it takes part in the portal."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    LEFT = "left"
    UNKNOWN = "unknown"


class Mark(Enum):
    """A sign the app draws itself: no picture of a stranger is fetched."""

    BUILDING = "building"
    SHIELD = "shield"
    SCALES = "scales"
    COINS = "coins"
    HANDS = "hands"
    HEART = "heart"
    BOOK = "book"
    HOUSE = "house"
    PHONE = "phone"
    BANK = "bank"
    UMBRELLA = "umbrella"
    ENVELOPE = "envelope"
    PLANE = "plane"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Participant:
    """An institution as the directory lists it."""

    institution: Institution
    sector: Sector
    standing: Standing
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Offered:
    """One of its e-services, by name."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True)
class ParticipantDetail:
    participant: Participant
    voen: str | None
    email: str | None
    address: Text | None
    working_hours: Text | None
    policy: str | None
    """Where its own privacy policy can be read."""
    standing_note: Text | None
    registers: tuple[Register, ...]
    services: tuple[Offered, ...]
