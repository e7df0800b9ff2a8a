"""Section "Privacy self-test": what must be nothing, and a portal that pushes."""

from typing import Any, Final

from mock_server.pages.control.room import (
    Room,
    choice,
    entry,
    facts,
    form,
    press,
    section,
    state_tag,
)
from mock_server.pages.html import Html, tag
from mock_server.pages.layout import Page
from mock_server.world.data import table

_CATEGORIES: Final = {
    "functionality": "privacy.functionality",
    "usage": "privacy.usage",
    "profile": "privacy.profile",
}


def page(room: Room, report: dict[str, Any]) -> Page:
    body = (
        tag("p", room.say("privacy.intro"), class_="intro"),
        _report(room, report),
        _pushy(room, on=report["pushy"]),
        _adder(room),
        _campaign(room),
    )
    return section(room, "privacy", body)


def _report(room: Room, report: dict[str, Any]) -> Html:
    say = room.say
    told = {
        say("privacy.events"): str(report["events"]),
        say("privacy.cookies"): str(report["cookies_not_chosen"]),
        say("privacy.named"): str(report["events_that_name"]),
        say("privacy.unwanted"): str(report["messages_not_wanted"]),
    }
    return tag("section", tag("h2", say("privacy.report")), facts(told), class_="card")


def _pushy(room: Room, *, on: bool) -> Html:
    say = room.say
    state = state_tag(say("privacy.on" if on else "privacy.off"), "down" if on else "up")
    label = say("privacy.turn_off" if on else "privacy.turn_on")
    return tag(
        "section",
        tag("div", tag("h2", say("privacy.pushy")), state, class_="top"),
        tag("p", say("privacy.pushy.text"), class_="soft"),
        press(room, "cookies.turn", label, pushy="false" if on else "true"),
        class_="card",
    )


def _adder(room: Room) -> Html:
    say = room.say
    categories = {one: say(key) for one, key in _CATEGORIES.items()}
    fields = (
        entry("name", say("privacy.name"), pattern="[a-z_]{1,40}", required=True),
        choice("category", say("privacy.category"), categories),
        tag("div", tag("button", say("privacy.add"), class_="plain")),
    )
    return tag(
        "section",
        tag("h2", say("privacy.add")),
        tag("p", say("privacy.add.text"), class_="soft"),
        form(room, "cookie.add", tag("div", fields, class_="fields")),
        class_="card",
    )


def _campaign(room: Room) -> Html:
    say = room.say
    kinds = {"promotion": say("privacy.promotion"), "research": say("privacy.research")}
    senders = {one: name[say.language] for one, name in table("senders").items()}
    fields = (
        choice("kind", say("privacy.kind"), kinds),
        choice("sender", say("privacy.sender"), senders),
        tag("div", tag("button", say("privacy.start"), class_="plain")),
    )
    return tag(
        "section",
        tag("h2", say("privacy.campaign")),
        tag("p", say("privacy.campaign.text"), class_="soft"),
        form(room, "campaign.start", tag("div", fields, class_="fields")),
        class_="card",
    )
