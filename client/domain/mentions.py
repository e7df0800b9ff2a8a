"""What others declared about the citizen, and the objection that is theirs to make (R-5.2)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

from client.domain.declarations import DeclarationState, Ground, Informed, Relation
from client.domain.languages import Text

MentionId = NewType("MentionId", str)
LONGEST_REASON: Final = 500


class Objection(Enum):
    NONE = "none"
    OPEN = "open"
    """What stands on the declaration waits."""
    SETTLED = "settled"
    """The operator decided, or the declaration was over before that."""
    TAKEN_BACK = "taken_back"
    UNKNOWN = "unknown"


class Happened(Enum):
    DECLARED = "declared"
    OBJECTED = "objected"
    TAKEN_BACK = "taken_back"
    UPHELD = "upheld"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Step:
    what: Happened
    at: datetime
    reason: str | None = None
    by: str | None = None
    """Who did it for whoever is named, by a mandate."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One declaration, as far as it concerns the citizen who is named in it."""

    id: MentionId
    number: str
    state: DeclarationState
    declared_by: str
    relation: Relation
    purpose: Text
    data: tuple[Text, ...]
    ground: Ground
    informed: Informed
    informed_on: date
    declared_at: datetime
    expires_on: date
    objection: Objection
    can_object: bool
    steps: tuple[Step, ...]

    @property
    def can_take_back(self) -> bool:
        return self.objection is Objection.OPEN
