"""A file that the citizen picks on their device, and nothing else of it."""

from dataclasses import dataclass
from typing import Protocol


class NotPicked(Exception):
    """The device could not hand a file over. Carries nothing of it."""


@dataclass(frozen=True, slots=True, repr=False)
class Picked:
    """Not printed: both name and content are the citizen's own."""

    name: str
    content: bytes


class Files(Protocol):
    async def pick(self) -> Picked | None:
        """`None` when the citizen thought better of it. Raises `NotPicked`."""
        ...
