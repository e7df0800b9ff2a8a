"""The app itself: what it keeps doing as long as its window or tab is open."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import flet as ft

from client.design import Control, theme
from client.domain.choices import Brightness, Choices, TextSize
from client.domain.hints import INBOX
from client.domain.languages import Language
from client.domain.session import Ended, EndReason
from client.edges import Edges, EdgesContext
from client.hooks import use_model, use_subscription, use_task
from client.places.cabinet import Search
from client.places.inbox import Inbox, OneMessage
from client.portal.errors import PortalError
from client.shell.family import use_family
from client.shell.locking import put_away, use_locking
from client.shell.noticing import use_noticing
from client.shell.router import routing
from client.shell.table import Table
from client.shell.thresholds import Locked
from client.shell.watching import use_watching
from client.shown.trial import use_trial_messages
from client.state import AppState, StateContext, width_bucket

TELL_AGAIN: Final = 30.0
"""Seconds between tries to send marks to a portal that answers and does not take them now."""

log = logging.getLogger(__name__)

_DONE_HERE: Final = {EndReason.SIGNED_OUT, EndReason.LOCKED, EndReason.PIN_LOST}

_SCALES: Final = {TextSize.NORMAL: 1.0, TextSize.LARGE: 1.2, TextSize.LARGEST: 1.45}
_OUT_OF_SIGHT: Final = {ft.AppLifecycleState.HIDE, ft.AppLifecycleState.PAUSE}
_AWAY: Final = {*_OUT_OF_SIGHT, ft.AppLifecycleState.INACTIVE, ft.AppLifecycleState.DETACH}
_BRIGHTNESS: Final = {
    Brightness.SYSTEM: ft.ThemeMode.SYSTEM,
    Brightness.LIGHT: ft.ThemeMode.LIGHT,
    Brightness.DARK: ft.ThemeMode.DARK,
}


@ft.component
def App(edges: Edges, state: AppState, table: Table) -> Control:
    """Flet's own component, not ours: it returns views, and the last fire wall is below it."""
    _use_looks(state, edges)
    sight, _ = use_model(Sight)
    _use_page(state, edges, sight)
    _use_keys(state, edges)
    use_locking(edges, state)
    use_watching(edges, state)
    use_task(lambda: _honour(edges, state), [state.signed_in, state.trouble is None])
    use_task(lambda: _listen(edges, state), [state.signed_in, state.networks])
    _use_bell(edges, state)
    _use_notices(edges, state, table, sight)
    use_family(edges, state)
    _use_leave(edges, state, table)
    use_trial_messages(edges.trial, state.say, state.language)
    return EdgesContext(edges, lambda: StateContext(state, lambda: _drawn(table, state)))


def _drawn(table: Table, state: AppState) -> Control:
    """Locked, the citizen's screens are not covered: there are none."""
    return Locked() if state.locked else routing(table, state)


def dress(page: ft.Page, choices: Choices) -> None:
    """Theme and language of everything Flutter draws by itself."""
    scale = _SCALES[choices.text_size]
    contrast = choices.high_contrast
    page.theme = theme(dark=False, high_contrast=contrast, text_scale=scale)
    page.dark_theme = theme(dark=True, high_contrast=contrast, text_scale=scale)
    page.theme_mode = _BRIGHTNESS[choices.brightness]
    page.locale_configuration = ft.LocaleConfiguration(
        supported_locales=[ft.Locale(language.value) for language in Language],
        current_locale=ft.Locale(choices.language.value),
    )


def _use_looks(state: AppState, edges: Edges) -> None:
    """A choice holds at once, and is kept for the next start."""
    page = ft.context.page
    first, _ = use_model(lambda: state.choices)

    def apply() -> None:
        if state.choices is not first:
            dress(page, state.choices)
            edges.preferences.write(state.choices)

    ft.use_effect(apply, [state.choices])


@dataclass(eq=False)
class Sight:
    """Whether the window is before the citizen's eyes. Nothing is drawn anew when that changes."""

    away: bool = False


