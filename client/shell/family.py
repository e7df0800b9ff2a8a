"""Whose data is shown: known from the portal, said above every screen, dropped when it ends.

Time ends a mandate too, and needs no network for it.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from client.design import Action, Control, Tone, icons, stack
from client.design.top import strip
from client.domain.family import Represented
from client.edges import Edges
from client.hooks import use_model, use_subscription, use_task
from client.places import Place
from client.places.family import Family
from client.portal.errors import PortalError
from client.state import AppState

log = logging.getLogger(__name__)

TOPIC: Final = "persons"
LOOK_EVERY: Final = 60.0
"""Seconds between looks at the calendar: a birthday may come while the app is open."""


def use_family(edges: Edges, state: AppState) -> None:
    turn, change = use_model(lambda: 0)

    def subscribe() -> Callable[[], None]:
        return edges.hints.on([TOPIC], lambda: change(lambda before: before + 1))

    use_subscription(subscribe)
    use_task(lambda: _ask(edges, state), [state.signed_in, state.trouble is None, turn])
    use_task(lambda: _watch_time(edges, state), [state.signed_in])
    use_task(lambda: _forget_others(edges, state), [state.persons])
    use_task(lambda: _lead_away(edges, state), [state.parted])


async def _ask(edges: Edges, state: AppState) -> None:
    if not state.signed_in:
        state.persons = state.concerning = state.parted = None
        return
    try:
        persons = (await edges.portal.persons()).value
    except PortalError as error:
        log.info("Who is represented could not be had: %s", error.trouble.value)
        return
    _look(edges, state, persons)


async def _watch_time(edges: Edges, state: AppState) -> None:
    while state.signed_in:
        await asyncio.sleep(LOOK_EVERY)
        _look(edges, state, state.persons or ())


def _look(edges: Edges, state: AppState, persons: tuple[Represented, ...]) -> None:
    """Only those who are stood for today stay."""
    today = edges.clock.now().date()
    holding = tuple(one for one in persons if one.holds_on(today))
    if holding != state.persons:
        state.persons = holding
    shown = state.concerning
    if shown is None:
        return
    now = next((one for one in holding if one.id == shown.id), None)
    if now is None:
        state.part_from(shown.id)
    elif now != shown:
        state.concerning = now


async def _forget_others(edges: Edges, state: AppState) -> None:
    """Nothing of somebody the citizen no longer stands for stays on this device."""
    if state.persons is not None and state.signed_in:
        await edges.on_behalf.keep_only([one.id for one in state.persons])


async def _lead_away(edges: Edges, state: AppState) -> None:
    """What stood on the screen was theirs. What was begun for them goes too."""
    if state.parted is not None:
        edges.drafts.apart(state.parted.id).forget()
        edges.go(Family())


def whose(
    state: AppState, *, theirs: bool, on_go: Callable[[Place], object], home: Place
) -> Control | None:
    """`theirs` is a screen that shows the data of whoever is chosen; the others stay one's own."""
    shown = [line for line in (_parted(state), _chosen(state, on_go, home, theirs=theirs)) if line]
    return stack(*shown, gap="none") if shown else None


def _parted(state: AppState) -> Control | None:
    gone = state.parted
    if gone is None:
        return None

    def read() -> None:
        state.parted = None

    return strip(
        state.say("family.parted", name=gone.name),
        Tone.WARNING,
        icon=icons.FAMILY,
        action=Action(state.say("family.understood"), read, icons.CLOSE),
        ident="parted",
    )


def _chosen(
    state: AppState, on_go: Callable[[Place], object], home: Place, *, theirs: bool
) -> Control | None:
    person = state.concerning
    if person is None:
        return None

    def back() -> None:
        state.concerning = None
        if theirs:
            on_go(home)

    said = state.say("family.theirs" if theirs else "family.here_own", name=person.name)
    return strip(
        said,
        Tone.INFO if theirs else Tone.NEUTRAL,
        icon=icons.FAMILY if theirs else icons.PERSON,
        action=Action(state.say("family.back"), back, icons.PERSON),
        ident="whose",
    )
