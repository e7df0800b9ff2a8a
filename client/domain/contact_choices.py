"""How the citizen wants to be told what: topics by channels, quiet hours, senders (R-3.6)."""

from dataclasses import dataclass, replace
from enum import Enum

from client.domain.languages import Language, Text


class Topic(Enum):
    SECURITY = "security"
    DOCUMENTS = "documents"
    APPLICATIONS = "applications"
    PAYMENTS = "payments"
    CONSENTS = "consents"
    DATA_USE = "data_use"
    LETTERS = "letters"
    SURVEYS = "surveys"
    PROMOTIONS = "promotions"
    UNKNOWN = "unknown"


class Channel(Enum):
    EMAIL = "email"
    SMS = "sms"
    PUSH = "push"
    IN_APP = "in_app"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Cell:
    topic: Topic
    channel: Channel
    on: bool
    locked: bool
    """It cannot be off: the citizen has to hear of it somewhere."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the citizen's day, `22:00`; what is urgent comes all the same."""

    on: bool
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class Sender:
    id: str
    name: Text
    muted: bool


@dataclass(frozen=True, slots=True)
class ContactChoices:
    version: int
    cells: tuple[Cell, ...]
    quiet: Quiet
    language: Language
    research: bool
    promotion: bool
    senders: tuple[Sender, ...]

    def of(self, topic: Topic) -> tuple[Cell, ...]:
        return tuple(one for one in self.cells if one.topic is topic)

    def turned(self, cell: Cell, *, on: bool) -> "ContactChoices":
        cells = tuple(replace(one, on=on) if one == cell else one for one in self.cells)
        return replace(self, cells=cells)

    def muting(self, sender: str, *, muted: bool) -> "ContactChoices":
        senders = tuple(
            replace(one, muted=muted) if one.id == sender else one for one in self.senders
        )
        return replace(self, senders=senders)
