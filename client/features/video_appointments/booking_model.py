"""What the booking screen knows, and how it changes. Pure."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from client.domain.answers import Failed
from client.domain.languages import Language
from client.domain.video_appointments import TopicId, VideoBooking, VideoTopic


@dataclass(frozen=True, slots=True)
class State:
    language: Language
    topic: TopicId | None = None
    day: date | None = None
    at: datetime | None = None
    tried: bool = False
    sending: bool = False
    taken: bool = False
    """Somebody was faster."""
    clash: bool = False
    """The citizen has another one then."""
    not_sent: Failed | None = None

    @property
    def misses_time(self) -> bool:
        return self.tried and self.at is None


def topic_chosen(state: State, topic: TopicId) -> State:
    return State(state.language, topic)


def day_chosen(state: State, day: date) -> State:
    return replace(_calm(state), day=day, at=None)


def time_chosen(state: State, at: datetime) -> State:
    return replace(_calm(state), at=at)


def language_chosen(state: State, language: Language) -> State:
    return replace(state, language=language)


def tried(state: State) -> State:
    return replace(state, tried=True)


def begun(state: State) -> State:
    return replace(_calm(state), sending=True)


def refused(state: State, code: str | None, failed: Failed) -> State:
    """A time that is gone is chosen anew; everything else stays chosen."""
    calm = replace(state, sending=False)
    match code:
        case "slot_taken":
            return replace(calm, taken=True, at=None, tried=False)
        case "already_booked":
            return replace(calm, clash=True)
        case _:
            return replace(calm, not_sent=failed)


def booking(state: State) -> VideoBooking | None:
    """`None` while something is missing."""
    if state.topic is None or state.at is None:
        return None
    return VideoBooking(state.topic, state.at, state.language)


def key_of(booking: VideoBooking, begun_at: datetime) -> str:
    """The same for the same time: sent twice, it is one appointment (REL-04)."""
    said = (
        f"{begun_at.isoformat()}|{booking.topic}|{booking.at.isoformat()}|{booking.language.value}"
    )
    return hashlib.sha256(said.encode()).hexdigest()


def days_of(topic: VideoTopic, zone: tzinfo) -> tuple[date, ...]:
    return tuple(dict.fromkeys(at.astimezone(zone).date() for at in topic.slots))


def times_on(topic: VideoTopic, day: date, zone: tzinfo) -> tuple[datetime, ...]:
    return tuple(at for at in topic.slots if at.astimezone(zone).date() == day)


def _calm(state: State) -> State:
    return replace(state, taken=False, clash=False, not_sent=None)
