"""The privacy policy and the terms of use, as the portal publishes them (R-1.8, 2.9)."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from client.domain.languages import Language, Text

_VERSION: Final = re.compile(r"[1-9][0-9]{0,5}")


class LegalKind(Enum):
    PRIVACY = "privacy"
    TERMS = "terms"


class Change(Enum):
    FIRST = "first"
    MINOR = "minor"
    """Told, and nothing is asked."""
    MAJOR = "major"
    """Asks for a decision."""


class Power(Enum):
    """Over the device. No acceptance covers one: it is asked for by itself, each time."""

    LOCATION = "location"
    CAMERA = "camera"
    AUDIO = "audio"
    VIDEO = "video"
    UNKNOWN = "unknown"


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

    def lines(self) -> list[str]:
        """As it is read: the evidence of an acceptance is made of them."""
        found = [self.title, self.summary]
        for clause in self.clauses:
            found += [clause.number or "", clause.heading or "", clause.text]
        return found


@dataclass(frozen=True, slots=True)
class LegalVersion:
    version: str
    change: Change
    last_updated: date
    effective_from: date
    in_force: bool
    summary: Text
    powers: tuple[Power, ...]
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of one text, e.g. `privacy-2`."""

    kind: LegalKind
    version: str

    @classmethod
    def read(cls, text: str) -> "Edition":
        """As `str` writes it. Raises `ValueError`."""
        kind, _, version = text.partition("-")
        if _VERSION.fullmatch(version) is None:
            raise ValueError("not an edition")
        return cls(LegalKind(kind), version)

    def __str__(self) -> str:
        return f"{self.kind.value}-{self.version}"


def evidence(lines: Iterable[str]) -> str:
    """The digest by which both sides name exactly this text (CON-07)."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
