"""A video appointment as it is kept, and those that people have on the day they move in."""

from datetime import datetime, time, timedelta
from typing import Any, Final

from mock_server.world.clock import BAKU
from mock_server.world.data import Text, table
from mock_server.world.facts import Life
from mock_server.world.world import World

Record = dict[str, Any]

COLLECTION: Final = "video_appointments"
OPENS_BEFORE: Final = timedelta(minutes=10)
_WEEKEND: Final = 5


def topics() -> list[Record]:
    return table("video")["topics"]


def operator(topic: Record) -> Record:
    return table("video")["operators"][topics().index(topic) % len(table("video")["operators"])]


def written(
    ident: str, number: str, topic: Record, at: datetime, language: str, institution: Record
) -> Record:
    return {
        "id": ident,
        "number": number,
        "state": "booked",
        "topic": topic["title"],
        "institution": institution,
        **times(at),
        "minutes": topic["minutes"],
        "language": language,
        "operator": None,
        "ended_at": None,
        "ended_why": None,
        "stars": None,
        "messages": [],
    }


def times(at: datetime) -> Record:
    return {"at": at.isoformat(), "opens_at": (at - OPENS_BEFORE).isoformat()}


def institution_of(world: World, topic: Record) -> Record:
    known: Any = world.store.get("institutions", "", topic["institution"])
    return known["institution"]


def settle(world: World, life: Life) -> None:
    """One begins at once, one on the next working day, one is over."""
    now = world.clock.now()
    noon = datetime.combine(life.start, time(10, 30), BAKU)
    match life.persona.key:
        case "complete":
            _keep(world, life, 0, now.replace(second=0))
        case "driver":
            _keep(world, life, 2, _next_working(noon))
        case "pensioner":
            begun = noon - timedelta(days=7)
            _keep(world, life, 1, begun, **_over(begun, topics()[1]))
        case _:
            pass


def _keep(world: World, life: Life, place: int, at: datetime, **more: Any) -> None:
    stream = world.chance.stream(f"video/{life.persona.key}")
    topic, ident = topics()[place], f"{stream.getrandbits(128):032x}"
    number = f"VG-{at.year}-{stream.randrange(900_000, 1_000_000)}"
    record = written(ident, number, topic, at, "az", institution_of(world, topic))
    world.store.put(
        COLLECTION, life.person.fin, ident, {**record, "video_topic": topic["id"], **more}
    )


def _over(at: datetime, topic: Record) -> Record:
    """With what was asked and answered."""
    asked: Text = table("video")["past"]["asked"]
    told = [
        {"by": "citizen", "text": asked["az"], "note": None},
        {"by": "operator", "text": None, "note": table("video")["past"]["answered"]},
    ]
    return {
        "state": "ended",
        "operator": operator(topic)["name"],
        "ended_at": (at + timedelta(minutes=8)).isoformat(),
        "ended_why": "finished",
        "messages": [
            {"number": number, "at": (at + timedelta(minutes=number)).isoformat(), **one}
            for number, one in enumerate(told, 1)
        ],
    }


def _next_working(moment: datetime) -> datetime:
    moment += timedelta(days=1)
    while moment.weekday() >= _WEEKEND or _is_holiday(moment):
        moment += timedelta(days=1)
    return moment


def _is_holiday(moment: datetime) -> bool:
    return f"{moment:%m-%d}" in table("holidays")["days"].get(str(moment.year), [])