def _use_notices(edges: Edges, state: AppState, table: Table, sight: Sight) -> None:
    page = ft.context.page

    def is_reading() -> bool:
        place = table.place_at(page.route)
        return not sight.away and not state.locked and isinstance(place, Inbox | OneMessage)

    use_noticing(edges, state, is_reading)


def _use_page(state: AppState, edges: Edges, sight: Sight) -> None:
    """Buckets instead of pixels: a window being dragged re-renders nothing."""
    page = ft.context.page

    def watch() -> None:
        def resized(event: ft.PageResizeEvent) -> None:
            width = width_bucket(event.width)
            if width is not state.width:
                state.crossed_at = edges.clock.monotonic()
                state.width = width

        def moved(event: ft.AppLifecycleStateChangeEvent) -> None:
            sight.away = event.state in _AWAY
            if event.state in _OUT_OF_SIGHT:
                put_away(edges, state)

        page.on_resize = resized
        page.on_app_lifecycle_state_change = moved

    ft.use_effect(watch, [])


def _use_keys(state: AppState, edges: Edges) -> None:
    """Ctrl+K, or Command+K: the search is at hand wherever the citizen is."""
    page = ft.context.page

    def listen() -> None:
        def pressed(event: ft.KeyboardEvent) -> None:
            wanted = (event.ctrl or event.meta) and event.key.upper() == "K"
            if wanted and state.signed_in and not state.locked:
                edges.go(Search())

        page.on_keyboard_event = pressed

    ft.use_effect(listen, [])


async def _honour(edges: Edges, state: AppState) -> None:
    """What the citizen chose about traces holds from the sign-in on; until then all is off.

    What was refused without a network is told now.
    """
    if not state.signed_in:
        return
    try:
        known = await edges.portal.own_preferences()
        untold = await edges.traces.untold()
        if untold and known.trouble is None:
            wanted = dict.fromkeys(untold, False)
            await edges.traces.honour(await edges.portal.turn_switches(known.value, wanted))
        else:
            await edges.traces.honour(known.value)
    except PortalError as error:
        log.info("Preferences could not be had: %s", error.trouble.value)


def _use_bell(edges: Edges, state: AppState) -> None:
    """How many messages wait: asked on entering, when the portal is back, and on each hint.

    Asking sends the marks that wait (REL-05), so it is asked for as long as some do.
    """
    turn, change = use_model(lambda: 0)

    def subscribe() -> Callable[[], None]:
        return edges.hints.on([INBOX], lambda: change(lambda before: before + 1))

    use_subscription(subscribe)
    waits = state.waiting_marks > 0
    asked_when: list[object] = [state.signed_in, state.trouble is None, turn, waits]
    use_task(lambda: _count_unread(edges, state), asked_when)


async def _count_unread(edges: Edges, state: AppState) -> None:
    if not state.signed_in:
        state.unread = 0
        return
    while True:
        try:
            state.unread = (await edges.portal.unread()).value
        except PortalError as error:
            # The number of before is better than none.
            log.info("The unread could not be counted: %s", error.trouble.value)
        if not state.waiting_marks or state.trouble is not None:
            return
        await asyncio.sleep(TELL_AGAIN)


async def _listen(edges: Edges, state: AppState) -> None:
    """Hints come as long as somebody is signed in here, and not a moment longer (REL-20). On
    another network the line is a new one at once: the old may hang on what is gone."""
    if state.signed_in:
        await edges.hints.listen()


def _use_leave(edges: Edges, state: AppState, table: Table) -> None:
    """Who signed out is done here. Whose sign-in ended keeps the place, to come back to it."""

    def leave() -> None:
        if not state.signed_in:
            state.owed = None
        if isinstance(state.session, Ended) and state.session.reason in _DONE_HERE:
            state.return_to = None
            edges.go(table.welcome)

    ft.use_effect(leave, [state.session])
