"""Who writes to a citizen, and how loud the citizen lets each of them be."""

from dataclasses import dataclass
from typing import NewType

from client.domain.languages import Text

SenderId = NewType("SenderId", str)


@dataclass(frozen=True, slots=True)
class Sender:
    id: SenderId
    name: Text


@dataclass(frozen=True, slots=True)
class Switches:
    push: bool
    """A notice on the citizen's devices."""
    muted: bool
    """Straight to the archive, read; never a legal notice."""
    receipts: bool
    """They learn when it was read; of a legal notice always."""


@dataclass(frozen=True, slots=True)
class SenderChoice:
    sender: Sender
    messages: int
    switches: Switches
