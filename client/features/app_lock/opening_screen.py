"""The locked app, wired: the PIN, the device's own question, or signing out instead."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Final

from client.design import Control, countdown
from client.device.local_auth import Recognition
from client.domain.app_lock import Tried, waiting_after
from client.domain.secret import Secret
from client.domain.session import Ended, EndReason, Restoring
from client.edges import Edges, use_edges, use_speech
from client.features.app_lock import opening as model
from client.features.app_lock.opening import Opening
from client.features.app_lock.opening_view import Unlocking, locked_view
from client.hooks import Change, component, keyed, use_model, use_task
from client.i18n.formats import minutes
from client.shown.leaving import use_leaving
from client.state import AppState, use_app_state

TICK: Final = 0.5


@component
def LockedScreen() -> Control:
    edges, app, speech = use_edges(), use_app_state(), use_speech()
    opening, change = use_model(lambda: _as_it_stands(edges))
    leaving = use_leaving()
    trying, _ = use_model(asyncio.Lock)

    async def unlock() -> None:
        if opening.can_try and not trying.locked():  # a second tap comes before that is drawn
            async with trying:
                await attempt()

    async def attempt() -> None:
        change(model.begun)
        told = await edges.app_lock.try_pin(Secret(opening.pin))
        if told is Tried.RIGHT:
            await enter(edges, app)
        elif told is Tried.OVER:
            await give_up(edges, app)
        else:
            now, throttle = edges.clock.monotonic(), edges.app_lock.throttle
            change(lambda before: model.tried(before, told, throttle, now))

    async def by_device() -> None:
        change(model.begun)
        said = await edges.local_auth.ask(speech.say("app_lock.device_reason"))
        if said is Recognition.OWNER:
            await edges.app_lock.opened_by_device()
            await enter(edges, app)
        else:
            change(lambda before: model.device_refused(before, said))

    use_task(partial(_look, edges, app, change))
    doing = Unlocking(
        on_type=lambda pin: change(lambda before: model.typed(before, pin)),
        on_reveal=lambda: change(model.revealed),
        on_try=unlock,
        on_device=by_device,
        on_sign_out=leaving.on_here,
    )
    return locked_view(opening, speech, doing, clock=_clock(opening, edges, change))


def _as_it_stands(edges: Edges) -> Opening:
    return model.waiting(Opening(), edges.app_lock.throttle, edges.clock.monotonic())


def _clock(opening: Opening, edges: Edges, change: Change[Opening]) -> Control | None:
    until = opening.waits_until
    if until is None:
        return None
    whole = waiting_after(edges.app_lock.throttle.wrong)
    return keyed(f"wait-{until}", Wait, until, whole, lambda: change(model.waited))


@component
def Wait(until: float, whole: float, on_over: Callable[[], object]) -> Control:
    """By itself, so that a second draws one ring and not the page."""
    edges, speech = use_edges(), use_speech()
    left, change = use_model(lambda: until - edges.clock.monotonic())

    async def tick() -> None:
        while edges.clock.monotonic() < until:
            await asyncio.sleep(TICK)
            change(lambda _: until - edges.clock.monotonic())
        on_over()

    use_task(tick)
    text = speech.say("app_lock.wait", time=minutes(left + 0.999))
    return countdown(left / whole if whole > 0 else 0.0, text, ident="wait")


async def _look(edges: Edges, app: AppState, change: Change[Opening]) -> None:
    """An app that was ended before its tenth wrong PIN could sign out does so now."""
    if edges.app_lock.throttle.is_over:
        await give_up(edges, app)
    elif app.lock is not None and app.lock.wishes.by_device and await edges.local_auth.is_here():
        change(model.device_found)


async def enter(edges: Edges, app: AppState) -> None:
    """A sign-in that was kept is taken up only now."""
    if isinstance(app.session, Restoring):
        app.take_up(await edges.login.restore())
    app.open(edges.clock.monotonic())


async def give_up(edges: Edges, app: AppState) -> None:
    """Nothing personal stays, and nobody is shut out: the full sign-in opens."""
    await edges.login.sign_out()
    app.session = Ended(EndReason.PIN_LOST)
