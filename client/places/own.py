"""What is the citizen's own to change and to watch over."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class OwnContacts:
    """E-mail, phone, language, postal address: what the citizen entered."""


@dataclass(frozen=True, slots=True)
class AccessHistory:
    """Who signed in, or tried to."""


OwnPlace: TypeAlias = OwnContacts | AccessHistory
