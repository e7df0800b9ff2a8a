"""/video: talking to an operator at a time, in a room that carries pictures, captions and chat."""

import base64
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.citizen import here
from mock_server.areas.deeds import done_once
from mock_server.prints.operator import operator_picture
from mock_server.rules import video_appointments as booked
from mock_server.rules import video_course, video_rooms, video_sound, video_talk
from mock_server.rules.machine import IllegalMove
from mock_server.rules.once import KeyReused
from mock_server.world import World, video
from mock_server.world.store import encoded

Record = dict[str, Any]

_LOOK_AGAIN_MS: Final = {"queued": 2000, "connecting": 1000, "joined": 1000, "lost": 2000}
_SELDOM_MS: Final = 10_000
_REFUSALS: Final[dict[type[Exception], tuple[int, str]]] = {
    booked.NothingThere: (404, "not_found"),
    booked.SlotTaken: (409, "slot_taken"),
    booked.AlreadyBooked: (409, "already_booked"),
    booked.NotOver: (409, "conflict"),
    video_rooms.TooEarly: (409, "too_early"),
    video_rooms.NotInside: (409, "conflict"),
    IllegalMove: (409, "conflict"),
    KeyReused: (409, "conflict"),
}
_REFUSED: Final = tuple(_REFUSALS)


async def list_topics(request: Request) -> Response:
    world, _ = here(request)
    hour = f"{world.clock.now():%Y-%m-%dT%H:%M}"
    etag = world.etag(booked.TAKEN, "", hour)
    return read_answer(request, encoded({"topics": booked.offered(world)}), etag)


async def list_appointments(request: Request) -> Response:
    world, fin = here(request)
    video_course.everybody_at_this_moment(world, fin)
    told = encoded({"appointments": booked.mine(world, fin)})
    return read_answer(request, told, world.etag(booked.COLLECTION, fin))


async def get_appointment(request: Request) -> Response:
    world, fin = here(request)
    try:
        record = video_course.at_this_moment(world, fin, request.path_params["appointment"])
    except booked.NothingThere as refusal:
        return _refused(request, refusal)
    told = encoded(booked.shown(record))
    return read_answer(request, told, world.etag(booked.COLLECTION, fin))


async def book(request: Request) -> Response:
    world, fin = here(request)
    asked = request.state.body
    try:
        made = done_once(request, lambda: booked.book(world, fin, asked))
    except _REFUSED as refusal:
        return _refused(request, refusal)
    return made_answer(booked.shown(booked.of(world, fin, made)), 201)


async def cancel(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["appointment"]
    try:
        done_once(request, lambda: booked.cancel(world, fin, ident))
    except _REFUSED as refusal:
        return _refused(request, refusal)
    return made_answer(booked.shown(booked.of(world, fin, ident)))


async def rate(request: Request) -> Response:
    world, fin = here(request)
    stars = request.state.body["stars"]
    try:
        rated = booked.rate(world, fin, request.path_params["appointment"], stars)
    except _REFUSED as refusal:
        return _refused(request, refusal)
    return made_answer(booked.shown(rated))


async def enter_room(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["appointment"]
    try:
        room = video_rooms.enter(world, fin, ident)
    except _REFUSED as refusal:
        return _refused(request, refusal)
    return made_answer(_room(world, booked.of(world, fin, ident), room, (0, 0, 0)))


async def look_into_room(request: Request) -> Response:
    world, fin = here(request)
    asked = request.query_params
    known = [int(asked.get(f"after_{name}", 0)) for name in ("caption", "message", "frame")]
    try:
        record, room = video_rooms.look(world, fin, request.path_params["appointment"])
    except _REFUSED as refusal:
        return _refused(request, refusal)
    return made_answer(_room(world, record, room, (known[0], known[1], known[2])))


async def leave_room(request: Request) -> Response:
    world, fin = here(request)
    try:
        left = video_rooms.leave(world, fin, request.path_params["appointment"])
    except _REFUSED as refusal:
        return _refused(request, refusal)
    return made_answer(booked.shown(left))


async def speak_in_room(request: Request) -> Response:
    world, fin = here(request)
    ident, told = request.path_params["appointment"], request.state.body
    try:
        heard = video_rooms.speak(world, fin, ident, told["number"], told["content"])
    except _REFUSED as refusal:
        return _refused(request, refusal)
    except video_sound.NotSound:
        wrong = [("/body/content", "is not a short WAV")]
        return problem(request, 422, "validation_failed", errors=wrong)
    return made_answer({"heard_seconds": heard})


async def write_in_room(request: Request) -> Response:
    world, fin = here(request)
    ident, text = request.path_params["appointment"], request.state.body["text"]
    try:
        made = done_once(request, lambda: video_rooms.write(world, fin, ident, text))
    except _REFUSED as refusal:
        return _refused(request, refusal)
    return made_answer(booked.of(world, fin, ident)["messages"][int(made) - 1], 201)


def _room(world: World, record: Record, room: Record, known: tuple[int, int, int]) -> Record:
    now, state = world.clock.now(), record["state"]
    place = video_course.position(record, room, now)
    caption, message, frame = known
    return {
        "state": state,
        "since": room["since"],
        "position": None if place is None else place[0],
        "wait_seconds": None if place is None else place[1],
        "line_back_at": room["line_back_at"],
        "operator": record["operator"],
        "ended_why": record["ended_why"],
        "until": video_course.until(record, room).isoformat(),
        "frame": _frame(record, video_talk.picture(record, room, now), frame),
        "heard_seconds": video_sound.seconds(room),
        "captions": [one for one in room["captions"] if one["number"] > caption],
        "messages": [one for one in record["messages"] if one["number"] > message],
        "look_again_ms": _LOOK_AGAIN_MS.get(state, _SELDOM_MS),
    }


def _frame(record: Record, picture: tuple[int, int] | None, known: int) -> Record | None:
    if picture is None or picture[0] <= known:
        return None
    number, mouth = picture
    looks = video.operator(booked.topic_of(record["video_topic"]))
    colours = [tuple(looks[part]) for part in ("skin", "hair", "dress")]
    drawn = operator_picture(colours[0], colours[1], colours[2], mouth, number % 2)
    content = base64.b64encode(drawn).decode()
    return {"number": number, "media_type": "image/png", "content": content}


def _refused(request: Request, refusal: Exception) -> Response:
    return problem(request, *_REFUSALS[type(refusal)])


_ONE: Final = "/video/appointments/{appointment}"
routes = [
    Route("/video/topics", list_topics, methods=["GET"]),
    Route("/video/appointments", list_appointments, methods=["GET"]),
    Route("/video/appointments", book, methods=["POST"]),
    Route(_ONE, get_appointment, methods=["GET"]),
    Route(f"{_ONE}/cancellation", cancel, methods=["POST"]),
    Route(f"{_ONE}/rating", rate, methods=["PUT"]),
    Route(f"{_ONE}/room", look_into_room, methods=["GET"]),
    Route(f"{_ONE}/room", enter_room, methods=["PUT"]),
    Route(f"{_ONE}/room", leave_room, methods=["DELETE"]),
    Route(f"{_ONE}/room/sound", speak_in_room, methods=["PUT"]),
    Route(f"{_ONE}/room/messages", write_in_room, methods=["POST"]),
]
