"""The list, wired: asked for as it is sifted, renewed when something arrives, acted on."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import Control
from client.domain.answers import Ready
from client.domain.hints import INBOX
from client.domain.inbox import UNDONE, Mark, Marked, Summary
from client.domain.portions import Cursor, Portion
from client.domain.senders import Sender
from client.edges import Edges, use_back, use_edges
from client.features.inbox import model
from client.features.inbox.model import State
from client.features.inbox.views.listed import Acts, listed_view
from client.features.inbox.views.marks import MarkActs, Unsent
from client.features.inbox.views.sieve import Sieving
from client.hooks import Change, component, use_model, use_task
from client.places.cabinet import Home
from client.places.inbox import OneMessage, Senders
from client.places.privacy import ContactChoices
from client.portal.errors import PortalError
from client.portal.gateway import Portal
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

    async def know_senders() -> None:
        if not state.filtering:
            return
        senders = await _senders(edges.portal)
        if senders is not None:
            change(partial(model.knew_senders, senders=senders))

    use_task(know_senders, [state.filtering])
    listed = use_long_list(load, use_copying(), [sieve], [INBOX])
    # A phone has no tab for it: the bell led here, and home is the way back.
    home = None if app.width is not Width.COMPACT else lambda: edges.go(Home())
    listing = _Listing(edges, state, change, listed)
    acts = _acts(listing, _marking(listing, app), use_back() or home)
    unsent = Unsent(app.waiting_marks, app.refused_marks)
    return listed_view(listed, state, acts, app.untold, unsent)


@dataclass(frozen=True, slots=True)
class _Listing:
    """What the list lets a citizen do, and what the screen says of it afterwards."""

    edges: Edges
    state: State
    change: Change[State]
    listed: LongList[Summary]

    async def mark(self, what: Mark) -> None:
        state, portal = self.state, self.edges.portal
        if state.busy:
            return
        if model.is_everything_meant(state, self.listed.answer):
            deed = portal.mark_matching(what, state.sieve)
        else:
            deed = portal.mark(what, sorted(state.picked))
        await self._do(deed, lambda now, got: model.finished(now, what, got))

    async def undo(self) -> None:
        done = self.state.done
        if done is None or self.state.busy:
            return
        deed = self.edges.portal.mark(UNDONE[done.what], done.messages)
        await self._do(deed, lambda now, _: model.taken_back(now))

    async def take_back(self) -> None:
        await self.edges.portal.take_back_marks()
        self.change(model.taken_back)
        self.edges.hints.changed(INBOX)

    def picking(self) -> None:
        self.change(model.picking_ended if self.state.picking else model.picking_begun)

    def pick_all(self) -> None:
        self.change(partial(model.all_picked, seen=[one.id for one in self.listed.rows]))

    async def _do(self, deed: Awaitable[Marked], after: Callable[[State, Marked], State]) -> None:
        self.change(model.begun)
        try:
            got = await deed
        except PortalError as error:
            trouble = error.trouble
            self.change(lambda now: model.refused(now, trouble))
        else:
            self.change(lambda now: after(now, got))
        self.edges.hints.changed(INBOX)


def _acts(listing: _Listing, marking: MarkActs, back: Callable[[], None] | None) -> Acts:
    change, go = listing.change, listing.edges.go
    return Acts(
        on_open=lambda message: go(OneMessage(message)),
        sieving=_sieving(change),
        on_pick=lambda message: change(partial(model.picked, message=message)),
        on_pick_all=listing.pick_all,
        on_picking=listing.picking,
        on_mark=listing.mark,
        marking=marking,
        on_senders=lambda: go(Senders()),
        on_notices=lambda: go(ContactChoices()),
        on_back=back,
    )


def _marking(listing: _Listing, app: AppState) -> MarkActs:
    return MarkActs(
        on_undo=listing.undo,
        on_told=lambda: listing.change(model.told),
        on_take_back=listing.take_back,
        on_refusal_read=app.read_of_refused_marks,
    )


def _sieving(change: Change[State]) -> Sieving:
    return Sieving(
        on_search=lambda words: change(partial(model.searched, words=words)),
        on_box=lambda box: change(partial(model.turned_to, box=box)),
        on_unfold=lambda: change(model.unfolded),
        on_kind=lambda kind: change(partial(model.narrowed, category=kind)),
        on_sender=lambda sender: change(partial(model.narrowed_to_sender, sender=sender)),
        on_unread=lambda only: change(partial(model.narrowed_to_unread, only=only)),
        on_widen=lambda: change(model.widened),
    )


async def _senders(portal: Portal) -> tuple[Sender, ...] | None:
    """`None` while the portal is away: nobody waits for a filter."""
    try:
        got = await portal.senders()
    except PortalError:
        return None
    return tuple(one.sender for one in got.value)
