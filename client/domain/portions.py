"""Long lists come a portion at a time: what is asked for is bounded by what is read."""

from dataclasses import dataclass
from typing import Final, Generic, NewType, TypeVar

T = TypeVar("T")

Cursor = NewType("Cursor", str)
"""Where the next portion begins. The portal's own word: kept and given back, never read."""

PORTION: Final = 50
"""Rows that are asked for at once."""


@dataclass(frozen=True, slots=True)
class Portion(Generic[T]):
    """Rows in the portal's order, how many there are in all, and where it goes on."""

    rows: tuple[T, ...]
    total: int
    following: Cursor | None
    """`None` after the last row."""
