"""Section "Consents": the tester in the part of whoever wants a citizen's data."""

from typing import Any, Final

from mock_server.pages.control.codes import request_code
from mock_server.pages.control.machines import STATES
from mock_server.pages.control.room import (
    Room,
    choice,
    entry,
    filters,
    form,
    person_choice,
    press,
    section,
    state_tag,
)
from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page

Record = dict[str, Any]

_LICENCES: Final = {
    "active": "licence.active",
    "suspended": "licence.suspended",
    "left": "licence.left",
}
_TAMPERINGS: Final = {
    "changed": "tamper.changed",
    "shortened": "tamper.shortened",
    "forked": "tamper.forked",
}


def page(room: Room, people: list[Record], tables: Record, known: list[Record]) -> Page:
    say, fin = room.say, room.asked.get("fin", "")
    body = (
        tag("p", say("consents.intro"), class_="intro"),
        filters(room, person_choice(room, people)),
        _person(room, fin, tables, known) if fin else tag("p", say("consents.choose")),
        _licences(room, tables["recipients"]),
        _sets(room, tables["data_sets"]),
    )
    return section(room, "consents", body)


def _person(room: Room, fin: str, tables: Record, known: list[Record]) -> Inside:
    return (
        _asking(room, fin, tables["offers"]),
        _querying(room, fin, tables),
        _known(room, known),
        _without_consent(room, fin),
        _tampering(room, fin),
    )


def _asking(room: Room, fin: str, offers: list[Record]) -> Html:
    say = room.say
    named = {one["id"]: f"{one['recipient']}: {one['purpose'][say.language]}" for one in offers}
    ask = form(
        room,
        "consent.ask",
        choice("offer", say("consents.offer"), named),
        tag("button", say("consents.ask"), class_="plain"),
        fin=fin,
    )
    many = press(room, "consent.ask_many", say("consents.ask_many"), fin=fin, count=30)
    return tag("div", tag("h2", say("consents.ask")), ask, many, class_="card")


def _querying(room: Room, fin: str, tables: Record) -> Html:
    say = room.say
    sets = {one["id"]: one["name"][say.language] for one in tables["data_sets"]}
    who = {one["id"]: one["trade_name"] for one in tables["recipients"]}
    asking = form(
        room,
        "consent.query",
        choice("recipient", say("consents.recipient"), who),
        choice("data_set", say("consents.data_set"), sets),
        tag("button", say("consents.query"), class_="plain"),
        fin=fin,
    )
    return tag("div", tag("h2", say("consents.query")), asking, class_="card")


def _known(room: Room, known: list[Record]) -> Inside:
    say = room.say
    title = tag("h2", say("consents.known"))
    if not known:
        return title, tag("p", say("consents.none"), class_="card")
    return title, tag("ul", [_row(room, one) for one in reversed(known)], class_="rows card")


def _row(room: Room, one: Record) -> Html:
    say, told = room.say, one["revocation"]
    buttons: list[Html] = []
    if told is not None and told["acknowledged_at"] is None:
        label = say("consents.acknowledge")
        buttons.append(press(room, "consent.acknowledge", label, consent=one["id"]))
    if told is not None and told["erased_at"] is None:
        buttons.append(press(room, "consent.erased", say("consents.erased"), consent=one["id"]))
    return tag(
        "li",
        tag(
            "div",
            tag("h3", f"{one['recipient']} · {one['data_set']}"),
            tag("span", one["number"], class_="soft small"),
            class_="what",
        ),
        state_tag(say(STATES[one["state"]]), one["state"]),
        tag("div", buttons, class_="row"),
        request_code(room, one["request"]) if one["state"] == "requested" else None,
    )


def _without_consent(room: Room, fin: str) -> Html:
    say = room.say
    return tag(
        "div",
        tag("h2", say("consents.uses")),
        tag(
            "div",
            press(room, "data_use.integrate", say("consents.integrate"), fin=fin),
            press(room, "data_use.court", say("consents.court"), fin=fin, days=14),
            press(room, "data_use.withhold", say("consents.withhold"), fin=fin),
            class_="row",
        ),
        class_="card",
    )


def _tampering(room: Room, fin: str) -> Html:
    say = room.say
    ways = [
        press(room, "consent.tamper", say(key), fin=fin, way=way)
        for way, key in _TAMPERINGS.items()
    ]
    return tag(
        "div",
        tag("h2", say("consents.tamper")),
        tag("p", say("consents.tamper_text"), class_="soft small"),
        tag("div", ways, class_="row"),
        class_="card",
    )


def _licences(room: Room, recipients: list[Record]) -> Inside:
    say = room.say
    rows = [
        tag(
            "li",
            tag("div", tag("h3", one["legal_name"]), class_="what"),
            state_tag(say(_LICENCES[one["licence"]]), one["licence"]),
            tag(
                "div",
                [
                    press(
                        room, "recipient.licence", say(key), recipient=one["id"], licence=licence
                    )
                    for licence, key in _LICENCES.items()
                    if licence != one["licence"]
                ],
                class_="row",
            ),
        )
        for one in recipients
    ]
    return tag("h2", say("consents.licences")), tag("ul", rows, class_="rows card")


def _sets(room: Room, sets: list[Record]) -> Inside:
    say = room.say
    cards = [
        tag(
            "li",
            tag("h3", one["name"][say.language]),
            form(
                room,
                "data_set.change",
                entry("items", say("consents.items"), value=", ".join(one["items"])),
                tag("button", say("consents.change"), class_="plain"),
                data_set=one["id"],
            ),
            class_="card",
        )
        for one in sets
    ]
    return (
        tag("h2", say("consents.sets")),
        tag("p", say("consents.sets_text"), class_="soft small"),
        tag("ul", cards, class_="cards"),
    )
