"""Those the citizen stands for."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Family:
    """Whom the citizen stands for, and whose data is shown."""


FamilyPlace: TypeAlias = Family
