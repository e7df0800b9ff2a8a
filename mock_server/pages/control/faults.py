"""Section "Faults": what breaks on the way; common troubles at one touch, any other as a rule."""

from typing import Any, Final

from mock_server.pages.control.room import (
    Room,
    choice,
    entry,
    form,
    person_choice,
    press,
    section,
)
from mock_server.pages.html import Html, tag
from mock_server.pages.layout import Page
from mock_server.rules.faults import SLOWEST_MS, STATUS_CODES

_EFFECTS: Final = {
    "status": "faults.effect.status",
    "delay": "faults.effect.delay",
    "reset": "faults.effect.reset",
    "lost": "faults.effect.lost",
    "truncated": "faults.effect.truncated",
}
_QUICK: Final[dict[str, dict[str, Any]]] = {
    "faults.quick.busy": {"effect": "status", "status": 503, "last_call": 3, "retry_after": 5},
    "faults.quick.limit": {"effect": "status", "status": 429, "last_call": 1, "retry_after": 30},
    "faults.quick.slow": {"effect": "delay", "delay_ms": 2000},
    "faults.quick.reset": {"effect": "reset", "last_call": 1},
    "faults.quick.lost": {"effect": "lost", "last_call": 1},
    "faults.quick.truncated": {"effect": "truncated", "last_call": 1},
    "faults.quick.flaky": {"effect": "status", "status": 503, "probability": 0.33},
}
_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")


def page(room: Room, people: list[dict[str, Any]], faults: list[dict[str, Any]]) -> Page:
    body = (
        tag("p", room.say("faults.intro"), class_="intro"),
        _in_force(room, people, faults),
        _quick(room),
        _own(room, people),
    )
    return section(room, "faults", body)


def _in_force(room: Room, people: list[dict[str, Any]], faults: list[dict[str, Any]]) -> Html:
    say = room.say
    names = {person["fin"]: person["name"] for person in people}
    if not faults:
        return tag("p", say("faults.none"), class_="note good")
    return tag(
        "section",
        tag(
            "div",
            tag("h2", say("faults.in_force")),
            press(room, "faults.clear", say("faults.clear"), "danger small"),
            class_="top",
        ),
        tag("ul", [_rule(room, names, fault) for fault in faults], class_="rows"),
        class_="card",
    )


def _rule(room: Room, names: dict[str, str], fault: dict[str, Any]) -> Html:
    say = room.say
    whose = names.get(fault["fin"] or "", say("control.all_people"))
    chance = f"{fault['probability']:.0%}" if fault["probability"] < 1 else None
    told = (whose, _calls(room, fault), chance, _figures(fault))
    return tag(
        "li",
        tag(
            "div",
            tag("h3", say(_EFFECTS[fault["effect"]])),
            tag("code", f"{fault['method'] or '*'} {fault['path']}"),
            tag("div", " · ".join(part for part in told if part), class_="soft small"),
            class_="what",
        ),
        press(room, "fault.drop", say("faults.drop"), "danger small", fault=fault["id"]),
    )


def _figures(fault: dict[str, Any]) -> str:
    status = str(fault["status"]) if fault["effect"] == "status" else ""
    delay = f"{fault['delay_ms']} ms" if fault["delay_ms"] else ""
    return " ".join(filter(None, (status, delay)))


def _calls(room: Room, fault: dict[str, Any]) -> str:
    first, last = fault["first_call"], fault["last_call"]
    if last is not None:
        return room.say("faults.calls.range", first=first, last=last)
    if first > 1:
        return room.say("faults.calls.from", first=first)
    return room.say("faults.calls.all")


def _quick(room: Room) -> Html:
    buttons = [press(room, "fault.add", room.say(key), **fault) for key, fault in _QUICK.items()]
    return tag(
        "section",
        tag("h2", room.say("faults.quick")),
        tag("div", buttons, class_="row"),
        class_="card",
    )


def _own(room: Room, people: list[dict[str, Any]]) -> Html:
    return tag(
        "section",
        tag("h2", room.say("faults.own")),
        form(
            room,
            "fault.add",
            tag("div", _what(room), _which(room, people), class_="fields"),
            tag("button", room.say("faults.add")),
        ),
        class_="card",
    )


def _what(room: Room) -> tuple[Html, ...]:
    say = room.say
    effects = {effect: say(key) for effect, key in _EFFECTS.items()}
    statuses = {str(status): f"{status} {code}" for status, code in STATUS_CODES.items()}
    return (
        choice("effect", say("faults.effect"), effects),
        choice("status", say("faults.status"), statuses, "503"),
        entry("delay_ms", say("faults.delay_ms"), type="number", min=0, max=SLOWEST_MS),
        entry("retry_after", say("faults.retry_after"), type="number", min=0, max=86_400),
    )


def _which(room: Room, people: list[dict[str, Any]]) -> tuple[Html, ...]:
    say = room.say
    methods = {"": say("faults.any")} | {method: method for method in _METHODS}
    until = say("faults.last_call.hint")
    return (
        choice("method", say("faults.method"), methods),
        entry("path", say("faults.path"), say("faults.path.hint"), value="*"),
        person_choice(room, people),
        entry("first_call", say("faults.first_call"), type="number", min=1, value=1),
        entry("last_call", say("faults.last_call"), until, type="number", min=1),
        entry("probability", say("faults.probability"), type="number", min=0, max=1, step=0.01),
    )
