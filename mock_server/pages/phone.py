"""The test phone: what a person's phone would show while somebody signs in as them."""

from datetime import datetime
from typing import Any, Final

from mock_server.pages.control.machines import STATES
from mock_server.pages.control.outbox import CHANNELS, link_in
from mock_server.pages.control.room import ROOT, Room, form, notice, state_tag, text_in
from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page

_EVERY_SECONDS: Final = 3
_EARLIER: Final = 3


def choose_page(room: Room, people: list[dict[str, Any]], waiting: set[str]) -> Page:
    """`waiting` are those whose phone asks for an answer now; they come first."""
    say = room.say
    ordered = sorted(people, key=lambda person: person["fin"] not in waiting)
    rows = [_owner(room, person, asks=person["fin"] in waiting) for person in ordered]
    return Page(
        title=say("control.section.phone"),
        say=say,
        other_languages=room.languages(),
        refresh_seconds=_EVERY_SECONDS if not waiting else None,
        links=tag("a", say("control.title"), href=f"{ROOT}/people"),
        body=(
            tag("h1", say("control.section.phone")),
            tag("p", say("phone.intro")),
            tag("ul", rows, class_="rows card"),
        ),
    )


def _owner(room: Room, person: dict[str, Any], *, asks: bool) -> Html:
    return tag(
        "li",
        tag(
            "div",
            tag("a", person["name"], href=f"{ROOT}/phone?fin={person['fin']}"),
            tag("div", tag("code", person["fin"]), class_="soft small"),
            class_="what",
        ),
        tag("span", room.say("phone.waiting"), class_="tag warn") if asks else None,
    )


def page(
    room: Room,
    person: dict[str, Any],
    approvals: list[dict[str, Any]],
    messages: list[dict[str, Any]],
    now: datetime,
) -> Page:
    say = room.say
    still = "still" in room.asked
    title = say("phone.of", name=person["name"])
    asking = [one for one in approvals if one["state"] == "pending"]
    decided = [one for one in approvals if one["state"] != "pending"]
    return Page(
        title=title,
        say=say,
        other_languages=room.languages(),
        refresh_seconds=None if still else _EVERY_SECONDS,
        links=tag("a", say("control.title"), href=f"{ROOT}/people"),
        body=(
            _pace(room, still=still),
            notice(room),
            tag(
                "section",
                tag("div", tag("h1", title), tag("code", f"{now:%H:%M}"), class_="top"),
                [_question(room, one) for one in asking],
                _messages(room, messages, now),
                _earlier(room, decided),
                class_="handset",
            ),
        ),
    )


def _pace(room: Room, *, still: bool) -> Html:
    say = room.say
    told, label = (
        ("phone.still_on", "phone.live_again") if still else ("phone.live", "phone.still")
    )
    change = room.address(still=None if still else "1", done=None, refused=None)
    return tag(
        "p",
        say(told),
        tag("a", say(label), href=change),
        tag("a", say("phone.others"), href=f"{ROOT}/phone"),
        class_="row soft small",
    )


def _question(room: Room, approval: dict[str, Any]) -> Html:
    say, ident = room.say, approval["id"]
    device = approval.get("device_name")
    codes = [tag("button", code, name="code", value=code) for code in approval["choices"]]
    refuse = tag("button", say("phone.refuse"), class_="danger full")
    return tag(
        "div",
        tag("h2", say("phone.asks")),
        tag("p", say("phone.device", name=device), class_="soft") if device else None,
        form(
            room,
            "approval.approve",
            tag(
                "fieldset",
                tag("legend", say("phone.choose")),
                tag("div", codes, class_="codes"),
            ),
            approval=ident,
        ),
        form(room, "approval.refuse", refuse, approval=ident),
        class_="asks",
        role="alert",
    )


def _messages(room: Room, messages: list[dict[str, Any]], now: datetime) -> Inside:
    say = room.say
    if not messages:
        return (
            tag("h2", say("phone.messages")),
            tag("p", say("phone.no_messages"), class_="soft"),
        )
    return (tag("h2", say("phone.messages")), [_bubble(room, one, now) for one in messages])


def _bubble(room: Room, one: dict[str, Any], now: datetime) -> Html:
    say = room.say
    at = datetime.fromisoformat(one["at"])
    until = one.get("expires_at")
    late = until is not None and datetime.fromisoformat(until) <= now
    return tag(
        "div",
        tag("div", say(CHANNELS[one["channel"]]), f" · {at:%H:%M:%S}", class_="soft small"),
        tag("span", one["code"], class_="code") if one.get("code") else None,
        text_in(say, one["text"]),
        link_in(say, one),
        tag("div", say("phone.too_late"), class_="small wrong") if late else None,
        class_="bubble",
    )


def _earlier(room: Room, decided: list[dict[str, Any]]) -> Inside:
    if not decided:
        return None
    say = room.say
    rows = [
        tag(
            "li",
            tag("span", one.get("device_name") or say("phone.asks"), class_="what"),
            state_tag(say(STATES[one["state"]]), one["state"]),
        )
        for one in decided[:_EARLIER]
    ]
    return (tag("h2", say("phone.decided")), tag("ul", rows, class_="rows"))
