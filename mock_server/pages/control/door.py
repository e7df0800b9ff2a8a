"""What stands before the control room for whoever has no key yet."""

from typing import Final

from mock_server.pages.control.room import ROOT, Room
from mock_server.pages.html import tag
from mock_server.pages.layout import Page

ENTER: Final = f"{ROOT}/enter"


def page(room: Room, *, refused: bool) -> Page:
    say = room.say
    wrong = tag("p", say("control.locked.wrong"), class_="wrong", id="wrong", role="alert")
    return Page(
        title=say("control.locked.title"),
        say=say,
        other_languages=room.languages(),
        body=tag(
            "div",
            tag("h1", say("control.locked.title")),
            tag("p", say("control.locked.text")),
            tag(
                "form",
                tag("input", type="hidden", name="back", value=room.address()),
                tag("label", say("control.locked.key"), for_="key"),
                tag(
                    "input",
                    id="key",
                    name="token",
                    type="password",
                    required=True,
                    autocomplete="off",
                    aria_invalid="true" if refused else None,
                    aria_describedby="wrong" if refused else None,
                ),
                wrong if refused else None,
                tag("p", tag("button", say("control.locked.open"), class_="full")),
                method="post",
                action=ENTER,
            ),
            class_="card",
        ),
    )
