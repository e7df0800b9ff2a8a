"""One citizen at one window or tab: their state, their edges, and the app over both."""

from collections.abc import Awaitable, Callable

import flet as ft

from client.composition import Surface, Where, compose
from client.design import FONTS, Control, message, trouble_card
from client.device.tab import Tab
from client.places import Place
from client.routes import ROUTES
from client.settings import Settings
from client.shell.hardening import harden
from client.shell.life import App, dress
from client.state import AppState, width_bucket

TabOf = Callable[[str], Tab]
"""From a session of Flet to the browser's tab it is shown in."""


def main_for(
    portal: str, surface: Surface, settings: Settings, tab_of: TabOf | None = None
) -> Callable[[ft.Page], None]:
    """What Flet calls for each new window or tab. Nothing is shared between two of them."""

    def main(page: ft.Page) -> None:
        state = AppState(width=width_bucket(page.width))

        def go(place: Place) -> None:
            page.navigate(ROUTES.address_of(place))

        tab = tab_of(page.session.id) if tab_of else None
        where = Where(portal, surface, tab=tab)
        edges = compose(state, where, settings=settings, go=go)
        state.choices = edges.preferences.read()
        _prepare(page, state, edges.close)
        page.render_views(App, edges, state, ROUTES)

    return main


def _prepare(page: ft.Page, state: AppState, on_close: Callable[[], Awaitable[None]]) -> None:
    def back_again() -> None:
        state.epoch += 1

    def stand_in() -> Control:
        return trouble_card(state.say("shell.part_missing"), state.say("shell.part_missing_text"))

    harden(
        page,
        message=lambda: message(state.say("shell.failed")),
        stand_in=stand_in,
        on_return=back_again,
        on_close=on_close,
    )
    page.title = state.say("shell.product")
    page.fonts = dict(FONTS)
    dress(page, state.choices)
