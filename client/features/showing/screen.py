"""Showing, wired: a number is made, watched, renewed, and ended with the screen."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import partial
from typing import Final

from client.design import Control, countdown, live_strip, stack
from client.domain.answers import Ready, Trouble
from client.domain.documents import DocumentDetail, DocumentId
from client.domain.presentations import Presentation
from client.edges import Edges, use_edges, use_speech
from client.features.showing import model
from client.features.showing.view import Acts, Pieces, show_view
from client.hooks import Change, component, keyed, use_model, use_task
from client.i18n.formats import minutes
from client.places.documents import OneDocument
from client.portal.errors import PortalError
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing
from client.state import use_app_state

LOOK_EVERY: Final = 2.0
"""Seconds between two looks at whether somebody has checked it."""
SLOWER_WHEN_AWAY: Final = 4
TICK: Final = 1.0
ENDING_SECONDS: Final = 3.0
"""What telling the portal may hold up leaving; the number lapses by itself anyway."""


@component
def ShowScreen(document: DocumentId, look_every: float = LOOK_EVERY) -> Control:
    app, edges, copy = use_app_state(), use_edges(), use_copying()
    state, change = use_crossing(
        f"showing/{document}", model.State, keeps=model.outlives_its_screen
    )

    async def load() -> Ready[DocumentDetail]:
        return await edges.portal.document(document)

    async def show() -> None:
        if isinstance(state.step, model.Making):
            await _show(document, edges, change, look_every)

    async def try_again() -> None:
        if app.trouble is None and _is_offline(state):
            change(model.once_more)

    detail, asking = use_asked(load, copy, [document])
    use_task(show, [document, state.turn])
    use_task(try_again, [app.trouble is None])
    return show_view(
        detail,
        state,
        asking,
        Acts(
            on_again=lambda: change(model.once_more),
            on_close=lambda: edges.go(OneDocument(document)),
            on_copy=copy,
        ),
        Pieces(_ring(state), LiveStrip()),
    )


def _is_offline(state: model.State) -> bool:
    step = state.step
    return isinstance(step, model.NotMade) and step.failed.trouble is Trouble.OFFLINE


def _ring(state: model.State) -> Control:
    if not isinstance(state.step, model.Live):
        return stack()
    live = state.step
    return keyed(f"ring-{live.presentation.id}", Ring, live.until, live.presentation.lifetime)


@component
def Ring(until: float, lifetime: int) -> Control:
    """By itself, so that a second draws one ring and not the page."""
    edges, speech = use_edges(), use_speech()
    now, change = use_model(edges.clock.monotonic)

    async def tick() -> None:
        while edges.clock.monotonic() < until:
            change(lambda _: edges.clock.monotonic())
            await asyncio.sleep(TICK)

    use_task(tick, [until])
    left = max(0.0, until - now)
    text = speech.say("showing.left", time=minutes(left + 0.5))
    return countdown(left / lifetime, text, ident="countdown")


@component
def LiveStrip() -> Control:
    """The time, and the mark that a picture of the screen cannot have."""
    edges, speech = use_edges(), use_speech()
    beat, change = use_model(lambda: 0)
    still, calm = use_model(lambda: True)

    async def ask() -> None:
        reduced = await edges.motion.is_reduced()
        calm(lambda _: reduced)

    async def tick() -> None:
        while True:
            await asyncio.sleep(TICK)
            change(lambda before: before + 1)

    use_task(ask)
    use_task(tick)
    local = edges.clock.now().astimezone(edges.settings.app.time_zone)
    day = speech.day(local.date())
    return live_strip(f"{local:%H:%M:%S}", day, beat, still=still, ident="live")


async def _show(
    document: DocumentId, edges: Edges, change: Change[model.State], look_every: float
) -> None:
    try:
        async with _presented(document, edges) as made:
            change(partial(model.made, presentation=made, now=edges.clock.monotonic()))
            await _watch(made, edges, change, look_every)
    except PortalError as error:
        failed = error.as_failed()
        change(partial(model.not_made, failed=failed))


@asynccontextmanager
async def _presented(document: DocumentId, edges: Edges) -> AsyncGenerator[Presentation]:
    """Whoever leaves stops showing: the number counts no longer than it is seen."""
    made = await edges.portal.present(document)
    try:
        yield made
    except asyncio.CancelledError:
        await _end(made, edges)
        raise


async def _end(made: Presentation, edges: Edges) -> None:
    try:
        async with asyncio.timeout(ENDING_SECONDS):
            await edges.portal.end_presentation(made.id)
    except (PortalError, TimeoutError):
        return


async def _watch(
    made: Presentation, edges: Edges, change: Change[model.State], look_every: float
) -> None:
    """Until somebody has checked it or it has lapsed; a look costs the portal one record."""
    clock = edges.clock
    known, until = made, clock.monotonic() + made.seconds_left
    rest = look_every
    while known.seconds_left and clock.monotonic() < until:
        await asyncio.sleep(rest)
        try:
            known = await edges.portal.presentation(made.id)
        except PortalError:
            rest = look_every * SLOWER_WHEN_AWAY
            change(model.unwatched)
            continue
        rest, until = look_every, clock.monotonic() + known.seconds_left
        change(partial(model.looked_at, presentation=known, now=clock.monotonic()))
        if known.shown is not None:
            # It counts on until it lapses or is left; there is nothing more to look for.
            await asyncio.sleep(known.seconds_left)
            return
    change(model.lapsed)
