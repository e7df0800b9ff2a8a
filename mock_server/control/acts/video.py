"""Talks by video: begun at once for whoever tests, and an operator who says what one types."""

from typing import Any, Final

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import video_appointments as booked
from mock_server.rules import video_rooms
from mock_server.world import video
from mock_server.world.accounts import by_fin

_MOST: Final = 1000


def begin_now(desk: Desk, given: Given) -> Any:
    try:
        booked.brought_forward(desk.world, given["appointment"])
    except booked.NothingThere:
        raise Refused(404, "not_found") from None
    return {"appointment": given["appointment"]}


def new(desk: Desk, given: Given) -> Any:
    world, fin = desk.world, given["fin"]
    if by_fin(world, fin) is None:
        raise Refused(404, "not_found")
    topic = video.topics()[0]
    at = world.clock.now().replace(second=0)
    return {"appointment": booked.kept(world, fin, topic, at, given.get("language", "az"))}


def says(desk: Desk, given: Given) -> Any:
    return _said(desk, given, in_writing=False)


def writes(desk: Desk, given: Given) -> Any:
    return _said(desk, given, in_writing=True)


def _said(desk: Desk, given: Given, *, in_writing: bool) -> Any:
    ident, words = given["appointment"], given["text"]
    try:
        video_rooms.operator_says(desk.world, ident, words, in_writing=in_writing)
    except booked.NothingThere:
        raise Refused(404, "not_found") from None
    except video_rooms.NotInside:
        raise Refused(409, "conflict", ("/path/appointment", "is not being talked in")) from None
    return {"appointment": ident}


_WORDS = taking(("text",), text={"type": "string", "minLength": 1, "maxLength": _MOST})
acts = (
    Act(
        "video.now",
        "POST",
        "/video/{appointment}/now",
        "Let a booked video appointment begin now",
        begin_now,
    ),
    Act(
        "video.say",
        "POST",
        "/video/{appointment}/captions",
        "Let the operator say it",
        says,
        _WORDS,
    ),
    Act(
        "video.write",
        "POST",
        "/video/{appointment}/messages",
        "Let the operator write it",
        writes,
        _WORDS,
    ),
    Act(
        "video.new",
        "POST",
        "/video",
        "Give a person a video appointment that begins now",
        new,
        taking(
            ("fin",),
            fin={"type": "string"},
            language={"type": "string", "enum": ["az", "en", "ru"]},
        ),
    ),
)
