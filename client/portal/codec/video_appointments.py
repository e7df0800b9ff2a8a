"""Video appointments and their rooms as the portal tells them."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from typing import Final
from urllib.parse import urlencode

from client.domain.languages import Language
from client.domain.video_appointments import (
    AppointmentId,
    By,
    Caption,
    ChatMessage,
    Known,
    Picture,
    Room,
    Stage,
    TopicId,
    VideoAppointment,
    VideoBooking,
    VideoTopic,
    Why,
)
from client.portal.codec.institutions import read_institution
from client.portal.codec.reading import (
    Record,
    broken,
    each,
    identifier,
    inside,
    inside_or_none,
    moment,
    moment_or_none,
    moments,
    one_of,
    text,
    whole_number,
    whole_number_or_none,
    words,
    words_or_none,
)

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SOONEST: Final = 0.1
_LATEST: Final = 60.0


def read_topics(record: Record) -> tuple[VideoTopic, ...]:
    return each(record, "topics", _read_topic)


def read_appointments(record: Record) -> tuple[VideoAppointment, ...]:
    return each(record, "appointments", read_appointment)


def read_appointment(record: Record) -> VideoAppointment:
    return VideoAppointment(
        id=AppointmentId(identifier(record, "id")),
        number=words(record, "number"),
        stage=one_of(record, "state", Stage, Stage.UNKNOWN),
        topic=inside(record, "topic", text),
        institution=inside(record, "institution", read_institution),
        at=moment(record, "at"),
        minutes=whole_number(record, "minutes"),
        opens_at=moment(record, "opens_at"),
        language=one_of(record, "language", Language, Language.AZ),
        operator=inside_or_none(record, "operator", text),
        ended_at=moment_or_none(record, "ended_at"),
        ended_why=_why(record),
        stars=whole_number_or_none(record, "stars"),
        messages=each(record, "messages", read_message),
    )


def read_room(record: Record) -> Room:
    return Room(
        stage=one_of(record, "state", Stage, Stage.UNKNOWN),
        since=moment(record, "since"),
        position=whole_number_or_none(record, "position"),
        wait_seconds=whole_number_or_none(record, "wait_seconds"),
        line_back_at=moment_or_none(record, "line_back_at"),
        operator=inside_or_none(record, "operator", text),
        ended_why=_why(record),
        until=moment(record, "until"),
        picture=inside_or_none(record, "frame", _read_picture),
        heard_seconds=whole_number(record, "heard_seconds"),
        captions=each(record, "captions", _read_caption),
        messages=each(record, "messages", read_message),
        look_again=_pause(whole_number(record, "look_again_ms")),
    )


def read_message(record: Record) -> ChatMessage:
    return ChatMessage(
        number=whole_number(record, "number"),
        at=moment(record, "at"),
        by=one_of(record, "by", By, By.UNKNOWN),
        text=words_or_none(record, "text"),
        note=inside_or_none(record, "note", text),
    )


def written_booking(booking: VideoBooking) -> Record:
    return {
        "topic": booking.topic,
        "at": booking.at.isoformat(),
        "language": booking.language.value,
    }


def written_sound(number: int, wav: bytes) -> Record:
    return {
        "number": number,
        "media_type": "audio/wav",
        "content": b64encode(wav).decode(),
    }


def read_heard(record: Record) -> int:
    return whole_number(record, "heard_seconds")


def since(known: Known) -> str:
    told = {
        "after_caption": known.caption,
        "after_message": known.message,
        "after_frame": known.picture,
    }
    return urlencode({name: number for name, number in told.items() if number})


def _read_topic(record: Record) -> VideoTopic:
    return VideoTopic(
        id=TopicId(identifier(record, "id")),
        title=inside(record, "title", text),
        about=inside(record, "about", text),
        institution=inside(record, "institution", read_institution),
        minutes=whole_number(record, "minutes"),
        slots=moments(record, "slots"),
    )


def _read_caption(record: Record) -> Caption:
    return Caption(
        whole_number(record, "number"), moment(record, "at"), inside(record, "text", text)
    )


def _read_picture(record: Record) -> Picture:
    """What is no picture of the kind that was promised is never handed to what draws."""
    try:
        content = b64decode(words(record, "content"), validate=True)
    except (NotBase64, ValueError):
        raise broken("frame") from None
    if not content.startswith(_PNG):
        raise broken("frame")
    return Picture(whole_number(record, "number"), content)


def _why(record: Record) -> Why | None:
    if record.get("ended_why") is None:
        return None
    return one_of(record, "ended_why", Why, Why.UNKNOWN)


def _pause(milliseconds: int) -> float:
    """No portal makes this app run hot, or never look again."""
    return max(_SOONEST, min(_LATEST, milliseconds / 1000))
