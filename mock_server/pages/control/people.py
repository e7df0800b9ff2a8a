"""Section "People": whom a tester can be, and how to sign in as them."""

from typing import Any

from mock_server.pages.control.codes import portal_code
from mock_server.pages.control.machines import MOVES, STATES
from mock_server.pages.control.room import ROOT, Room, facts, press, section, state_tag
from mock_server.pages.html import Html, tag
from mock_server.pages.layout import Page


def page(room: Room, people: list[dict[str, Any]], moves: dict[str, list[str]]) -> Page:
    """`moves` are those open to each account, by FİN."""
    cards = [_card(room, person, moves[person["fin"]]) for person in people]
    body = (
        tag("p", room.say("people.intro"), class_="intro"),
        tag("div", portal_code(room), class_="card"),
        tag("ul", cards, class_="cards"),
    )
    return section(room, "people", body)


def _card(room: Room, person: dict[str, Any], moves: list[str]) -> Html:
    say, fin = room.say, person["fin"]
    ways = {
        f"{ROOT}/phone?fin={fin}": say("people.phone"),
        f"{ROOT}/machines?kind=document&fin={fin}": say("people.documents"),
        f"{ROOT}/journal?fin={fin}": say("people.requests"),
    }
    known = {
        say("people.fin"): tag("code", fin),
        say("people.password"): tag("code", person["password"]),
        say("people.code"): tag("code", person["standing_code"]),
    }
    status = person["status"]
    return tag(
        "li",
        tag(
            "div",
            tag("h2", person["name"]),
            state_tag(say(STATES[status]), status),
            class_="top",
        ),
        tag("p", person["story"][say.language], class_="soft"),
        facts(known),
        tag(
            "p",
            [(tag("a", name, href=place), " ") for place, name in ways.items()],
            class_="small row",
        ),
        tag(
            "div",
            [
                press(room, "attempt.abroad", say("people.foreign_try"), fin=fin),
                *_moves(room, fin, moves),
            ],
            class_="row foot",
        ),
        class_="card",
    )


def _moves(room: Room, fin: str, moves: list[str]) -> list[Html]:
    return [
        press(room, "thing.move", room.say(MOVES[move]), machine="account", thing=fin, move=move)
        for move in moves
    ]
