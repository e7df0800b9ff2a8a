"""What Flet 1.0.5 does not survive by itself, survived: one place, one window or tab at a time.

In Flet a failed update ends the session's drawing for good and silently; a failed handler
covers the app with the text of the exception; what changes while the connection is lost is
never drawn; and no task hears that its window was closed. Each promise here has a test that
fails when an upgrade of Flet changes the ground under it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol, cast

import flet as ft

from client.hooks import Care, take_care, trace_of

log = logging.getLogger(__name__)

LINE: Final = "_FletApp__send_queue"
"""Of a connection to a tab; nothing else of it tells."""


class Updatable(Protocol):
    def update(self) -> None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Shielded:
    """Something to be drawn again, whose failure does not end all drawing."""

    drawn: Updatable
    report: Callable[[str], None]
    is_gone: Callable[[], bool]

    def update(self) -> None:
        try:
            self.drawn.update()
        except Exception as error:  # noqa: BLE001 - Flet's scheduler has no `except` of its own
            if self.is_gone():
                return  # nobody is there to be told, and whoever returns sees all drawn anew
            log.error("An update was lost: %s", trace_of(error))  # noqa: TRY400 - no message, it may be personal
            self.report("update")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shielded) and other.drawn is self.drawn

    def __hash__(self) -> int:
        return id(self.drawn)


def harden(
    page: ft.Page,
    *,
    message: Callable[[], ft.DialogControl],
    stand_in: Callable[[], ft.Control],
    on_return: Callable[[], None],
    on_close: Callable[[], Awaitable[None]],
) -> Care:
    """Once for each page, before anything is drawn on it.

    `message` and `stand_in` are asked for when something fails, so they speak the language
    of that moment. `on_return` is called when a lost window or tab is back, `on_close` when
    it has gone for good and its tasks were told to end.
    """
    care = Care(report=_reporting(page, message), stand_in=stand_in)
    take_care(page, care)
    session = cast("Any", page.session)
    schedule = session.schedule_update

    def error(_: str) -> None:
        care.report("handler")

    def shielded(drawn: Updatable) -> None:
        schedule(Shielded(drawn, care.report, lambda: _is_gone(session)))

    async def close() -> None:
        for task in list(care.tasks):
            task.cancel()
        await on_close()

    session.error = error
    session.schedule_update = shielded
    page.on_connect = on_return
    page.on_close = close
    return care


def _is_gone(session: Any) -> bool:
    """Flet cuts the line to a tab some moments before its session hears of it."""
    line = session.connection
    return line is None or getattr(line, LINE, line) is None


def _reporting(page: ft.Page, message: Callable[[], ft.DialogControl]) -> Callable[[str], None]:
    """Shows one message however often things fail, and never from inside a drawing."""
    shown: list[ft.DialogControl] = []

    def show() -> None:
        if not shown:
            shown.append(message())
            shown[0].on_dismiss = shown.clear
            page.show_dialog(shown[0])

    def report(what: str) -> None:
        log.warning("The citizen was told that something failed: %s", what)
        asyncio.get_running_loop().call_soon(show)

    return report
