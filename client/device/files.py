"""Files: one that the citizen picks on their device, and papers that leave the app for it."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class NotPicked(Exception):
    """The device could not hand a file over. Carries nothing of it."""


class NotSaved(Exception):
    """The device could not take the file: full, forbidden, or no way to ask where."""


class Shared(Enum):
    """What became of an offer to the device's other apps."""

    DONE = "done"
    DISMISSED = "dismissed"
    """The citizen thought better of it."""
    NOT_HERE = "not_here"
    """This device does not share files: it can be saved instead."""


@dataclass(frozen=True, slots=True, repr=False)
class Picked:
    """Not printed: both name and content are the citizen's own."""

    name: str
    content: bytes


class Files(Protocol):
    @property
    def asks(self) -> bool:
        """The system's own window for files stands before the app, because of us."""
        ...

    async def pick(self, largest: int) -> Picked | None:
        """A paper or a picture; of one of more than `largest` bytes only so much that it is known
        for one. `None` when the citizen thought better of it. Raises `NotPicked`."""
        ...

    async def pick_any(self, largest: int) -> Picked | None:
        """Of any kind. As `pick`."""
        ...

    async def save(self, name: str, content: bytes) -> bool:
        """Where the citizen says; a browser downloads it. False when they thought better of it.

        `name` never tells whose it is: no personal number (STO-23). Raises `NotSaved`.
        """
        ...

    async def share(self, name: str, content: bytes) -> Shared:
        """A PDF to another app, through the system's own sheet."""
        ...
