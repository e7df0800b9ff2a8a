"""Third-party declarations: the citizen answers for telling something about somebody (R-5.1)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from client.domain.forms import FieldKey, UploadId
from client.domain.languages import Text
from client.domain.services import ServiceId

DeclarationId = NewType("DeclarationId", str)


class DeclarationState(Enum):
    ACTIVE = "active"
    DISPUTED = "disputed"
    """A person named in it objected: what stands on it waits (R-5.2)."""
    WITHDRAWN = "withdrawn"
    ENDED = "ended"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class Relation(Enum):
    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    RELATIVE = "relative"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    OTHER = "other"


class Ground(Enum):
    CONSENT = "consent"
    LEGAL_REPRESENTATIVE = "legal_representative"
    POWER_OF_ATTORNEY = "power_of_attorney"
    LAW = "law"
    UNKNOWN = "unknown"


class Informed(Enum):
    IN_PERSON = "in_person"
    WRITTEN = "written"
    PHONE = "phone"
    ELECTRONICALLY = "electronically"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Declared:
    fin: str
    name: str
    relation: Relation
    objected: bool = False
    by_representative: bool = False
    """It was somebody who stands for them."""


@dataclass(frozen=True, slots=True)
class Warranty:
    """One statement, ticked by itself (R-5.2)."""

    code: str
    text: Text


@dataclass(frozen=True, slots=True)
class Terms:
    version: str
    clauses: tuple[Text, ...]
    warranties: tuple[Warranty, ...]


@dataclass(frozen=True, slots=True)
class UsedBy:
    application: str
    number: str


@dataclass(frozen=True, slots=True)
class Declaration:
    id: DeclarationId
    number: str
    state: DeclarationState
    people: tuple[Declared, ...]
    code: str
    purpose: Text
    data: tuple[Text, ...]
    service: ServiceId
    service_title: Text
    ground: Ground
    informed: Informed
    informed_on: date
    evidence: tuple[str, ...]
    warranties: tuple[str, ...]
    declared_at: datetime
    expires_on: date
    ended_at: datetime | None
    hash: str
    used_by: tuple[UsedBy, ...]

    @property
    def can_be_withdrawn(self) -> bool:
        return self.state in (DeclarationState.ACTIVE, DeclarationState.DISPUTED)

    def is_objected_to_by(self, fin: str) -> bool:
        """And it is open: neither taken back nor decided."""
        theirs = any(one.objected and one.fin == fin for one in self.people)
        return theirs and self.state is DeclarationState.DISPUTED


@dataclass(frozen=True, slots=True)
class Declarations:
    terms: Terms
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True, slots=True)
class Declaring:
    """What the citizen declares."""

    service: ServiceId
    field: FieldKey
    people: tuple[Declared, ...]
    ground: Ground
    informed: Informed
    informed_on: date
    evidence: tuple[UploadId, ...]
    terms_version: str
    warranties: tuple[str, ...]
    expires_on: date
