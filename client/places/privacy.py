"""The citizen's privacy: what they took note of, what is collected, what they chose."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.legal import Edition, LegalKind
from client.domain.surveys import SurveyId


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


@dataclass(frozen=True, slots=True)
class WhatIsCollected:
    pass


@dataclass(frozen=True, slots=True)
class Cookies:
    pass


@dataclass(frozen=True, slots=True)
class UsageEvents:
    """As they were sent."""


@dataclass(frozen=True, slots=True)
class SentByApp:
    """Every request this app has made."""


@dataclass(frozen=True, slots=True)
class OwnRequests:
    """The same, as the portal has them."""


@dataclass(frozen=True, slots=True)
class Retention:
    pass


@dataclass(frozen=True, slots=True)
class BackupFile:
    """Settings, drafts and receipts on their way to a new device."""


@dataclass(frozen=True, slots=True)
class DevicePermissions:
    """What the device was asked for, and what came of it."""


@dataclass(frozen=True, slots=True)
class ContactChoices:
    """By which ways the citizen is told what."""


@dataclass(frozen=True, slots=True)
class Surveys:
    pass


@dataclass(frozen=True, slots=True)
class OneSurvey:
    survey: SurveyId


PrivacyPlace: TypeAlias = (
    Privacy
    | MyAcceptances
    | Decide
    | OneEdition
    | WhatIsCollected
    | Cookies
    | UsageEvents
    | SentByApp
    | OwnRequests
    | Retention
    | BackupFile
    | DevicePermissions
    | ContactChoices
    | Surveys
    | OneSurvey
)
