"""Section "Outbox": codes, SMS and mail that the portal sent, and whether standing codes work."""

from datetime import datetime
from typing import Any, Final

from mock_server.pages.control.room import (
    Room,
    filters,
    person_choice,
    press,
    section,
    text_in,
)
from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page
from mock_server.pages.words import Say

CHANNELS: Final = {"code": "outbox.code", "sms": "outbox.sms", "mail": "outbox.mail"}


def page(room: Room, people: list[dict[str, Any]], messages: list[dict[str, Any]]) -> Page:
    body = (
        tag("p", room.say("outbox.intro"), class_="intro"),
        filters(room, person_choice(room, people)),
        _messages(room, people, messages),
    )
    return section(room, "outbox", body)


def _messages(room: Room, people: list[dict[str, Any]], messages: list[dict[str, Any]]) -> Inside:
    say = room.say
    if not messages:
        return tag("p", say("outbox.none"), class_="card")
    names = {person["fin"]: person["name"] for person in people}
    rows = [_message(room, names.get(one["fin"], one["fin"]), one) for one in messages]
    return (
        tag("ul", rows, class_="rows card"),
        press(room, "outbox.clear", say("outbox.clear"), "danger small"),
    )


def link_in(say: Say, one: dict[str, Any]) -> Html | None:
    """As in a mail: it leads to a page of this portal, in the reader's language."""
    if not one.get("link"):
        return None
    place = f"{one['link']}?lang={say.language}"
    return tag("p", tag("a", say("outbox.open_link"), href=place))


def _message(room: Room, name: str, one: dict[str, Any]) -> Html:
    say = room.say
    at = datetime.fromisoformat(one["at"])
    return tag(
        "li",
        tag(
            "div",
            tag("h3", name),
            tag("div", text_in(say, one["text"])),
            link_in(say, one),
            tag("div", f"{at:%d.%m.%Y %H:%M:%S}", class_="soft small"),
            class_="what",
        ),
        tag("span", say(CHANNELS[one["channel"]]), class_="tag"),
        tag("code", one.get("code"), class_="clock") if one.get("code") else None,
    )
