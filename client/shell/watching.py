"""Whether the portal answers: asked now and then, and at once when the device's network changes.

What the device says of its network is a hint and no more: a portal may answer without one that
the device knows of, and be away with one. Its answer is what counts, as soon as there is one.
"""

import asyncio
from typing import Final

from client.domain.answers import Trouble
from client.edges import Edges
from client.hooks import use_task
from client.portal.errors import PortalError
from client.state import AppState

ASK_EVERY: Final = 120.0
"""Seconds between looks at the portal's notices while it answers."""
ASK_WHEN_AWAY: Final = 10.0
"""Seconds between tries while it does not: a citizen sees soon that it is back."""
UNANSWERED: Final = 1.0
"""Seconds after which a device without a network is believed, until the portal answers."""
SETTLED: Final = 0.3
"""Seconds in which a device that changes its network says so several times."""


def use_watching(edges: Edges, state: AppState) -> None:
    use_task(lambda: _watch(edges, state), [state.asked_again, state.networks])
    use_task(lambda: _follow_network(edges, state))


async def _follow_network(edges: Edges, state: AppState) -> None:
    changed = asyncio.Event()
    leave = edges.connectivity.on_change(changed.set)
    try:
        while True:
            await changed.wait()
            await asyncio.sleep(SETTLED)
            changed.clear()
            state.networks += 1
    finally:
        leave()


async def _watch(edges: Edges, state: AppState) -> None:
    while True:
        state.trouble = await _look(edges, state)
        await asyncio.sleep(ASK_EVERY if state.trouble is None else ASK_WHEN_AWAY)


async def _look(edges: Edges, state: AppState) -> Trouble | None:
    """Where the device has no network, it is said before the line has given up."""
    asking = asyncio.create_task(_ask(edges, state))
    try:
        done, _ = await asyncio.wait({asking}, timeout=UNANSWERED)
        if not done and await edges.connectivity.is_there() is False and not asking.done():
            state.trouble = Trouble.OFFLINE
        return await asking
    finally:
        asking.cancel()


async def _ask(edges: Edges, state: AppState) -> Trouble | None:
    try:
        info = await edges.portal.info()
    except PortalError as error:
        return error.trouble
    state.portal = info.value
    return info.trouble
