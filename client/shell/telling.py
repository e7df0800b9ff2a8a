"""Telling that a screen was shown, to a citizen who wants that told (R-2.1.1)."""

import flet as ft

from client.domain.analytics import (
    Event,
    EventName,
    EventResult,
    Took,
    platform_named,
    screen_at,
)
from client.edges import Edges
from client.shell.admission import Admission
from client.state import AppState


async def told(
    edges: Edges, state: AppState, page: ft.Page, address: str, gate: Admission
) -> None:
    """Which kind of screen, and nothing of what is on it. Dropped at once without a yes."""
    if gate is not Admission.ENTER:
        return
    where = "web" if page.web or page.platform is None else page.platform.value
    event = Event(
        name=EventName.SHOWN,
        screen=screen_at(address),
        result=EventResult.NONE,
        duration=Took.NONE,
        app_version=edges.settings.app.version,
        platform=platform_named(where),
        language=state.language,
        day=edges.clock.today(),
    )
    await edges.traces.tell(event)
