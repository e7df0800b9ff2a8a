"""The electronic cabinet: what registers know of a citizen, and where each value comes from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType, TypeAlias

from client.domain.identifiers import Fin
from client.domain.institutions import Institution, Register
from client.domain.languages import Text

SectionId = NewType("SectionId", str)


class Category(Enum):
    """The seven categories of "My data" (R-1.4), in the order they are shown."""

    PERSONAL = "personal"
    EMPLOYMENT = "employment"
    FAMILY = "family"
    EDUCATION = "education"
    TRANSPORT = "transport"
    SOCIAL = "social"
    COMMUNICATION = "communication"


class Source(Enum):
    REGISTER = "register"
    CITIZEN = "citizen"
    UNKNOWN = "unknown"


class Freshness(Enum):
    """What a register said of its own answer."""

    FRESH = "fresh"
    STALE = "stale"
    EMPTY = "empty"
    NOT_CONNECTED = "not_connected"


@dataclass(frozen=True, slots=True)
class Citizen:
    fin: Fin
    given_name: str
    surname: str
    patronymic: str
    """With oğlu or qızı, as documents print it."""

    @property
    def full_name(self) -> str:
        return f"{self.surname} {self.given_name} {self.patronymic}".strip()


@dataclass(frozen=True, slots=True)
class Words:
    """A value that reads the same in every language: a name, an address, a number."""

    text: str


@dataclass(frozen=True, slots=True)
class Translated:
    text: Text


@dataclass(frozen=True, slots=True)
class Day:
    date: date


@dataclass(frozen=True, slots=True)
class Money:
    """Integer qəpik; 100 make a manat."""

    qepik: int


@dataclass(frozen=True, slots=True)
class Code:
    """An identifier: masked until tapped, copied whole."""

    text: str


@dataclass(frozen=True, slots=True)
class YesNo:
    yes: bool


@dataclass(frozen=True, slots=True)
class Withheld:
    """Not shown, and why: never silently missing (R-1.6)."""

    reason: Text


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A kind of value this version does not know: said, not hidden."""


Value: TypeAlias = Words | Translated | Day | Money | Code | YesNo | Withheld | Unreadable


@dataclass(frozen=True, slots=True)
class Item:
    """One value with its whole origin (R-1.4)."""

    key: str
    label: Text
    value: Value
    owner: Institution
    register: Register | None
    """`None` for what the citizen entered."""
    fetched_at: datetime
    source: Source
    editable: bool
    sensitive: bool
    basis: Text
    """The legal basis of processing (R-1.2)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Items that belong together: one job, one child, one car."""

    id: str
    title: Text | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class SectionRef:
    """A section of the cabinet before its register has been asked."""

    id: SectionId
    category: Category
    title: Text
    owner: Institution
    register: Register | None


@dataclass(frozen=True, slots=True)
class Processing:
    """Why a section is processed, on what ground and how long (R-1.2)."""

    purpose: Text
    basis: Text
    retention: Text


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Another register holds something else for one item: neither is hidden (R-4.1.1)."""

    entry: str
    item: str
    value: Value
    register: Register
    owner: Institution
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class Section:
    ref: SectionRef
    freshness: Freshness
    fetched_at: datetime
    next_refresh: datetime | None
    entries: tuple[Entry, ...]
    processing: Processing
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class Cabinet:
    citizen: Citizen
    sections: tuple[SectionRef, ...]

    def of(self, category: Category) -> tuple[SectionRef, ...]:
        return tuple(ref for ref in self.sections if ref.category is category)
