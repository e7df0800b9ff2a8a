"""Codes that a tester holds before a camera: drawn here, read by the app."""

from functools import lru_cache
from typing import Final

import segno

from mock_server.pages.control.room import Room
from mock_server.pages.handed import CONSENT, PAY
from mock_server.pages.html import Html, tag

_QUIET: Final = 4
"""Modules of nothing around it, as the standard wants."""


def bill_code(room: Room, number: str) -> Html:
    return _code(room, room.say("codes.bill"), f"{room.origin}{PAY}/{number}")


def request_code(room: Room, request: str) -> Html:
    return _code(room, room.say("codes.request"), f"{room.origin}{CONSENT}/{request}")


def portal_code(room: Room) -> Html:
    return _code(room, room.say("codes.portal"), room.origin)


def _code(room: Room, name: str, address: str) -> Html:
    """Put away until it is wanted: two codes in view are one too many."""
    return tag(
        "details",
        tag("summary", name),
        tag(
            "div",
            drawn(address, label=room.say("codes.drawn", name=name)),
            tag("p", room.say("codes.or_typed"), class_="soft small"),
            tag("code", address),
            class_="code",
        ),
    )


def drawn(address: str, *, label: str) -> Html:
    side, dark = _modules(address)
    return tag(
        "svg",
        tag("path", d=dark),
        class_="qr",
        viewBox=f"0 0 {side} {side}",
        role="img",
        aria_label=label,
    )


@lru_cache(256)
def _modules(address: str) -> tuple[int, str]:
    """How wide, and what is dark: a page is drawn anew all the time, its codes stay."""
    matrix = segno.make(address, error="m", micro=False).matrix
    dark = "".join(
        f"M{across + _QUIET} {down + _QUIET}h1v1h-1z"
        for down, line in enumerate(matrix)
        for across, is_dark in enumerate(line)
        if is_dark
    )
    return len(matrix) + 2 * _QUIET, dark
