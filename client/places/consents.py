"""What the citizen allows, and who used it."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.cabinet import Category
from client.domain.consents import ConsentId, RequestId
from client.domain.data_uses import QuestionId, UseId
from client.domain.institutions import InstitutionId


@dataclass(frozen=True, slots=True)
class MyConsents:
    pass


@dataclass(frozen=True, slots=True)
class GiveConsent:
    """In advance, before anybody asks."""


@dataclass(frozen=True, slots=True)
class ConsentRequest:
    request: RequestId


@dataclass(frozen=True, slots=True)
class OneConsent:
    consent: ConsentId


@dataclass(frozen=True, slots=True)
class DataUses:
    pass


@dataclass(frozen=True, slots=True)
class UsesBy:
    """What one institution looked at."""

    institution: InstitutionId


@dataclass(frozen=True, slots=True)
class UsesOf:
    """Who looked at one category of data."""

    category: Category


@dataclass(frozen=True, slots=True)
class UsesOfValue:
    """Who looked at one value, found by its label as the citizen reads it."""

    category: Category
    label: str


@dataclass(frozen=True, slots=True)
class UsesUnder:
    """What was looked at under one consent."""

    consent: ConsentId


@dataclass(frozen=True, slots=True)
class ConsentsTo:
    """What one institution was asked for or allowed."""

    institution: InstitutionId


@dataclass(frozen=True, slots=True)
class OneUse:
    use: UseId


@dataclass(frozen=True, slots=True)
class DataQuestions:
    pass


@dataclass(frozen=True, slots=True)
class OneQuestion:
    question: QuestionId


ConsentsPlace: TypeAlias = (
    MyConsents
    | GiveConsent
    | ConsentRequest
    | OneConsent
    | ConsentsTo
    | DataUses
    | UsesBy
    | UsesOf
    | UsesOfValue
    | UsesUnder
    | OneUse
    | DataQuestions
    | OneQuestion
)
