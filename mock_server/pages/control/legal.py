"""Section "Policy and terms": their versions, and publishing the next one."""

from typing import Any, Final

from mock_server.pages.control.room import (
    Room,
    choice,
    entry,
    form,
    press,
    section,
    state_tag,
    text_in,
)
from mock_server.pages.html import Html, tag
from mock_server.pages.layout import Page

_KINDS: Final = {"privacy": "legal.privacy", "terms": "legal.terms"}
_CHANGES: Final = {
    "minor": "legal.minor",
    "major": "legal.major",
    "permission": "legal.permission",
}
_LATEST_DAYS: Final = 365


def page(room: Room, versions: list[dict[str, Any]]) -> Page:
    body = (
        tag("p", room.say("legal.intro"), class_="intro"),
        _publisher(room),
        tag("ul", [_card(room, one) for one in versions], class_="cards"),
    )
    return section(room, "legal", body)


def _publisher(room: Room) -> Html:
    say = room.say
    none = {"none": say("legal.missing.none")}
    languages = none | {"az": "Azərbaycanca", "en": "English", "ru": "Русский"}
    fields = (
        choice("kind", say("legal.kind"), {one: say(key) for one, key in _KINDS.items()}),
        choice("change", say("legal.change"), {one: say(key) for one, key in _CHANGES.items()}),
        entry("days", say("legal.days"), type="number", min=0, max=_LATEST_DAYS, value=14),
        choice("missing", say("legal.missing"), languages),
        tag("div", tag("button", say("legal.publish"))),
    )
    return tag(
        "section",
        tag("h2", say("legal.next")),
        form(room, "legal.publish", tag("div", fields, class_="fields")),
        class_="card",
    )


def _card(room: Room, one: dict[str, Any]) -> Html:
    say = room.say
    word, tone = _standing(one)
    title = f"{say(_KINDS[one['kind']])} {one['version']}"
    acts = None
    if one["change"] != "first" and not one["withdrawn"]:
        named = {"kind": one["kind"], "version": one["version"]}
        day = entry("effective_from", say("legal.from"), type="date", value=one["effective_from"])
        apply = tag("button", say("legal.date"), class_="plain")
        acts = (
            form(room, "legal.date", tag("div", day, apply, class_="row end"), **named),
            press(room, "legal.withdraw", say("legal.withdraw"), **named),
        )
    return tag(
        "li",
        tag("div", tag("h3", title), state_tag(say(word), tone), class_="top"),
        tag("p", text_in(say, one["summary"]), class_="soft"),
        tag("p", say("legal.since", day=one["effective_from"]), class_="soft small"),
        acts,
        class_="card",
    )


def _standing(one: dict[str, Any]) -> tuple[str, str]:
    if one["withdrawn"]:
        return "legal.withdrawn", "withdrawn"
    return ("legal.in_force", "valid") if one["in_force"] else ("legal.announced", "pending")
