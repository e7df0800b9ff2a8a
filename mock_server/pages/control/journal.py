"""Section "Request journal": the last requests, the newest on top."""

from typing import Any, Final

from mock_server.pages.control.room import (
    Room,
    entry,
    facts,
    filters,
    person_choice,
    press,
    section,
)
from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page

_OK, _UNWELL, _BROKEN = 300, 400, 500
_TONES: Final = ((_OK, "good"), (_UNWELL, "info"), (_BROKEN, "warn"), (1000, "bad"))


def page(room: Room, people: list[dict[str, Any]], entries: list[dict[str, Any]]) -> Page:
    say, asked = room.say, room.asked
    body = (
        tag("p", say("journal.intro"), class_="intro"),
        filters(
            room,
            person_choice(room, people),
            entry("path", say("journal.path"), value=asked.get("path", "")),
            entry(
                "status", say("journal.status"), inputmode="numeric", value=asked.get("status", "")
            ),
            entry("request_id", say("journal.request_id"), value=asked.get("request_id", "")),
        ),
        _entries(room, people, entries),
    )
    return section(room, "journal", body)


def _entries(room: Room, people: list[dict[str, Any]], entries: list[dict[str, Any]]) -> Inside:
    if not entries:
        return tag("p", room.say("journal.none"), class_="card")
    names = {person["fin"]: person["name"] for person in people}
    return (
        tag("div", [_entry(room, names, one) for one in entries], class_="card log"),
        press(room, "journal.clear", room.say("journal.clear"), "danger small"),
    )


def _entry(room: Room, names: dict[str, str], one: dict[str, Any]) -> Html:
    status = one["status"]
    word = str(status) if status else room.say("journal.broken")
    tone = next(tone for below, tone in _TONES if (status or _BROKEN) < below)
    who = names.get(one["fin"] or "", room.say("journal.guest"))
    return tag(
        "details",
        tag(
            "summary",
            tag("span", one["method"], class_="verb"),
            tag("span", word, class_=f"tag {tone}"),
            tag("code", one["path"]),
            tag(
                "span",
                f"{who} · {one['at'][11:19]} · {one['milliseconds']} ms",
                class_="aside soft small",
            ),
        ),
        facts(_details(room, one)),
    )


def _details(room: Room, one: dict[str, Any]) -> dict[str, Inside]:
    say = room.say
    headers = [
        (tag("code", f"{name}: {value}"), tag("br")) for name, value in one["headers"].items()
    ]
    known: dict[str, Inside] = {
        say("journal.request_id"): tag("code", one["request_id"]),
        say("journal.route"): tag("code", one["route"]) if one["route"] else None,
        "?": tag("code", one["query"]) if one["query"] else None,
        say("journal.fault"): one["fault"],
        say("journal.size"): say("journal.bytes", count=one["bytes_sent"]),
        say("journal.headers"): headers,
    }
    return {name: value for name, value in known.items() if value}
