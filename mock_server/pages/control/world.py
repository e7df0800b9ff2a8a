"""Section "Time and world": the clock, beginning again, and moments kept to return to."""

from datetime import datetime
from typing import Any, Final

from mock_server.pages.control.room import Room, entry, form, press, section, state_tag
from mock_server.pages.html import Html, tag
from mock_server.pages.layout import Page

_STEPS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("clock.minutes", {"minutes": 5}),
    ("clock.hour", {"hours": 1}),
    ("clock.day", {"days": 1}),
    ("clock.month", {"days": 30}),
    ("clock.year", {"days": 365}),
)


def page(
    room: Room, now: datetime, seed: int, snapshots: list[dict[str, Any]], *, frozen: bool
) -> Page:
    body = (_clock(room, now, frozen=frozen), _snapshots(room, snapshots), _reset(room, seed))
    return section(room, "world", body)


def _clock(room: Room, now: datetime, *, frozen: bool) -> Html:
    say = room.say
    turn = ("clock.run", say("clock.run")) if frozen else ("clock.freeze", say("clock.freeze"))
    steps = [press(room, "clock.advance", say(key), **by) for key, by in _STEPS]
    state = state_tag(say("clock.stands" if frozen else "clock.runs"), "slow" if frozen else "up")
    return tag(
        "section",
        tag("div", tag("h2", say("clock.title")), state, class_="top"),
        tag("p", say("clock.intro"), class_="soft"),
        tag(
            "p", tag("time", f"{now:%d.%m.%Y %H:%M:%S}", datetime=now.isoformat()), class_="clock"
        ),
        tag("div", press(room, *turn), class_="row field"),
        tag(
            "fieldset",
            tag("legend", say("clock.forward")),
            tag("div", steps, class_="row"),
            class_="field",
        ),
        form(
            room,
            "clock.set",
            tag(
                "div",
                entry(
                    "moment",
                    say("clock.moment"),
                    type="datetime-local",
                    required=True,
                    value=f"{now:%Y-%m-%dT%H:%M}",
                ),
                tag("button", say("clock.set"), class_="plain"),
                class_="row end",
            ),
        ),
        class_="card",
    )


def _snapshots(room: Room, snapshots: list[dict[str, Any]]) -> Html:
    say = room.say
    name = entry(
        "name",
        say("snapshots.name"),
        required=True,
        maxlength=40,
        pattern="[A-Za-z0-9_\\-]+",
        autocomplete="off",
    )
    rows = [_snapshot(room, one) for one in snapshots]
    return tag(
        "section",
        tag("h2", say("snapshots.title")),
        tag("p", say("snapshots.text"), class_="soft"),
        tag("ul", rows, class_="rows") if rows else tag("p", say("snapshots.none")),
        form(
            room,
            "snapshot.take",
            tag("div", name, tag("button", say("snapshots.take")), class_="row end"),
        ),
        class_="card",
    )


def _snapshot(room: Room, one: dict[str, Any]) -> Html:
    say, name = room.say, one["name"]
    size = say("snapshots.size", size=one["bytes"] // 1024)
    return tag(
        "li",
        tag("div", tag("h3", name), tag("span", size, class_="soft small"), class_="what"),
        press(room, "snapshot.load", say("snapshots.load"), name=name),
        press(room, "snapshot.drop", say("snapshots.drop"), "danger small", name=name),
    )


def _reset(room: Room, seed: int) -> Html:
    say = room.say
    hint = say("world.reset.hint", seed=seed)
    return tag(
        "section",
        tag("h2", say("world.reset.title")),
        tag("p", say("world.reset.text"), class_="soft"),
        form(
            room,
            "world.reset",
            tag(
                "div",
                entry(
                    "seed",
                    say("world.reset.seed"),
                    hint,
                    inputmode="numeric",
                    value=seed,
                    pattern="[0-9]{1,15}",
                ),
                tag("button", say("world.reset.do"), class_="danger"),
                class_="row end",
            ),
        ),
        class_="card",
    )
