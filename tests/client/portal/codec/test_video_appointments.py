"""What the portal tells of a talk by video, and what is never taken for it."""

import base64
from datetime import timedelta

import pytest

from client.domain.video_appointments import By, Known, Stage, Why
from client.portal.codec.video_appointments import read_appointment, read_room, since
from client.portal.errors import PortalBroken
from tests.builders import NOON

TEXT = {"az": "Salam", "en": "Hello", "ru": "Здравствуйте"}
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n and more").decode()
INSTITUTION = {
    "id": "asan",
    "short": "ASAN",
    "name": TEXT,
    "kind": "state",
    "phone": None,
    "website": None,
}


def a_room(**told):
    return {
        "state": "joined",
        "since": NOON.isoformat(),
        "position": None,
        "wait_seconds": None,
        "line_back_at": None,
        "operator": TEXT,
        "ended_why": None,
        "until": (NOON + timedelta(minutes=30)).isoformat(),
        "frame": {"number": 7, "media_type": "image/png", "content": PNG},
        "heard_seconds": 0,
        "captions": [{"number": 1, "at": NOON.isoformat(), "text": TEXT}],
        "messages": [
            {"number": 1, "at": NOON.isoformat(), "by": "citizen", "text": "Nə?", "note": None}
        ],
        "look_again_ms": 1000,
    } | told


def an_appointment(**told):
    return {
        "id": "v-1",
        "number": "VG-2026-000001",
        "state": "booked",
        "topic": TEXT,
        "institution": INSTITUTION,
        "at": NOON.isoformat(),
        "minutes": 30,
        "opens_at": (NOON - timedelta(minutes=10)).isoformat(),
        "language": "ru",
        "operator": None,
        "ended_at": None,
        "ended_why": None,
        "stars": None,
        "messages": [],
    } | told


@pytest.mark.requirement("R-3.8")
def test_a_room_is_read_with_its_picture_captions_and_messages():
    room = read_room(a_room())

    assert room.stage is Stage.JOINED
    assert room.picture is not None
    assert (room.picture.number, room.picture.content[:4]) == (7, b"\x89PNG")
    assert room.captions[0].text.ru == "Здравствуйте"
    assert (room.messages[0].by, room.messages[0].text) == (By.CITIZEN, "Nə?")
    assert room.look_again == 1.0


@pytest.mark.requirement("REL-10")
@pytest.mark.parametrize(
    "content", ["not base64!", base64.b64encode(b"<svg onload=alert(1)>").decode(), ""]
)
def test_what_is_no_picture_is_never_handed_to_what_draws(content):
    frame = {"number": 1, "media_type": "image/png", "content": content}

    with pytest.raises(PortalBroken):
        read_room(a_room(frame=frame))


@pytest.mark.parametrize(("told", "seconds"), [(0, 0.1), (-5, 0.1), (1500, 1.5), (10**9, 60.0)])
def test_no_portal_makes_the_app_run_hot_or_never_look_again(told, seconds):
    assert read_room(a_room(look_again_ms=told)).look_again == seconds


@pytest.mark.requirement("REL-10")
def test_words_of_a_newer_portal_are_unknown_and_not_a_fault():
    one = read_appointment(an_appointment(state="paused", ended_why="strike"))

    assert (one.stage, one.ended_why) == (Stage.UNKNOWN, Why.UNKNOWN)


def test_one_may_enter_from_ten_minutes_before_and_whenever_one_was_inside():
    booked, queued = (
        read_appointment(an_appointment(state=state)) for state in ("booked", "queued")
    )

    assert not booked.can_enter(NOON - timedelta(minutes=11))
    assert booked.can_enter(NOON - timedelta(minutes=10))
    assert queued.can_enter(NOON - timedelta(hours=1))


def test_only_what_is_known_is_told_when_asking():
    assert since(Known()) == ""
    assert since(Known(caption=3, picture=9)) == "after_caption=3&after_frame=9"
