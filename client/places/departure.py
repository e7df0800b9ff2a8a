"""Taking one's data along, and closing the cabinet."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Exports:
    pass


@dataclass(frozen=True, slots=True)
class CloseCabinet:
    pass


DeparturePlace: TypeAlias = Exports | CloseCabinet
