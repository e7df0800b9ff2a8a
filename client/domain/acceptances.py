"""Acceptances: the citizen took note of a text, or declined it (R-1.7, 2.9).

Never a consent to a participant, never a permission for the device, never a preference.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

from client.domain.languages import Language, Text
from client.domain.legal import LegalKind

AcceptanceSubject = NewType("AcceptanceSubject", str)
"""`policy`, `terms`, `service:…` or `participant:…`."""

POLICY: Final = AcceptanceSubject("policy")
TERMS: Final = AcceptanceSubject("terms")
_SUBJECT: Final = re.compile(r"policy|terms|(service|participant):[A-Za-z0-9_-]{1,64}")
_KINDS: Final = {POLICY: LegalKind.PRIVACY, TERMS: LegalKind.TERMS}


class Decision(Enum):
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A decision with its evidence; it stays, whatever is decided later."""

    id: str
    subject: AcceptanceSubject
    version: str
    title: Text
    decision: Decision
    at: datetime
    device: str
    language: Language
    text_hash: str


@dataclass(frozen=True, slots=True)
class Awaited:
    """A version of policy or terms that asks for a decision."""

    subject: AcceptanceSubject
    version: str
    title: Text
    effective_from: date
    in_force: bool
    declined: bool


@dataclass(frozen=True, slots=True)
class Acceptances:
    made: tuple[Acceptance, ...]
    awaited: tuple[Awaited, ...]

    def awaited_of(self, subject: AcceptanceSubject) -> Awaited | None:
        return next((one for one in self.awaited if one.subject == subject), None)


@dataclass(frozen=True, slots=True)
class Point:
    heading: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Terms:
    """What a service or a participant asks the citizen to take note of."""

    subject: AcceptanceSubject
    version: str
    title: Text
    effective_from: date
    points: tuple[Point, ...]

    def lines(self, language: Language) -> list[str]:
        """As they are read: the evidence is made of them."""
        found = [self.title.in_(language)]
        for point in self.points:
            found += [point.heading.in_(language), point.text.in_(language)]
        return found


@dataclass(frozen=True, slots=True)
class Decided:
    """What the citizen sends; `text_hash` says exactly which text they saw."""

    subject: AcceptanceSubject
    version: str
    decision: Decision
    language: Language
    text_hash: str


def is_subject(text: str) -> bool:
    return _SUBJECT.fullmatch(text) is not None


def subject_of(kind: LegalKind) -> AcceptanceSubject:
    return next(subject for subject, known in _KINDS.items() if known is kind)


def kind_of(subject: AcceptanceSubject) -> LegalKind | None:
    """`None` for the terms of a service or a participant."""
    return _KINDS.get(subject)
