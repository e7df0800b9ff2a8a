"""The list, wired: asked for as it is sifted, renewed when something arrives, acted on."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from client.design import Control
from client.domain.answers import Ready
from client.domain.hints import INBOX
from client.domain.inbox import UNDONE, Mark, Marked, Summary
from client.domain.portions import Cursor, Portion
from client.edges import Edges, use_back, use_edges
from client.features.inbox import model
from client.features.inbox.model import State
from client.features.inbox.views.listed import Acts, listed_view
from client.hooks import Change, component, use_model
from client.places.cabinet import Home
from client.places.inbox import OneMessage, Senders
from client.portal.errors import PortalError
from client.shown.copying import use_copying
from client.shown.long_lists import LongList, use_long_list
from client.state import AppState, Width, use_app_state

_PAUSE: Final = 0.35
"""Seconds after the last key before words are searched for."""


@component
def InboxScreen() -> Control:
    edges, app = use_edges(), use_app_state()
    state, change = use_model(State)
    sieve = state.sieve

    async def load(after: Cursor | None) -> Ready[Portion[Summary]]:
        if sieve.words.strip():
            await asyncio.sleep(_PAUSE)
        page = await edges.portal.inbox(sieve, after)
        following = None if page.value.next is None else Cursor(page.value.next)
        portion = Portion(page.value.messages, page.value.found, following)
        return Ready(portion, page.as_of, page.trouble)

    listed = use_long_list(load, use_copying(), [sieve], [INBOX])
    return listed_view(listed, state, _acts(edges, app, state, change, listed, use_back()))


def _acts(
    edges: Edges,
    app: AppState,
    state: State,
    change: Change[State],
    listed: LongList[Summary],
    back: Callable[[], None] | None,
) -> Acts:
    async def mark(what: Mark) -> None:
        if state.busy:
            return
        if state.all_found:
            done = edges.portal.mark_matching(what, state.sieve)
        else:
            done = edges.portal.mark(what, sorted(state.picked))
        await _done(edges, change, done, lambda now, got: model.finished(now, what, got))

    async def undo() -> None:
        if state.done is None or state.busy:
            return
        back_again = edges.portal.mark(UNDONE[state.done.what], state.done.messages)
        await _done(edges, change, back_again, lambda now, _: model.taken_back(now))

    def picking() -> None:
        change(model.picking_ended if state.picking else model.picking_begun)

    def pick_all() -> None:
        change(partial(model.all_picked, seen=[one.id for one in listed.rows]))

    home = None if app.width is not Width.COMPACT else lambda: edges.go(Home())
    return Acts(
        on_open=lambda message: edges.go(OneMessage(message)),
        on_search=lambda words: change(partial(model.searched, words=words)),
        on_box=lambda box: change(partial(model.turned_to, box=box)),
        on_unfold=lambda: change(model.unfolded),
        on_kind=lambda kind: change(partial(model.narrowed, category=kind)),
        on_unread=lambda only: change(partial(model.narrowed_to_unread, only=only)),
        on_widen=lambda: change(model.widened),
        on_pick=lambda message: change(partial(model.picked, message=message)),
        on_pick_all=pick_all,
        on_picking=picking,
        on_mark=mark,
        on_undo=undo,
        on_told=lambda: change(model.told),
        on_senders=lambda: edges.go(Senders()),
        on_back=back or home,
    )


async def _done(
    edges: Edges,
    change: Change[State],
    deed: Awaitable[Marked],
    after: Callable[[State, Marked], State],
) -> None:
    change(model.begun)
    try:
        got = await deed
    except PortalError as error:
        trouble = error.trouble
        change(lambda now: model.refused(now, trouble))
        return
    change(lambda now: after(now, got))
    edges.hints.changed(INBOX)
