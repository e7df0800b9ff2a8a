"""Codes that somebody holds out."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ScanCode:
    """Of whatever kind."""


CodesPlace: TypeAlias = ScanCode
