"""When the app shuts itself: at a start, out of sight, and when nobody has touched it (STO-13).

Shut, the window draws the lock and nothing below it; see `LockedScreen`. What was typed lies with
the drafts of this window and is taken up again.
"""

import asyncio
from dataclasses import dataclass, replace
from typing import Any, Final, cast

import flet as ft

from client.device.clock import Clock
from client.domain.session import Ended, Restoring, Session
from client.edges import Edges
from client.hooks import use_model, use_task
from client.state import AppState

LOOK_EVERY: Final = 1.0
"""Seconds. It costs two subtractions."""

BY_HAND: Final = frozenset(
    {
        "change",
        "click",
        "keyboard_event",
        "long_press",
        "reorder",
        "route_change",
        "scroll",
        "select",
        "submit",
        "tap",
        "tap_down",
        "view_pop",
    }
)
"""Events that a citizen makes; all others a window, a camera or a clock can make alone."""
_OF_PLACES: Final = frozenset({"route_change", "view_pop"})
"""Where an address leads is drawn behind the lock."""


class Presence:
    """When the citizen was last felt. By the stricter of both clocks: one of them stands still
    while the device sleeps, the other can be set."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.felt()

    def felt(self) -> None:
        self._passed, self._at = self._clock.monotonic(), self._clock.now()

    @property
    def seconds_ago(self) -> float:
        by_the_wall = (self._clock.now() - self._at).total_seconds()
        return max(self._clock.monotonic() - self._passed, by_the_wall)


@dataclass(eq=False)
class _Beginning:
    """Whether it is known if there is a lock. Nothing is drawn anew when that changes."""

    over: bool = False
    restored: Session | None = None
    """The sign-in that was kept: the lock is as old as it, or was not found."""


def use_locking(edges: Edges, state: AppState) -> None:
    """Also looks for the sign-in that was kept, as soon as no lock stands before it."""
    presence, _ = use_model(lambda: Presence(edges.clock))
    beginning, _ = use_model(_Beginning)
    page = ft.context.page

    async def watch() -> None:
        presence.felt()
        while state.lock is not None and not state.locked:
            if edges.permissions.in_use.now:
                presence.felt()  # whoever speaks or films touches nothing
            _shut_if_left(state, presence)
            await asyncio.sleep(LOOK_EVERY)

    ft.use_effect(lambda: _feel(page, state, presence), [])
    use_task(lambda: _begin(edges, state, beginning))
    use_task(watch, [state.lock, state.locked])
    use_task(lambda: _settle(edges, state, beginning), [state.session])


def put_away(edges: Edges, state: AppState) -> None:
    """The window is out of sight. Not while we ourselves sent the citizen to pick a file: on a
    phone that is another app, and what they pick has to come back to the screen that asked."""
    state.hidden += 1
    if state.lock is not None and state.lock.wishes.out_of_sight and not edges.files.asks:
        state.shut()


def _shut_if_left(state: AppState, presence: Presence) -> bool:
    lock = state.lock
    if lock is None or state.locked or presence.seconds_ago < lock.wishes.idle.seconds:
        return False
    state.shut()
    return True


def _feel(page: ft.Page | ft.BasePage, state: AppState, presence: Presence) -> None:
    """Flet tells of no touch as such; but whatever is touched here tells its control. The first
    touch after too long a time is a stranger's: it shuts, and does nothing else."""
    session = cast("Any", cast("ft.Page", page).session)
    dispatch = session.dispatch_event

    async def felt(control_id: int, event_name: str, event_data: Any) -> None:
        if event_name in BY_HAND:
            if _shut_if_left(state, presence) and event_name not in _OF_PLACES:
                return
            presence.felt()
        await dispatch(control_id, event_name, event_data)

    session.dispatch_event = felt


async def _begin(edges: Edges, state: AppState, beginning: _Beginning) -> None:
    """What lies behind a lock is not even looked for. One that was set and cannot be read now
    opens nothing: the citizen may sign in, or try again at the next start."""
    state.lock = await edges.app_lock.kept()
    beginning.over = True
    if state.lock is not None:
        state.shut()
    elif isinstance(state.session, Restoring):
        beginning.restored = None if state.choices.has_app_lock else await edges.login.restore()
        state.take_up(beginning.restored)


async def _settle(edges: Edges, state: AppState, beginning: _Beginning) -> None:
    """A lock is of one sign-in: with it, it goes, and a new one begins without."""
    if not beginning.over or isinstance(state.session, Restoring):
        return
    if state.signed_in:
        if state.lock is None and state.session is not beginning.restored:
            _unmark(state)
            await edges.app_lock.remove()
        return
    state.lock, state.locked = None, False
    if isinstance(state.session, Ended):
        _unmark(state)


def _unmark(state: AppState) -> None:
    if state.choices.has_app_lock:
        state.choices = replace(state.choices, has_app_lock=False)
