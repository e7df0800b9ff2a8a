"""Section "Registers": how each register behind the cabinet answers now."""

from typing import Any, Final

from mock_server.pages.control.room import Room, entry, form, section, state_tag
from mock_server.pages.html import Html, tag
from mock_server.pages.layout import Page

_STATES: Final = {
    "up": "registers.up",
    "slow": "registers.slow",
    "stale": "registers.stale",
    "down": "registers.down",
    "empty": "registers.empty",
    "not_connected": "registers.not_connected",
}


def page(room: Room, registers: list[dict[str, Any]]) -> Page:
    body = (
        tag("p", room.say("registers.intro"), class_="intro"),
        tag("ul", [_card(room, register) for register in registers], class_="cards"),
    )
    return section(room, "registers", body)


def _card(room: Room, register: dict[str, Any]) -> Html:
    say, now = room.say, register["state"]
    buttons = [
        tag(
            "button",
            say(key),
            name="state",
            value=state,
            class_="plain small",
            aria_pressed="true" if state == now else "false",
        )
        for state, key in _STATES.items()
    ]
    return tag(
        "li",
        tag(
            "div",
            tag("h2", register["name"][say.language]),
            state_tag(say(_STATES[now]), now),
            class_="top",
        ),
        form(
            room,
            "register.turn",
            tag(
                "fieldset",
                tag("legend", say("registers.choose"), class_="hidden"),
                tag("div", buttons, class_="choices"),
            ),
            register=register["id"],
        ),
        _delay(room, register) if now == "slow" else None,
        class_="card",
    )


def _delay(room: Room, register: dict[str, Any]) -> Html:
    say = room.say
    milliseconds = entry(
        "delay_ms",
        say("registers.delay"),
        type="number",
        min=0,
        max=120_000,
        value=register["delay_ms"],
    )
    apply = tag("button", say("registers.apply"), class_="plain")
    row = tag("div", milliseconds, apply, class_="row end")
    return form(room, "register.turn", row, register=register["id"])
