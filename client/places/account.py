"""The citizen's account, this app, and its rules."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.legal import LegalKind


@dataclass(frozen=True, slots=True)
class More:
    pass


@dataclass(frozen=True, slots=True)
class Devices:
    pass


@dataclass(frozen=True, slots=True)
class SettingsPage:
    pass


@dataclass(frozen=True, slots=True)
class AppLock:
    """The citizen's own lock on this app."""


@dataclass(frozen=True, slots=True)
class About:
    pass


@dataclass(frozen=True, slots=True)
class Legal:
    kind: LegalKind


@dataclass(frozen=True, slots=True)
class Licences:
    """The open-source parts."""


@dataclass(frozen=True, slots=True)
class TrialPhone:
    """Only a demo has one."""


AccountPlace: TypeAlias = (
    More | Licences | TrialPhone | Devices | SettingsPage | AppLock | About | Legal
)
