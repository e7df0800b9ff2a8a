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
