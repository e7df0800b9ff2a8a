"""The page of the app lock, wired: it is not set, changed or removed without the PIN; when it
shuts, and whether the device's own question opens it too, may be chosen by whoever is inside."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from client.design import Control, Dialog, message
from client.domain.app_lock import Lock, Tried, Wishes
from client.domain.secret import Secret
from client.domain.session import Keeping, SignedIn
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.app_lock import model
from client.features.app_lock.model import Act, State
from client.features.app_lock.opening_screen import TICK, give_up
from client.features.app_lock.view import Doing, app_lock_view
from client.hooks import Change, component, use_dialog, use_model, use_task
from client.i18n.formats import Speech
from client.state import AppState, use_app_state

_DONE = {
    Act.SET: "app_lock.is_set",
    Act.CHANGE: "app_lock.is_changed",
    Act.REMOVE: "app_lock.is_removed",
}


@component
def AppLockScreen() -> Control:
    edges, app, speech = use_edges(), use_app_state(), use_speech()
    state, change = use_model(State)

    async def look() -> None:
        if await edges.local_auth.is_here():
            change(model.device_found)

    async def tick() -> None:
        left = state.wait
        while left > 0:
            await asyncio.sleep(TICK)
            left = edges.app_lock.throttle.wait(edges.clock.monotonic())
            change(partial(model.waited, left=left))

    use_task(look)
    use_task(tick, [state.told, state.left, state.wait > 0])
    use_dialog(_said(state, speech, lambda: change(model.said)))
    shown = state if app.lock is not None or state.act is Act.SET else _to_set(state)
    session = app.session
    return app_lock_view(
        app.lock,
        shown,
        speech,
        _doing(shown, change, edges, app),
        window_only=isinstance(session, SignedIn) and session.keeping is not Keeping.KEYRING,
        on_back=use_back(),
    )


def _to_set(state: State) -> State:
    """Without a lock the page is the form that sets one."""
    return replace(state, act=Act.SET)


def _said(state: State, speech: Speech, gone: Callable[[], None]) -> Dialog | None:
    return None if state.done is None else message(speech.say(_DONE[state.done]), on_gone=gone)


def _doing(state: State, change: Change[State], edges: Edges, app: AppState) -> Doing:
    def type_with(step: Callable[[State, str], State]) -> Callable[[str], None]:
        return lambda pin: change(lambda now: step(now, pin))

    async def wish(wishes: Wishes) -> None:
        if app.lock is None:
            change(lambda now: model.wished(now, wishes))
            return
        lock = await edges.app_lock.wish(wishes)
        if lock is None:
            change(model.not_kept)
        else:
            app.lock = lock

    async def act() -> None:
        change(model.attempted)
        if state.act is not None and state.is_complete and not state.busy:
            change(model.doing)
            await _act(state, state.act, change, edges, app)

    return Doing(
        on_begin=lambda act: change(lambda now: model.begun(now, act)),
        on_old=type_with(model.typed_old),
        on_new=type_with(model.typed_new),
        on_again=type_with(model.typed_again),
        on_reveal=lambda: change(model.revealed),
        on_wish=wish,
        on_do=act,
        on_cancel=lambda: change(model.put_away),
        on_lock=app.shut,
    )


async def _act(state: State, act: Act, change: Change[State], edges: Edges, app: AppState) -> None:
    if act is not Act.SET:
        told = await edges.app_lock.try_pin(Secret(state.old))
        if told is Tried.OVER:
            await give_up(edges, app)
            return
        if told is not Tried.RIGHT:
            now, throttle = edges.clock.monotonic(), edges.app_lock.throttle
            change(lambda before: model.refused(before, told, throttle, now))
            return
    if act is Act.REMOVE:
        gone = await edges.app_lock.remove()
        _settle(app, None if gone else app.lock)
        change(model.finished if gone else model.not_kept)
        return
    wishes = state.wishes if app.lock is None else app.lock.wishes
    lock = await edges.app_lock.set_up(Secret(state.new), wishes)
    if lock is not None:
        _settle(app, lock)
    change(model.not_kept if lock is None else lambda now: model.finished(replace(now, act=act)))


def _settle(app: AppState, lock: Lock | None) -> None:
    app.lock = lock
    app.choices = replace(app.choices, has_app_lock=lock is not None and lock.lasts)
