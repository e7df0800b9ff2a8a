"""What a demo package has beside its portal: the phone that everybody in it shares."""

from dataclasses import dataclass
from datetime import datetime

from client.domain.languages import Text


@dataclass(frozen=True, slots=True)
class PhoneQuestion:
    """Somebody wants to sign in: which of these numbers do they see?"""

    id: str
    fin: str
    device: str | None
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhoneMessage:
    id: str
    fin: str
    code: str | None
    text: Text
    at: datetime


@dataclass(frozen=True, slots=True)
class Phone:
    questions: tuple[PhoneQuestion, ...]
    messages: tuple[PhoneMessage, ...]
    """The newest first."""
