"""The map, wired."""

from client.design import Control
from client.edges import use_edges, use_speech
from client.features.more.view import more_view
from client.hooks import component
from client.shown.leaving import use_leaving
from client.state import use_app_state


@component
def MoreScreen() -> Control:
    edges, state = use_edges(), use_app_state()
    leaving = use_leaving()
    return more_view(
        state.session,
        use_speech(),
        on_go=edges.go,
        on_leave=leaving.on_here,
        on_lock=None if state.lock is None else state.shut,
        is_demo=edges.trial is not None,
    )
