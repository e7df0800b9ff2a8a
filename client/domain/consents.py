"""Consents: the citizen lets a recipient use data for a purpose until a date (2.7)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from client.domain.consent_parts import (
    Actor,
    Attribute,
    Changes,
    ConsentId,
    ConsentState,
    DataSet,
    DataSetId,
    Licence,
    Method,
    Move,
    OfferId,
    Recipient,
    RequestId,
    Revocation,
    Sector,
    Step,
    Subject,
)
from client.domain.institutions import Institution
from client.domain.languages import Language, Text

__all__ = [
    "Actor",
    "Attribute",
    "Changes",
    "Consent",
    "ConsentId",
    "ConsentState",
    "Consents",
    "DataSet",
    "DataSetId",
    "Decision",
    "Event",
    "Giving",
    "History",
    "Licence",
    "Method",
    "Move",
    "Offer",
    "OfferId",
    "OfferedSet",
    "Recipient",
    "RequestId",
    "Revocation",
    "Sector",
    "Step",
    "Subject",
    "by_request",
    "mixes_alphabets",
]


@dataclass(frozen=True, slots=True)
class Consent:
    id: ConsentId
    number: str
    request: RequestId
    state: ConsentState
    subject: Subject
    recipient: Recipient
    data_set: DataSet
    purpose: Text
    legal_note: Text
    statement: Text
    refusal_means: Text
    requested_at: datetime | None
    answer_by: datetime | None
    decided_at: datetime | None
    valid_from: datetime | None
    valid_to: datetime | None
    days: int
    max_days: int
    max_uses: int | None
    uses: int
    last_used_at: datetime | None
    can_extend: bool
    needs_signature: bool
    method: Method | None
    in_advance: bool
    extends: ConsentId | None
    replaces: ConsentId | None
    replaced_by: ConsentId | None
    changes: Changes | None
    revocation: Revocation | None
    steps: tuple[Step, ...]

    @property
    def has_receipt(self) -> bool:
        return self.decided_at is not None

    @property
    def moves(self) -> frozenset[Move]:
        """What the citizen may do now; of a state we do not know, nothing."""
        found = _MOVES.get(self.state, frozenset[Move]())
        return found if self.can_extend else found - {Move.EXTEND}

    def shown_text(self, language: Language) -> str:
        """The very words that are decided on, as the contract puts them together (CON-07)."""
        lines = [self.statement.in_(language)]
        for one in self.data_set.attributes:
            label = one.label.in_(language)
            example = None if one.example is None else one.example.in_(language)
            lines.append(label if example is None else f"{label}: {example}")
        return "\n".join(lines)

    def shown_hash(self, language: Language) -> str:
        return hashlib.sha256(self.shown_text(language).encode()).hexdigest()


_MOVES: Final = {
    ConsentState.ACTIVE: frozenset({Move.PAUSE, Move.REVOKE, Move.EXTEND}),
    ConsentState.PAUSED: frozenset({Move.RESUME, Move.REVOKE}),
}


@dataclass(frozen=True, slots=True)
class Event:
    """One link of the history's chain."""

    seq: int
    consent: ConsentId
    state: ConsentState
    at: datetime
    previous: str
    hash: str
    sealed: str
    """Its JSON without the hash, names sorted, no blanks: what the hash is over."""


@dataclass(frozen=True, slots=True)
class History:
    events: tuple[Event, ...]
    head: str
    """Signed by the portal: where the chain ends and how long it is."""


@dataclass(frozen=True, slots=True)
class Consents:
    known: tuple[Consent, ...]
    history: History

    def of_request(self, request: RequestId) -> tuple[Consent, ...]:
        return tuple(one for one in self.known if one.request == request)

    def one(self, consent: ConsentId) -> Consent | None:
        return next((one for one in self.known if one.id == consent), None)


@dataclass(frozen=True, slots=True)
class Decision:
    consent: ConsentId
    allow: bool
    shown: str
    """The hash of what was read."""


@dataclass(frozen=True, slots=True)
class OfferedSet:
    id: DataSetId
    name: Text
    owner: Institution
    attributes: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be allowed before anybody asks."""

    id: OfferId
    recipient: Recipient
    purpose: Text
    legal_note: Text
    data_sets: tuple[OfferedSet, ...]
    days: int
    max_days: int
    needs_signature: bool


@dataclass(frozen=True, slots=True)
class Giving:
    offer: OfferId
    data_sets: tuple[DataSetId, ...]
    until: date


def by_request(consents: Iterable[Consent]) -> tuple[tuple[Consent, ...], ...]:
    """Groups that are decided together, the newest request first."""
    groups: dict[RequestId, list[Consent]] = {}
    for one in consents:
        groups.setdefault(one.request, []).append(one)
    return tuple(tuple(group) for group in reversed(groups.values()))


def mixes_alphabets(name: str) -> bool:
    """A name with a letter of another alphabet may pretend to be somebody else (CON-10)."""
    cyrillic = any("\u0400" <= letter <= "\u052f" for letter in name)
    latin = any(letter.isalpha() and letter < "\u0400" for letter in name)
    return cyrillic and latin
