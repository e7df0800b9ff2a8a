"""The portal we talk to, as it introduces itself (R-1.1)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from client.domain.languages import Text


class Environment(Enum):
    MOCK = "mock"
    TEST = "test"
    PRODUCTION = "prod"
    UNKNOWN = "unknown"
    """From a newer portal: treated as not production, and said."""


class BannerLevel(Enum):
    INFO = "info"
    WARNING = "warning"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Banner:
    id: str
    level: BannerLevel
    text: Text
    dismissable: bool


@dataclass(frozen=True, slots=True)
class TestIdentity:
    """A person who does not exist. Only a mock portal offers these."""

    __test__ = False  # pytest: the name says who, not what

    fin: str
    name: str
    story: Text
    password: str
    code: str


@dataclass(frozen=True, slots=True)
class Contact:
    phone: str | None
    email: str | None
    website: str | None
    working_hours: Text | None


@dataclass(frozen=True, slots=True)
class PortalInfo:
    name: Text
    operator: Text
    ministry: Text
    environment: Environment
    api_version: str
    min_client_version: str
    recommended_version: str
    available: bool
    notice: Text | None
    """Why it is unavailable, when it is."""
    server_time: datetime
    contact: Contact
    banners: tuple[Banner, ...]
    test_identities: tuple[TestIdentity, ...]
    laws: tuple[Text, ...]
