"""Whom the citizen stands for: for what, until when, and what has become of it (R-2.1.3)."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from client.domain.languages import Text

MandateId = NewType("MandateId", str)


class Relation(Enum):
    CHILD = "child"
    WARD = "ward"
    UNKNOWN = "unknown"
    """From a newer portal: shown by name alone."""


class Scope(Enum):
    """What a mandate covers."""

    DATA = "data"
    DOCUMENTS = "documents"
    CORRECTIONS = "corrections"
    USES = "uses"


class Standing(Enum):
    IN_FORCE = "in_force"
    OF_AGE = "of_age"
    EXPIRED = "expired"
    ENDED = "ended"
    """By a court."""
    UNKNOWN = "unknown"
    """Not one that opens anything."""


@dataclass(frozen=True, slots=True)
class Represented:
    """A person the citizen stands for, or stood for."""

    id: MandateId
    name: str
    given_name: str
    relation: Relation
    basis: Text
    scope: frozenset[Scope]
    since: date
    until: date
    """From this day on it no longer holds."""
    standing: Standing

    def on(self, today: date) -> Standing:
        """Time ends a mandate also where nobody can ask the portal."""
        if self.standing is not Standing.IN_FORCE or today < self.until:
            return self.standing
        return Standing.OF_AGE if self.relation is Relation.CHILD else Standing.EXPIRED

    def holds_on(self, today: date) -> bool:
        return self.on(today) is Standing.IN_FORCE

    def covers(self, scope: Scope) -> bool:
        return scope in self.scope
