"""What a citizen can have confirmed: a document, or a section of the cabinet."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

_PART: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Confirmed(Enum):
    DOCUMENT = "document"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Confirmable:
    kind: Confirmed
    ident: str

    @classmethod
    def read(cls, text: str) -> "Confirmable":
        """As `str` writes it. Raises `ValueError`."""
        kind, _, ident = text.partition(".")
        if _PART.fullmatch(ident) is None:
            raise ValueError("not something to confirm")
        return cls(Confirmed(kind), ident)

    def __str__(self) -> str:
        return f"{self.kind.value}.{self.ident}"
