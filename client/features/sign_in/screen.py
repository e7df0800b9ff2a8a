"""Sign-in, wired: one attempt at a time, given up with the screen (AUTH-27)."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial

from client.design import Control, countdown, stack
from client.domain.session import SignedIn
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.sign_in import model
from client.features.sign_in.view import Acts, sign_in_view
from client.hooks import Change, component, keyed, use_model, use_task
from client.i18n.formats import minutes
from client.portal.login.protocol import BrowserSignIn, PhoneSignIn, SignInFailed
from client.shown.copying import use_copying
from client.shown.people import TestPeople
from client.shown.trial import TrialQuestions
from client.state import AppState, use_app_state

TICK = 1.0
"""Seconds."""


@component
def SignInScreen() -> Control:
    app, edges, speech, back = use_app_state(), use_edges(), use_speech(), use_back()
    copy = use_copying()
    state, change = use_model(model.State)

    async def attempt() -> None:
        if isinstance(state.step, model.Starting):
            await _attempt(state.step.way, state.fin, edges, app, change)

    async def open_again(address: str) -> None:
        await edges.links.open(address)

    use_task(attempt, [state.attempt])
    return sign_in_view(
        state,
        speech,
        Acts(
            on_browser=lambda: change(model.chose_browser),
            on_phone=_when(edges.settings.switches.phone_sign_in, change, model.chose_phone),
            on_type=lambda text: change(partial(model.typed, fin=text)),
            on_send=lambda: change(model.sent),
            on_again=lambda: change(model.once_more),
            on_choose=lambda: change(model.chose_again),
            on_open=open_again,
            on_copy=copy,
            on_back=back,
        ),
        clock=_clock(state),
        test_people=stack(TrialQuestions(), TestPeople()) if edges.trial else TestPeople(),
    )


def _when(
    possible: bool,  # noqa: FBT001 - read from the settings, passed once
    change: Change[model.State],
    step: Callable[[model.State], model.State],
) -> Callable[[], None] | None:
    return (lambda: change(step)) if possible else None


def _clock(state: model.State) -> Control:
    match state.step:
        case model.InBrowser(seconds=seconds) | model.OnPhone(seconds=seconds):
            return keyed(f"clock-{state.attempt}", Countdown, seconds)
        case _:
            return stack()


@component
def Countdown(seconds: float) -> Control:
    """By itself, so that a second draws one ring and not the page."""
    edges, speech = use_edges(), use_speech()
    until, _ = use_model(lambda: edges.clock.monotonic() + seconds)
    left, change = use_model(lambda: seconds)

    async def tick() -> None:
        while edges.clock.monotonic() < until:
            await asyncio.sleep(TICK)
            change(lambda _: until - edges.clock.monotonic())

    use_task(tick)
    part = left / seconds if seconds > 0 else 0.0
    text = speech.say("sign_in.left", time=minutes(left))
    return countdown(part, text, ident="countdown")


async def _attempt(
    way: model.Way, fin: str, edges: Edges, app: AppState, change: Change[model.State]
) -> None:
    language = app.language.value
    try:
        if way is model.Way.BROWSER:
            app.session = await _in_browser(language, edges, change)
        else:
            app.session = await _on_phone(fin, language, edges, change)
    except SignInFailed as error:
        change(partial(model.failed, way=way, error=error, now=edges.clock.now()))


async def _in_browser(language: str, edges: Edges, change: Change[model.State]) -> SignedIn:
    attempt = await edges.login.in_browser(language)
    async with _given_up_unless_finished(attempt):
        opened = await edges.links.open(attempt.address)
        left = _seconds_until(attempt.expires_at, edges)
        change(
            partial(model.went_to_browser, address=attempt.address, seconds=left, opened=opened)
        )
        return await attempt.finish()


async def _on_phone(
    fin: str, language: str, edges: Edges, change: Change[model.State]
) -> SignedIn:
    attempt = await edges.login.on_phone(fin, language)
    async with _given_up_unless_finished(attempt):
        left = _seconds_until(attempt.expires_at, edges)
        change(partial(model.asked_the_phone, code=attempt.verification_code, seconds=left))
        return await attempt.finish()


@asynccontextmanager
async def _given_up_unless_finished(attempt: BrowserSignIn | PhoneSignIn) -> AsyncGenerator[None]:
    """No socket and no question on a phone outlives the screen."""
    try:
        yield
    except BaseException:
        await attempt.cancel()
        raise


def _seconds_until(moment: datetime, edges: Edges) -> float:
    return max(0.0, (moment - edges.clock.now()).total_seconds())
