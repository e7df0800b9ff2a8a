"""What the operator says and writes: lines of a script, and an answer to each message (R-3.8)."""

from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.rules.video_appointments import topic_of
from mock_server.world.data import Text, table

Record = dict[str, Any]

PACE: Final = timedelta(seconds=5)
ANSWERS_IN: Final = timedelta(seconds=4)
MOUTHS: Final = 4
"""Pictures of somebody who speaks; the first has a closed mouth."""


def said_until(record: Record, room: Record, now: datetime) -> tuple[Record, Record]:
    """Room and appointment, with the captions of what was said by now."""
    lines = _script(record)
    while (said := int(room["said"])) < len(lines) and _at(room["next_line_at"]) <= now:
        at = _at(room["next_line_at"])
        room = {
            **captioned(room, lines[said], at),
            "said": said + 1,
            "next_line_at": (at + PACE).isoformat(),
        }
    return room, record


def answered(room: Record, record: Record, now: datetime) -> tuple[Record, Record]:
    """And the answers that were due."""
    due = [one for one in room["answers_due"] if _at(one) <= now]
    for at in due:
        answers = table("video")["answers"]
        known = sum(one["by"] == "operator" for one in record["messages"])
        record = written(record, "operator", _at(at), note=answers[known % len(answers)])
    left = [one for one in room["answers_due"] if one not in due]
    return {**room, "answers_due": left}, record


def captioned(room: Record, text: Text, at: datetime) -> Record:
    number = len(room["captions"]) + 1
    said = {"number": number, "at": at.isoformat(), "text": text}
    return {**room, "captions": [*room["captions"], said], "spoke_at": at.isoformat()}


def written(
    record: Record, by: str, at: datetime, *, text: str | None = None, note: Text | None = None
) -> Record:
    number = len(record["messages"]) + 1
    message = {"number": number, "at": at.isoformat(), "by": by, "text": text, "note": note}
    return {**record, "messages": [*record["messages"], message]}


def picture(record: Record, room: Record, now: datetime) -> tuple[int, int] | None:
    """The number of the operator's picture and the mouth in it, while there is one."""
    if record["state"] != "joined":
        return None
    since = _at(room["spoke_at"] or room["joined_at"])
    speaks = room["spoke_at"] is not None and now - since < PACE
    beat = int((now - _at(room["entered_at"])).total_seconds()) + 1
    return beat, beat % MOUTHS if speaks else 0


def _script(record: Record) -> list[Text]:
    told, topic = table("video"), topic_of(record["video_topic"])
    lines: list[Text] = [*told["opening"], *topic["script"], *told["closing"]]
    return lines


def _at(told: str) -> datetime:
    return datetime.fromisoformat(told)
