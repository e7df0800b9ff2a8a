"""Numbers that name people and things in Azerbaijan, checked once, where they come in."""

import re
from dataclasses import dataclass
from typing import Final

_FIN: Final = re.compile(r"[0-9A-HJ-NP-Z]{7}")


@dataclass(frozen=True, slots=True)
class Fin:
    """FİN, the personal number: seven Latin letters and digits, never I or O."""

    value: str

    def __post_init__(self) -> None:
        if _FIN.fullmatch(self.value) is None:
            raise ValueError("not a FIN")

    @classmethod
    def typed(cls, text: str) -> "Fin":
        """As a citizen types it: blanks and small letters are forgiven. Raises `ValueError`."""
        return cls("".join(text.split()).upper().replace("İ", "I"))

    def __repr__(self) -> str:
        return f"Fin({self.value[0]}••••{self.value[-2:]})"
