"""A screen's state that outlives the window crossing from a phone's width to a desktop's.

There the shell lays its panes anew and every screen with them; what was typed must not be lost.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar, cast

from client.edges import use_edges
from client.hooks import Change, use_model, use_task
from client.state import use_app_state

S = TypeVar("S")

CROSSING_SECONDS: Final = 5.0
"""A screen that begins so soon after a crossing is the one that was there before."""


@dataclass(frozen=True, slots=True)
class _Kept(Generic[S]):
    state: S


def use_crossing(
    name: str, initial: Callable[[], S], *, keeps: Callable[[S], bool] = lambda _: True
) -> tuple[S, Change[S]]:
    """As `use_model`. `keeps` says which states still make sense in a screen that begins anew."""
    app, edges = use_app_state(), use_edges()

    def first() -> S:
        kept = edges.drafts.of(name)
        crossed, now = app.crossed_at, edges.clock.monotonic()
        if crossed is None or now - crossed > CROSSING_SECONDS or not isinstance(kept, _Kept):
            return initial()
        state = cast("_Kept[S]", kept).state
        return state if keeps(state) else initial()

    state, change = use_model(first)

    async def keep() -> None:
        edges.drafts.keep(name, _Kept(state))

    use_task(keep, [state])
    return state, change
