"""The app around test screens, on a stage."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from client.device.permissions import Permissions
from client.edges import Edges
from client.places import Place
from client.shell.life import App, dress
from client.state import AppState, width_bucket
from tests.builders import a_session
from tests.client.shell.places_of_a_test import TABLE
from tests.doubles.device import FakePreferences
from tests.doubles.edges import fake_edges
from tests.doubles.login import FakeLogin
from tests.doubles.portal import FakePortal
from tests.stage import PHONE, Stage, an_empty_stage


class TheApp:
    def __init__(self, stage: Stage, state: AppState, edges: Edges) -> None:
        self.stage, self.state, self.edges = stage, state, edges

    @property
    def views(self) -> list[object]:
        return [view.get("route") for view in self.stage.client.mirror.views()]


@asynccontextmanager
async def the_app(
    state: AppState,
    route: str = "/",
    size: tuple[int, int] = PHONE,
    portal: FakePortal | None = None,
    login: FakeLogin | None = None,
    preferences: FakePreferences | None = None,
    *,
    permissions: Permissions | None = None,
    **given: Any,
) -> AsyncIterator[TheApp]:
    async with an_empty_stage(route, size) as stage:
        page = stage.page

        def go(place: Place) -> None:
            page.navigate(TABLE.address_of(place))

        edges = fake_edges(
            portal=portal,
            login=login,
            preferences=preferences,
            permissions=permissions,
            go=go,
            **given,
        )
        state.width = width_bucket(size[0])
        page.on_close = lambda: None
        dress(page, state.choices)
        page.render_views(App, edges, state, TABLE)
        await stage.settle()
        try:
            yield TheApp(stage, state, edges)
        finally:
            page.on_close = None


def a_citizen_here() -> AppState:
    return AppState(session=a_session())
