"""The room of a talk by video: entered, looked into, written in, left (R-3.8)."""

from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.rules import video_appointments as booked
from mock_server.rules import video_sound, video_talk
from mock_server.rules.machine import Machine, Move
from mock_server.rules.machines.video_appointments import VIDEO_APPOINTMENT
from mock_server.rules.video_appointments import COLLECTION, put
from mock_server.rules.video_course import INSIDE, ROOMS, at_this_moment, ended, moment, moved
from mock_server.world import World
from mock_server.world.data import same, table

Record = dict[str, Any]

_NOTED_EVERY: Final = timedelta(seconds=10)
_ANSWERS_AFTER_MS: Final = 2_000
"""The operator says that the citizen is heard."""
CITIZENS: Final = Machine(
    "citizen",
    COLLECTION,
    "state",
    VIDEO_APPOINTMENT.states,
    (Move("enter", ("booked",), "queued"), Move("leave", INSIDE, "ended")),
)


class TooEarly(Exception):
    """The room is not open yet."""


class NotInside(Exception):
    """There is nobody to write to before and after the talk."""


def enter(world: World, fin: str, ident: str) -> Record:
    """In, in again, or back on a line that was lost. The room.

    Raises `booked.NothingThere`, `TooEarly` or `IllegalMove`.
    """
    now = world.clock.now()
    record = at_this_moment(world, fin, ident)
    if record["state"] in ("queued", "connecting", "joined"):
        return _seen(world, fin, ident, now)
    if record["state"] == "lost":
        return _back(world, fin, record, now)
    if record["state"] == "booked" and now < moment(record["opens_at"]):
        raise TooEarly
    target = CITIZENS.after(record["state"], "enter")
    with world.store.transaction():
        room: Record = {
            "id": ident,
            "since": now.isoformat(),
            "entered_at": now.isoformat(),
            "joined_at": None,
            "line_back_at": None,
            "seen_at": now.isoformat(),
            "said": 0,
            "next_line_at": None,
            "spoke_at": None,
            "captions": [],
            "answers_due": [],
            "heard_ms": 0,
            "heard_number": 0,
        }
        world.store.put(ROOMS, fin, ident, room)
        put(world, fin, {**record, "state": target})
    return room


def look(world: World, fin: str, ident: str) -> tuple[Record, Record]:
    """The appointment and its room. Raises `booked.NothingThere`, also before anybody entered."""
    record = at_this_moment(world, fin, ident)
    if world.store.body(ROOMS, fin, ident) is None:
        raise booked.NothingThere
    return record, _seen(world, fin, ident, world.clock.now())


def write(world: World, fin: str, ident: str, text: str) -> str:
    """The number of the message. Raises `booked.NothingThere` or `NotInside`."""
    record = at_this_moment(world, fin, ident)
    if record["state"] not in INSIDE:
        raise NotInside
    now = world.clock.now()
    room: Any = world.store.get(ROOMS, fin, ident)
    with world.store.transaction():
        due = [*room["answers_due"], (now + video_talk.ANSWERS_IN).isoformat()]
        world.store.put(ROOMS, fin, ident, {**room, "answers_due": due})
        said = video_talk.written(record, "citizen", now, text=text)
        put(world, fin, said)
    return str(said["messages"][-1]["number"])


def speak(world: World, fin: str, ident: str, number: int, content: str) -> int:
    """The seconds that were heard so far: the sound itself is nobody's to keep.

    Raises `booked.NothingThere`, `NotInside` or `NotSound`.
    """
    record = at_this_moment(world, fin, ident)
    if record["state"] != "joined":
        raise NotInside
    length = video_sound.milliseconds_of(content)
    room = _seen(world, fin, ident, world.clock.now())
    if number > room["heard_number"]:
        heard = {"heard_ms": room["heard_ms"] + length, "heard_number": number}
        first = room["heard_ms"] < _ANSWERS_AFTER_MS <= heard["heard_ms"]
        room = {**room, **heard}
        if first:
            room = video_talk.captioned(room, table("video")["heard"], world.clock.now())
        world.store.put(ROOMS, fin, ident, room)
    return video_sound.seconds(room)


def leave(world: World, fin: str, ident: str) -> Record:
    """Raises `booked.NothingThere` or `IllegalMove`."""
    record = at_this_moment(world, fin, ident)
    if record["state"] == "ended":
        return record
    CITIZENS.after(record["state"], "leave")
    return ended(world, fin, record, "left", world.clock.now())


def operator_moves(world: World, ident: str, move: str) -> None:
    """Raises `booked.NothingThere` or `IllegalMove`."""
    known = world.store.find(COLLECTION, ident)
    if known is None:
        raise booked.NothingThere
    fin, record = known
    VIDEO_APPOINTMENT.after(record["state"], move)
    now = world.clock.now()
    match move:
        case "call_off":
            booked.call_off(world, fin, record)
        case "not_come":
            ended(world, fin, record, "no_operator", now)
        case "end_talk":
            ended(world, fin, record, "finished", now)
        case _:
            moved(world, fin, record, move, now)


def _back(world: World, fin: str, record: Record, now: datetime) -> Record:
    """As soon as there is a line again, the operator is called anew."""
    room = _seen(world, fin, record["id"], now)
    if room["line_back_at"] is not None and now < moment(room["line_back_at"]):
        return room
    room = {**room, "since": now.isoformat(), "line_back_at": None}
    with world.store.transaction():
        world.store.put(ROOMS, fin, record["id"], room)
        put(world, fin, {**record, "state": "connecting"})
    return room


def _seen(world: World, fin: str, ident: str, now: datetime) -> Record:
    """Not with every look: each would be written to the disk."""
    room: Any = world.store.get(ROOMS, fin, ident)
    if now - moment(room["seen_at"]) < _NOTED_EVERY:
        return room
    seen = {**room, "seen_at": now.isoformat()}
    world.store.put(ROOMS, fin, ident, seen)
    return seen


def operator_says(world: World, ident: str, words: str, *, in_writing: bool) -> None:
    """By a tester's hand. Raises `booked.NothingThere` or `NotInside`."""
    known = world.store.find(COLLECTION, ident)
    if known is None:
        raise booked.NothingThere
    fin, now = known[0], world.clock.now()
    record = at_this_moment(world, fin, ident)
    if record["state"] != "joined":
        raise NotInside
    if in_writing:
        put(world, fin, video_talk.written(record, "operator", now, note=same(words)))
        return
    room: Any = world.store.get(ROOMS, fin, ident)
    world.store.put(ROOMS, fin, ident, video_talk.captioned(room, same(words), now))
