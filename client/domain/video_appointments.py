"""Talking to an operator by video, as the portal offers it: pictures, captions, chat (R-3.8)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, NewType

from client.domain.institutions import Institution
from client.domain.languages import Language, Text

TopicId = NewType("TopicId", str)
AppointmentId = NewType("AppointmentId", str)

LONGEST_MESSAGE: Final = 1000
"""By the contract."""


@dataclass(frozen=True, slots=True)
class VideoTopic:
    id: TopicId
    title: Text
    about: Text
    institution: Institution
    minutes: int
    slots: tuple[datetime, ...]
    """Free times, the next first."""


@dataclass(frozen=True, slots=True)
class VideoBooking:
    topic: TopicId
    at: datetime
    language: Language


class Stage(Enum):
    """Where a talk stands."""

    BOOKED = "booked"
    QUEUED = "queued"
    CONNECTING = "connecting"
    JOINED = "joined"
    LOST = "lost"
    ENDED = "ended"
    CANCELLED = "cancelled"
    MISSED = "missed"
    UNKNOWN = "unknown"


_INSIDE: Final = frozenset({Stage.QUEUED, Stage.CONNECTING, Stage.JOINED, Stage.LOST})
_OVER: Final = frozenset({Stage.ENDED, Stage.CANCELLED, Stage.MISSED})


class Why(Enum):
    """It is over."""

    FINISHED = "finished"
    LEFT = "left"
    NO_OPERATOR = "no_operator"
    CONNECTION = "connection"
    TIME_OVER = "time_over"
    CALLED_OFF = "called_off"
    UNKNOWN = "unknown"


class By(Enum):
    CITIZEN = "citizen"
    OPERATOR = "operator"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ChatMessage:
    number: int
    at: datetime
    by: By
    text: str | None
    """The citizen's own words."""
    note: Text | None
    """What the operator says."""


@dataclass(frozen=True, slots=True)
class Caption:
    number: int
    at: datetime
    text: Text


@dataclass(frozen=True, slots=True, repr=False)
class Picture:
    number: int
    content: bytes


@dataclass(frozen=True, slots=True)
class VideoAppointment:
    id: AppointmentId
    number: str
    stage: Stage
    topic: Text
    institution: Institution
    at: datetime
    minutes: int
    opens_at: datetime
    """From then on the waiting room may be entered."""
    language: Language
    operator: Text | None
    ended_at: datetime | None
    ended_why: Why | None
    stars: int | None
    messages: tuple[ChatMessage, ...]

    @property
    def is_inside(self) -> bool:
        return self.stage in _INSIDE

    @property
    def is_over(self) -> bool:
        return self.stage in _OVER

    def can_enter(self, now: datetime) -> bool:
        return self.is_inside or (self.stage is Stage.BOOKED and now >= self.opens_at)


@dataclass(frozen=True, slots=True)
class Room:
    """What happens in it now, and what was said and written since the numbers asked with."""

    stage: Stage
    since: datetime
    position: int | None
    wait_seconds: int | None
    line_back_at: datetime | None
    """Before that, coming back will not help."""
    operator: Text | None
    ended_why: Why | None
    until: datetime
    picture: Picture | None
    heard_seconds: int
    """How long the operator heard the citizen in this talk."""
    captions: tuple[Caption, ...]
    messages: tuple[ChatMessage, ...]
    look_again: float
    """Seconds."""

    @property
    def is_over(self) -> bool:
        return self.stage in _OVER


@dataclass(frozen=True, slots=True)
class Known:
    """The numbers up to which everything is here."""

    caption: int = 0
    message: int = 0
    picture: int = 0
