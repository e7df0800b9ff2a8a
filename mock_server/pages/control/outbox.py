"""Section "Outbox": codes, SMS and mail that the portal sent, and whether standing codes work."""

from datetime import datetime
from typing import Any, Final

from mock_server.pages.control.room import (
    Room,
    filters,
    form,
    person_choice,
    press,
    section,
    state_tag,
    text_in,
)
from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page

CHANNELS: Final = {"code": "outbox.code", "sms": "outbox.sms", "mail": "outbox.mail"}


def page(
    room: Room,
    people: list[dict[str, Any]],
    messages: list[dict[str, Any]],
    *,
    standing_codes: bool,
) -> Page:
    body = (
        tag("p", room.say("outbox.intro"), class_="intro"),
        _standing(room, on=standing_codes),
        filters(room, person_choice(room, people)),
        _messages(room, people, messages),
    )
    return section(room, "outbox", body)


def _standing(room: Room, *, on: bool) -> Html:
    say = room.say
    label = say("outbox.standing.turn_off" if on else "outbox.standing.turn_on")
    state = say("outbox.standing.on" if on else "outbox.standing.off")
    turn = tag("button", label, class_="plain small")
    return tag(
        "section",
        tag(
            "div",
            tag("h2", say("outbox.standing")),
            state_tag(state, "up" if on else "empty"),
            class_="top",
        ),
        tag("p", say("outbox.standing.text"), class_="soft"),
        form(room, "login.turn", turn, standing_codes="false" if on else "true"),
        class_="card",
    )


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


def _message(room: Room, name: str, one: dict[str, Any]) -> Html:
    say = room.say
    at = datetime.fromisoformat(one["at"])
    return tag(
        "li",
        tag(
            "div",
            tag("h3", name),
            tag("div", text_in(say, one["text"])),
            tag("div", f"{at:%d.%m.%Y %H:%M:%S}", class_="soft small"),
            class_="what",
        ),
        tag("span", say(CHANNELS[one["channel"]]), class_="tag"),
        tag("code", one.get("code"), class_="clock") if one.get("code") else None,
    )
