"""The privacy policy and the terms of use, as the portal publishes them (R-1.8)."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from client.domain.languages import Language


class LegalKind(Enum):
    PRIVACY = "privacy"
    TERMS = "terms"


@dataclass(frozen=True, slots=True)
class Clause:
    number: str | None
    """The policy's own number, e.g. 2.1.2."""
    heading: str | None
    text: str


@dataclass(frozen=True, slots=True)
class LegalText:
    kind: LegalKind
    version: str
    language: Language
    """May differ from the one asked for: a translation can be missing."""
    title: str
    summary: str
    """In plain words, above the text."""
    last_updated: date
    effective_from: date
    clauses: tuple[Clause, ...]
