"""Service centres."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ServiceCentres:
    """The nearest, or all of them."""


CentresPlace: TypeAlias = ServiceCentres
