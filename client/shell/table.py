"""The table of places: what each is called, who draws it, who may enter, what lies above it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, Final, Generic, TypeVar
from urllib.parse import quote, unquote, urlsplit

from client.design import Control
from client.places import Place

P = TypeVar("P")

LONGEST_ADDRESS: Final = 2048
"""Anything longer was not made by us (AUTH-04)."""


class Entrance(Enum):
    EVERYBODY = "everybody"
    GUEST = "guest"
    """The door itself: who is signed in is shown on."""
    CITIZEN = "citizen"


@dataclass(frozen=True, slots=True)
class Entry(Generic[P]):
    """`path` is in Flet's route syntax; its `:name`s are the place's fields in order."""

    place: type[P]
    path: str
    screen: Callable[[P], Control]
    entrance: Entrance = Entrance.CITIZEN
    above: Place | None = None
    """Where "back" leads, and what is shown beside it on a wide window."""
    fields: tuple[Callable[[str], object], ...] = ()
    """How the address's part becomes the place's field. Raises `ValueError`."""
    arrival: str | None = None
    """A second address, by which the system brings the citizen back from a browser (AUTH-04)."""
    undecided: bool = False
    """May be entered while policy or terms still ask for a decision: leaving is never barred."""
    alone: bool = False
    """Takes the whole window: nothing of the citizen's stands beside what others look at."""

    of_person: bool = False
    """Shows the data of whomever is chosen: the citizen's own, or of one they stand for."""

    def reads(self, path: str) -> P | None:
        if path == self.arrival:
            return self.place()
        pattern = re.sub(r":\w+", "([^/]+)", self.path)
        found = re.fullmatch(pattern, path)
        if found is None:
            return None
        parts = zip(self.fields, found.groups(), strict=True)
        try:
            return self.place(*(read(unquote(part)) for read, part in parts))
        except ValueError:
            return None

    def address(self, place: P) -> str:
        values = [getattr(place, field.name) for field in fields(self._dataclass())]
        parts = [_part(value) for value in values]
        return re.sub(r":\w+", lambda _: parts.pop(0), self.path)

    def _dataclass(self) -> Any:
        return self.place


def _part(value: object) -> str:
    return quote(str(value.value if isinstance(value, Enum) else value), safe="")


@dataclass(frozen=True, slots=True)
class Table:
    entries: tuple[Entry[Any], ...]
    home: Place
    welcome: Place
    decide: Callable[[str], Place] | None = None
    """Where a text is decided that the portal demands before anything else."""

    def address_of(self, place: Place) -> str:
        return self.entry_of(place).address(place)

    def place_at(self, address: str) -> Place | None:
        """`None` for what no place of this app is called. The query is not ours to read."""
        if len(address) > LONGEST_ADDRESS:
            return None
        try:
            path = urlsplit(address).path
        except ValueError:
            return None
        path = path.rstrip("/") or "/"
        return next((found for entry in self.entries if (found := entry.reads(path))), None)

    def entry_of(self, place: Place) -> Entry[Any]:
        return next(entry for entry in self.entries if isinstance(place, entry.place))

    def entrance_of(self, place: Place | None) -> Entrance:
        """That there is no such place, everybody may know."""
        return Entrance.EVERYBODY if place is None else self.entry_of(place).entrance

    def waits_for_decision(self, place: Place | None) -> bool:
        """Whether a text that is owed a decision stands before it."""
        if place is None or self.decide is None:
            return False
        entry = self.entry_of(place)
        return entry.entrance is Entrance.CITIZEN and not entry.undecided

    def root_of(self, place: Place) -> Place:
        """The tab a place belongs to."""
        above = self.entry_of(place).above
        return place if above is None else self.root_of(above)
