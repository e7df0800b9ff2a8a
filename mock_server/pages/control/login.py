"""Section "Signing in": how strict it is, spoiled answers, and who has to wait."""

from typing import Any, Final

from mock_server.pages.control.room import Room, entry, form, press, section, state_tag
from mock_server.pages.html import Html, tag
from mock_server.pages.layout import Page

TAMPERINGS: Final = {
    "none": "login.tamper.none",
    "wrong_iss": "login.tamper.wrong_iss",
    "no_iss": "login.tamper.no_iss",
    "wrong_state": "login.tamper.wrong_state",
    "wrong_nonce": "login.tamper.wrong_nonce",
}


def page(
    room: Room,
    knobs: dict[str, Any],
    waits: list[dict[str, Any]],
    sessions: list[dict[str, Any]],
) -> Page:
    """Each of the sessions carries the `name` of its person."""
    body = (
        tag("p", room.say("login.intro"), class_="intro"),
        _sessions(room, sessions),
        _standing(room, on=knobs["standing_codes"]),
        _approval(room, knobs["approval_interval"]),
        _tamper(room, knobs["tamper"] or "none"),
        _waits(room, waits),
    )
    return section(room, "login", body)


def _sessions(room: Room, sessions: list[dict[str, Any]]) -> Html:
    say = room.say
    rows = [
        tag(
            "li",
            tag(
                "div",
                tag("h3", one["name"]),
                tag("span", one["device_name"], class_="soft small"),
                class_="what",
            ),
            press(room, "session.end", say("login.sessions.end"), session=one["id"]),
        )
        for one in sessions
    ]
    return tag(
        "section",
        tag("h2", say("login.sessions")),
        tag("p", say("login.sessions.text"), class_="soft"),
        tag("ul", rows, class_="rows") if rows else tag("p", say("login.sessions.none")),
        class_="card",
    )


def _standing(room: Room, *, on: bool) -> Html:
    say = room.say
    state = state_tag(say("login.on" if on else "login.off"), "up" if on else "empty")
    label = say("login.turn_off" if on else "login.turn_on")
    return tag(
        "section",
        tag("div", tag("h2", say("login.standing")), state, class_="top"),
        tag("p", say("login.standing.text"), class_="soft"),
        press(room, "login.turn", label, standing_codes="false" if on else "true"),
        class_="card",
    )


def _approval(room: Room, interval: int) -> Html:
    say = room.say
    seconds = entry(
        "approval_interval", say("login.interval"), type="number", min=0, max=60, value=interval
    )
    apply = tag("button", say("login.apply"), class_="plain")
    return tag(
        "section",
        tag("h2", say("login.approval")),
        tag("p", say("login.approval.text"), class_="soft"),
        form(room, "login.turn", tag("div", seconds, apply, class_="row end")),
        class_="card",
    )


def _tamper(room: Room, now: str) -> Html:
    say = room.say
    buttons = [
        tag(
            "button",
            say(key),
            name="tamper",
            value=value,
            class_="plain small",
            aria_pressed="true" if value == now else "false",
        )
        for value, key in TAMPERINGS.items()
    ]
    state = state_tag(say(TAMPERINGS[now]), "up" if now == "none" else "down")
    return tag(
        "section",
        tag("div", tag("h2", say("login.tamper")), state, class_="top"),
        tag("p", say("login.tamper.text"), class_="soft"),
        form(room, "login.turn", tag("div", buttons, class_="choices")),
        class_="card",
    )


def _waits(room: Room, waits: list[dict[str, Any]]) -> Html:
    say = room.say
    rows = [
        tag(
            "li",
            tag("code", wait["key"], class_="what"),
            say("login.waits.one", failures=wait["failures"], seconds=wait["seconds"]),
        )
        for wait in waits
    ]
    told = tag("ul", rows, class_="rows") if rows else tag("p", say("login.waits.none"))
    return tag(
        "section",
        tag("h2", say("login.waits")),
        tag("p", say("login.waits.text"), class_="soft"),
        told,
        press(room, "login.forgive", say("login.forgive")) if rows else None,
        class_="card",
    )
