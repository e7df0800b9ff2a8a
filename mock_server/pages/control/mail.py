"""Section "Mail": write as any institution, in any state, now or later; spoil the stream."""

from datetime import datetime
from typing import Any, Final

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
    text_in,
)
from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page
from mock_server.rules.mailings import FILE_STATES, SIGNATURES
from mock_server.world.data import table
from mock_server.world.mail import KINDS

_FILES: Final = {
    "none": "mail.file.none",
    "ready": "mail.file.ready",
    "preparing": "mail.file.preparing",
    "expired": "mail.file.expired",
    "spoiled": "mail.file.spoiled",
}
_SIGNATURES: Final = {
    "verified": "mail.signature.verified",
    "not_verified": "mail.signature.not_verified",
    "none": "mail.signature.none",
}
STATES: Final = {
    "arrived": "mail.state.arrived",
    "edited": "mail.state.edited",
    "withdrawn": "mail.state.withdrawn",
}
_QUIRKS: Final = {
    "refused": "mail.stream.refused",
    "doubled": "mail.stream.doubled",
    "shuffled": "mail.stream.shuffled",
}
_BURST: Final = 200


def page(
    room: Room,
    people: list[dict[str, Any]],
    institutions: dict[str, str],
    told: dict[str, Any],
) -> Page:
    say = room.say
    body = (
        tag("p", say("mail.intro"), class_="intro"),
        _stream(room, told["stream"]),
        _writing(room, people, institutions),
        _plans(room, people, told["plans"]),
        filters(room, person_choice(room, people)),
        _messages(room, people, told["messages"]),
    )
    return section(room, "mail", body)


def _stream(room: Room, quirks: dict[str, bool]) -> Html:
    say = room.say
    buttons = [
        press(
            room,
            "mail.stream",
            say("mail.stream.off" if on else "mail.stream.on", what=say(_QUIRKS[name])),
            "danger small" if on else "plain small",
            **{name: "false" if on else "true"},
        )
        for name, on in quirks.items()
    ]
    return tag(
        "section", tag("h2", say("mail.stream")), tag("div", buttons, class_="row"), class_="card"
    )


def _writing(room: Room, people: list[dict[str, Any]], institutions: dict[str, str]) -> Html:
    say = room.say
    return tag(
        "section",
        tag("h2", say("mail.write")),
        form(
            room,
            "mail.write",
            tag("div", _what(room, people, institutions), class_="fields"),
            tag("button", say("mail.write.now")),
        ),
        tag("h3", say("mail.plan")),
        form(
            room,
            "mail.plan",
            tag("div", _what(room, people, institutions), _when(room), class_="fields"),
            tag("button", say("mail.plan.add")),
        ),
        class_="card",
    )


def _what(
    room: Room, people: list[dict[str, Any]], institutions: dict[str, str]
) -> tuple[Html, ...]:
    say = room.say
    kinds = {kind: text_in(say, table("mail")[kind]["subject"]) for kind in KINDS}
    names = {person["fin"]: person["name"] for person in people}
    senders = {"": say("mail.usual_sender"), **institutions}
    files = {state: say(_FILES[state]) for state in FILE_STATES}
    signatures = {state: say(_SIGNATURES[state]) for state in SIGNATURES}
    yes_no = {"false": say("mail.no"), "true": say("mail.yes")}
    return (
        choice("fin", say("mail.to"), names, room.asked.get("fin", "")),
        choice("kind", say("mail.kind"), kinds),
        choice("sender", say("mail.sender"), senders),
        choice("signature", say("mail.signature"), signatures),
        choice("file", say("mail.file"), files),
        choice("condition", say("mail.condition"), yes_no),
        entry("late", say("mail.late"), say("mail.late.hint"), type="number", min=0, value=0),
        entry("times", say("mail.times"), type="number", min=1, max=_BURST, value=1),
    )


def _when(room: Room) -> tuple[Html, ...]:
    say = room.say
    return (
        entry("in_seconds", say("mail.in_seconds"), type="number", min=0, value=60),
        entry("every", say("mail.every"), say("mail.every.hint"), type="number", min=0, value=0),
    )


def _plans(room: Room, people: list[dict[str, Any]], plans: list[dict[str, Any]]) -> Html | None:
    if not plans:
        return None
    say = room.say
    names = {person["fin"]: person["name"] for person in people}
    rows = [
        tag(
            "li",
            tag(
                "div",
                tag("h3", text_in(say, table("mail")[one["order"]["kind"]]["subject"])),
                tag(
                    "span", f"{names.get(one['fin'])} · {_moment(one['at'])}", class_="soft small"
                ),
                class_="what",
            ),
            press(room, "mail.unplan", say("mail.unplan"), "danger small", plan=one["id"]),
        )
        for one in plans
    ]
    return tag("section", tag("h2", say("mail.plans")), tag("ul", rows, class_="rows card"))


def _messages(room: Room, people: list[dict[str, Any]], messages: list[dict[str, Any]]) -> Inside:
    if not messages:
        return tag("p", room.say("mail.none"), class_="card")
    names = {person["fin"]: person["name"] for person in people}
    return tag("ul", [_message(room, names, one) for one in messages], class_="rows card")


def _message(room: Room, names: dict[str, str], one: dict[str, Any]) -> Html:
    say = room.say
    deeds = () if one["state"] == "withdrawn" else ("edit", "withdraw", "repeat")
    words = {"edit": "mail.edit", "withdraw": "mail.withdraw", "repeat": "mail.repeat"}
    buttons = [press(room, words[deed], say(words[deed]), message=one["id"]) for deed in deeds]
    told = (names.get(one["fin"]), text_in(say, one["sender"]["name"]), _moment(one["sent_at"]))
    return tag(
        "li",
        tag(
            "div",
            tag("h3", text_in(say, one["subject"])),
            tag("span", " · ".join(part for part in told if part), class_="soft small"),
            class_="what",
        ),
        state_tag(say(STATES[one["state"]]), one["state"]),
        tag("div", buttons, class_="row"),
    )


def _moment(text: str) -> str:
    return f"{datetime.fromisoformat(text):%d.%m.%Y %H:%M:%S}"
