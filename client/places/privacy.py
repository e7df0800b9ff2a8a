"""The citizen's privacy: what they took note of, what is collected, what they chose."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.legal import Edition, LegalKind


@dataclass(frozen=True, slots=True)
class Privacy:
    """The hub all the others are reached from."""


@dataclass(frozen=True, slots=True)
class MyAcceptances:
    pass


@dataclass(frozen=True, slots=True)
class Decide:
    """About the version that awaits a decision."""

    kind: LegalKind


@dataclass(frozen=True, slots=True)
class OneEdition:
    """A text as it was, or as it will be."""

    edition: Edition


PrivacyPlace: TypeAlias = Privacy | MyAcceptances | Decide | OneEdition
