"""Section "Services": closed for a while and opened, forms that change, terms asked for anew."""

from datetime import datetime
from typing import Any

from mock_server.pages.control.room import Room, entry, form, press, section, state_tag, text_in
from mock_server.pages.html import Html, tag
from mock_server.pages.layout import Page

Record = dict[str, Any]


def page(room: Room, known: list[Record]) -> Page:
    body = (
        tag("p", room.say("services.intro"), class_="intro"),
        tag("ul", [_row(room, one) for one in known], class_="rows card"),
    )
    return section(room, "services", body)


def _row(room: Room, one: Record) -> Html:
    say, ident = room.say, one["id"]
    version = say("services.version", version=one["version"])
    return tag(
        "li",
        tag(
            "div",
            tag("h3", text_in(say, one["title"])),
            tag("span", version, class_="soft small"),
            class_="what",
        ),
        _standing(room, one),
        tag("div", _opening(room, one), _changing(room, ident), class_="row"),
        _closing(room, one),
    )


def _changing(room: Room, ident: str) -> tuple[Html, ...]:
    say = room.say
    return (
        press(room, "service.change_form", say("services.change_form"), service=ident),
        press(room, "service.ask_again", say("services.ask_again"), service=ident),
    )


def _standing(room: Room, one: Record) -> Html:
    say = room.say
    if not one["closed"]:
        return state_tag(say("services.open"), "open")
    if one["until"] is None:
        return state_tag(say("services.closed"), "down")
    until = f"{datetime.fromisoformat(one['until']):%d.%m.%Y %H:%M}"
    return state_tag(say("services.closed_until", moment=until), "down")


def _opening(room: Room, one: Record) -> Html | None:
    if not one["closed"]:
        return None
    label = room.say("services.do_open")
    return press(room, "service.turn", label, service=one["id"], closed="false")


def _closing(room: Room, one: Record) -> Html | None:
    """Without hours it stays closed until it is opened."""
    if one["closed"]:
        return None
    say = room.say
    hours = entry(
        "hours", say("services.hours"), say("services.hours_hint"), type="number", min=1, max=720
    )
    button = tag("button", say("services.do_close"), class_="plain")
    inside = tag("div", hours, button, class_="row end")
    return form(room, "service.turn", inside, service=one["id"], closed="true")
