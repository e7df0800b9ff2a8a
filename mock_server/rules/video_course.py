"""What the clock makes of a talk by video, and what each step changes (R-3.8).

Nobody runs in the background: whenever somebody looks, what was due until then happens, in its
order. Pictures and captions are of the moment; what was written stays with the appointment.
"""

import math
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.rules import video_appointments as booked
from mock_server.rules.machines.video_appointments import VIDEO_APPOINTMENT
from mock_server.rules.video_appointments import COLLECTION, OPEN, put
from mock_server.rules.video_talk import answered, said_until
from mock_server.world import World, video

Record = dict[str, Any]

ROOMS: Final = "video_rooms"
AHEAD: Final = 2
"""So many are before the citizen when they enter."""
EACH: Final = timedelta(seconds=20)
CONNECTS_IN: Final = timedelta(seconds=4)
LINE_AWAY: Final = timedelta(seconds=20)
"""As long as a lost line stays lost, whoever tries."""
SILENCE: Final = timedelta(seconds=30)
"""A citizen who does not look for so long has lost the line."""
GIVEN_UP: Final = timedelta(minutes=5)
_FIRST_WORDS: Final = timedelta(seconds=1)
INSIDE: Final = ("queued", "connecting", "joined", "lost")


def at_this_moment(world: World, fin: str, ident: str) -> Record:
    """After everything that was due. Raises `booked.NothingThere`."""
    record = booked.of(world, fin, ident)
    with world.store.transaction():
        while step := _due(world, fin, record):
            record = step()
        if record["state"] == "joined":
            record = _spoken(world, fin, record)
    return record


def everybody_at_this_moment(world: World, fin: str | None = None) -> None:
    for owner, record in list(world.store.everybody(COLLECTION)):
        if fin in (None, owner) and record["state"] in OPEN:
            at_this_moment(world, owner, record["id"])


def position(record: Record, room: Record, now: datetime) -> tuple[int, int] | None:
    """The place in the queue, and the seconds it may take."""
    if record["state"] != "queued":
        return None
    left = max(0.0, (_turn(record, room) - now).total_seconds())
    ahead = min(AHEAD, max(0, math.ceil(left / EACH.total_seconds()) - 1))
    return ahead + 1, math.ceil(left)


def until(record: Record, room: Record) -> datetime:
    """Whoever had to wait does not lose by it."""
    begins = max(moment(record["at"]), moment(room["joined_at"] or room["entered_at"]))
    return begins + timedelta(minutes=record["minutes"])


def _due(world: World, fin: str, record: Record) -> Callable[[], Record] | None:
    """The next thing that had to happen by now."""
    now, state = world.clock.now(), record["state"]
    if state == "booked":
        if now < moment(record["at"]) + timedelta(minutes=record["minutes"]):
            return None
        return lambda: _missed(world, fin, record)
    room = world.store.get(ROOMS, fin, record["id"])
    if state not in INSIDE or room is None:
        return None
    since = moment(room["since"])
    away = moment(room["seen_at"]) + SILENCE
    over = until(record, room)
    ways: dict[str, list[tuple[datetime, Callable[[datetime], Record]]]] = {
        "queued": [
            (_turn(record, room), lambda at: moved(world, fin, record, "connect", at)),
            (away + GIVEN_UP, lambda at: ended(world, fin, record, "left", at)),
        ],
        "connecting": [(since + CONNECTS_IN, lambda at: moved(world, fin, record, "join", at))],
        "joined": [
            (away, lambda at: moved(world, fin, record, "lose_line", at)),
            (over, lambda at: ended(world, fin, record, "time_over", at)),
        ],
        "lost": [
            (since + GIVEN_UP, lambda at: ended(world, fin, record, "connection", at)),
            (over, lambda at: ended(world, fin, record, "time_over", at)),
        ],
    }
    at, step = min(ways[state], key=lambda way: way[0])
    return None if now < at else lambda: step(at)


def _turn(record: Record, room: Record) -> datetime:
    """Not before the time that was booked."""
    return max(moment(room["entered_at"]) + (AHEAD + 1) * EACH, moment(record["at"]))


def moved(world: World, fin: str, record: Record, move: str, at: datetime) -> Record:
    target = VIDEO_APPOINTMENT.after(record["state"], move)
    room: Any = world.store.get(ROOMS, fin, record["id"])
    told: Record = {"since": at.isoformat(), "line_back_at": None}
    changed = {**record, "state": target}
    if target == "joined":
        told["joined_at"] = room["joined_at"] or at.isoformat()
        told["next_line_at"] = (at + _FIRST_WORDS).isoformat()
        told["seen_at"] = max(room["seen_at"], at.isoformat())
        topic = booked.topic_of(record["video_topic"])
        changed["operator"] = video.operator(topic)["name"]
    elif target == "lost":
        told["line_back_at"] = (at + LINE_AWAY).isoformat()
    with world.store.transaction():
        world.store.put(ROOMS, fin, record["id"], {**room, **told})
        put(world, fin, changed)
    return changed


def ended(world: World, fin: str, record: Record, why: str, at: datetime) -> Record:
    """Nothing that was said or seen is left."""
    changed = {**record, "state": "ended", "ended_at": at.isoformat(), "ended_why": why}
    room: Any = world.store.get(ROOMS, fin, record["id"])
    with world.store.transaction():
        told: Record = {"captions": [], "answers_due": [], "line_back_at": None, "heard_ms": 0}
        told["since"] = at.isoformat()
        world.store.put(ROOMS, fin, record["id"], {**room, **told})
        booked.give_back(world, record)
        put(world, fin, changed)
    return changed


def _missed(world: World, fin: str, record: Record) -> Record:
    changed = {**record, "state": "missed"}
    put(world, fin, changed)
    return changed


def _spoken(world: World, fin: str, record: Record) -> Record:
    """Captions up to now, and answers to what was written."""
    room: Any = world.store.get(ROOMS, fin, record["id"])
    now = world.clock.now()
    told, changed = answered(*said_until(record, room, now), now)
    if told != room:
        world.store.put(ROOMS, fin, record["id"], told)
    if changed != record:
        put(world, fin, changed)
    return changed


def moment(told: str) -> datetime:
    return datetime.fromisoformat(told)
