"""What the citizen allows, and who used it."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.consents import ConsentId, RequestId
from client.domain.data_uses import QuestionId, UseId


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
    | DataUses
    | OneUse
    | DataQuestions
    | OneQuestion
)
