"""Video appointments a test may want. They begin at noon, when tests are."""

from datetime import timedelta

from client.domain.languages import Language
from client.domain.video_appointments import (
    AppointmentId,
    By,
    Caption,
    ChatMessage,
    Picture,
    Room,
    Stage,
    TopicId,
    VideoAppointment,
    VideoTopic,
)
from tests.builders.institutions import NOON, a_text, an_institution

A_PICTURE = b"\x89PNG\r\n\x1a\n drawn"


def a_topic(ident="pension", **told):
    fields = {
        "id": TopicId(ident),
        "title": a_text(f"Mövzu {ident}"),
        "about": a_text("Nə barədə"),
        "institution": an_institution(),
        "minutes": 30,
        "slots": tuple(
            NOON + timedelta(days=day, hours=hour) for day in (1, 2) for hour in (0, 2)
        ),
    }
    return VideoTopic(**(fields | told))


def an_appointment(ident="v-1", **told):
    at = told.get("at", NOON)
    fields = {
        "id": AppointmentId(ident),
        "number": "VG-2026-000001",
        "stage": Stage.BOOKED,
        "topic": a_text("Pensiyalar"),
        "institution": an_institution(),
        "at": at,
        "minutes": 30,
        "opens_at": at - timedelta(minutes=10),
        "language": Language.AZ,
        "operator": None,
        "ended_at": None,
        "ended_why": None,
        "stars": None,
        "messages": (),
    }
    return VideoAppointment(**(fields | told))


def a_caption(number=1, said="Salam"):
    return Caption(number, NOON, a_text(said))


def a_message(number=1, text=None, note=None):
    """The operator's, unless there are words of the citizen's own."""
    by = By.OPERATOR if text is None else By.CITIZEN
    said = a_text(note or "Buyurun") if text is None else None
    return ChatMessage(number, NOON, by, text, said)


def a_room(stage=Stage.QUEUED, **told):
    fields = {
        "stage": stage,
        "since": NOON,
        "position": 3 if stage is Stage.QUEUED else None,
        "wait_seconds": 60 if stage is Stage.QUEUED else None,
        "line_back_at": None,
        "operator": None,
        "ended_why": None,
        "until": NOON + timedelta(minutes=30),
        "picture": Picture(1, A_PICTURE) if stage is Stage.JOINED else None,
        "heard_seconds": 0,
        "captions": (),
        "messages": (),
        "look_again": 0.01,
    }
    return Room(**(fields | told))
