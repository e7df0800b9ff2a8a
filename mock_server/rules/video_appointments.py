"""Booking a talk with an operator by video: free times, and what becomes of a booking (R-3.8)."""

import hashlib
from datetime import datetime, time, timedelta
from typing import Any, Final

from mock_server.rules import inbox, threads, working_days
from mock_server.rules.events import announce
from mock_server.rules.machine import Machine, Move
from mock_server.rules.machines.video_appointments import VIDEO_APPOINTMENT
from mock_server.world import World, video
from mock_server.world.data import table

Record = dict[str, Any]

COLLECTION: Final = VIDEO_APPOINTMENT.collection
TOPIC: Final = "video_appointments"
TAKEN: Final = "video_slots"
_DAYS: Final = 7
_FIRST, _LAST = time(9), time(17, 30)
_LUNCH: Final = 13
_STEP: Final = timedelta(minutes=30)
_OTHERS: Final = 3
"""Every third time, about, was somebody else's before."""
OPEN: Final = ("booked", "queued", "connecting", "joined", "lost")
_CITIZENS: Final = Machine(
    "citizen",
    COLLECTION,
    "state",
    VIDEO_APPOINTMENT.states,
    (Move("cancel", ("booked",), "cancelled"),),
)


class NothingThere(Exception):
    """No such appointment of this citizen, or no such topic."""


class SlotTaken(Exception):
    """Somebody was faster, or the time is none of theirs."""


class AlreadyBooked(Exception):
    """The citizen has another talk at that time."""


class NotOver(Exception):
    """Only what has ended after a talk is rated."""


def offered(world: World) -> list[Record]:
    """Topics, each with its free times, the next first."""
    return [
        {
            **{name: one[name] for name in ("id", "title", "about", "minutes")},
            "institution": video.institution_of(world, one),
            "slots": [at.isoformat() for at in _free(world, one)],
        }
        for one in video.topics()
    ]


def mine(world: World, fin: str) -> list[Record]:
    """Those to come first, the next before all; then what is over, the last before all."""
    known = world.store.records(COLLECTION, fin)
    ahead = sorted((one for one in known if one["state"] in OPEN), key=lambda one: one["at"])
    over = sorted((one for one in known if one["state"] not in OPEN), key=lambda one: one["at"])
    return [shown(one) for one in (*ahead, *reversed(over))]


def of(world: World, fin: str, ident: str) -> Record:
    """Raises `NothingThere`."""
    record = world.store.get(COLLECTION, fin, ident)
    if record is None:
        raise NothingThere
    return record


def shown(record: Record) -> Record:
    return {name: value for name, value in record.items() if name != "video_topic"}


def book(world: World, fin: str, asked: Record) -> str:
    """Raises `NothingThere`, `SlotTaken` or `AlreadyBooked`."""
    topic = topic_of(asked["topic"])
    at = _in_baku(world, asked["at"])
    if at not in _free(world, topic):
        raise SlotTaken
    end = at + timedelta(minutes=topic["minutes"])
    if any(_overlaps(one, at, end) for one in world.store.records(COLLECTION, fin)):
        raise AlreadyBooked
    with world.store.transaction():
        ident = kept(world, fin, topic, at, asked["language"])
        world.store.put(TAKEN, "", _name(topic, at), {"by": ident})
    return ident


def kept(world: World, fin: str, topic: Record, at: datetime, language: str) -> str:
    """An appointment that nobody else had to give up for; a tester makes them so too."""
    ident, number = world.chance.ident(), threads.numbered(world, COLLECTION, "VG")
    institution = video.institution_of(world, topic)
    record = video.written(ident, number, topic, at, language, institution)
    put(world, fin, {**record, "video_topic": topic["id"]})
    return ident


def cancel(world: World, fin: str, ident: str) -> str:
    """Raises `NothingThere` or `IllegalMove`."""
    record = of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "cancel")
    with world.store.transaction():
        now = world.clock.now().isoformat()
        put(world, fin, {**record, "state": target, "ended_at": now})
        give_back(world, record)
    return ident


def rate(world: World, fin: str, ident: str, stars: int) -> Record:
    """Raises `NothingThere` or `NotOver`."""
    record = of(world, fin, ident)
    if record["state"] != "ended":
        raise NotOver
    rated = {**record, "stars": stars}
    put(world, fin, rated)
    return rated


def call_off(world: World, fin: str, record: Record) -> None:
    """By the office, which tells the citizen where every other message lies."""
    now, topic = world.clock.now().isoformat(), topic_of(record["video_topic"])
    with world.store.transaction():
        over = {"state": "cancelled", "ended_at": now, "ended_why": "called_off"}
        put(world, fin, {**record, **over})
        give_back(world, record)
        words = table("video")["called_off"]
        inbox.deliver(
            world,
            fin,
            sender=topic["institution"],
            category="reminder",
            subject=words["subject"],
            text=words["text"],
            reference=record["number"],
        )


def brought_forward(world: World, ident: str) -> None:
    """A tester does not wait for the day. Raises `NothingThere` for what is not ahead."""
    known = world.store.find(COLLECTION, ident)
    if known is None or known[1]["state"] != "booked":
        raise NothingThere
    fin, record = known
    put(world, fin, {**record, **video.times(world.clock.now().replace(second=0))})


def put(world: World, fin: str, record: Record) -> None:
    """And the citizen's devices hear that something changed."""
    world.store.put(COLLECTION, fin, record["id"], record)
    announce(world, fin, TOPIC, ref=record["id"])


def give_back(world: World, record: Record) -> None:
    topic = topic_of(record["video_topic"])
    world.store.remove(TAKEN, "", _name(topic, datetime.fromisoformat(record["at"])))


def topic_of(ident: str) -> Record:
    """Raises `NothingThere`."""
    for one in video.topics():
        if one["id"] == ident:
            return one
    raise NothingThere


def _overlaps(record: Record, at: datetime, end: datetime) -> bool:
    begins = datetime.fromisoformat(record["at"])
    ends = begins + timedelta(minutes=record["minutes"])
    return record["state"] in OPEN and begins < end and at < ends


def _free(world: World, topic: Record) -> list[datetime]:
    if topic["full"]:
        return []
    taken = set(world.store.idents(TAKEN, ""))
    return [
        at for at in _times(world) if not _was_others(topic, at) and _name(topic, at) not in taken
    ]


def _times(world: World) -> list[datetime]:
    """Of what is left of today, and of the next working days."""
    now, today = world.clock.now(), world.clock.today()
    days = [today] if working_days.is_working(today) else []
    days += [working_days.after(today, number) for number in range(1, _DAYS + 1)]
    found: list[datetime] = []
    for day in days:
        at, last = (datetime.combine(day, hour, now.tzinfo) for hour in (_FIRST, _LAST))
        while at <= last:
            if at > now and at.hour != _LUNCH:
                found.append(at)
            at += _STEP
    return found


def _was_others(topic: Record, at: datetime) -> bool:
    drawn = hashlib.sha256(f"{topic['id']}|{at.isoformat()}".encode()).digest()
    return drawn[0] % _OTHERS == 0


def _in_baku(world: World, told: str) -> datetime:
    """Raises `SlotTaken` for what is no moment here: without an offset, or beyond the calendar."""
    try:
        at = datetime.fromisoformat(told)
        if at.tzinfo is not None:
            return at.astimezone(world.clock.now().tzinfo)
    except (ValueError, OverflowError):
        pass
    raise SlotTaken


def _name(topic: Record, at: datetime) -> str:
    return f"{topic['id']}@{at.isoformat()}"
