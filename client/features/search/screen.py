"""The search, wired: sources are asked when there is something to look for, each on its own."""

import asyncio
from functools import partial
from typing import cast

from client.design import Control
from client.domain.answers import Failed
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.search import model
from client.features.search.findable import Findable
from client.features.search.sources import SOURCES, Load, section
from client.features.search.view import Acts, search_view
from client.features.search.ways import places
from client.hooks import Change, component, use_model, use_task
from client.places import Place
from client.portal.errors import PortalError

_HISTORY = "search"
_CABINET = "cabinet"


@component
def SearchScreen() -> Control:
    edges = use_edges()

    def first() -> model.State:
        """What was looked for is forgotten with the sign-in, like everything begun here."""
        past = cast("tuple[str, ...]", edges.drafts.of(_HISTORY) or ())
        return model.State(held={"places": places()}, past=past)

    state, change = use_model(first)

    async def gather() -> None:
        if state.is_looking:
            await _gather(edges, state, change)

    use_task(gather, [state.is_looking, state.turn])

    def keep(past: tuple[str, ...]) -> None:
        edges.drafts.keep(_HISTORY, past)
        change(lambda now: model.State(now.wanted, now.held, past=past))

    def go(place: Place) -> None:
        edges.drafts.keep(_HISTORY, model.remembered(state.past, state.wanted))
        edges.go(place)

    acts = Acts(
        on_type=lambda text: change(partial(model.typed, text=text)),
        on_go=go,
        on_more=lambda area: change(partial(model.unrolled, area=area)),
        on_again=lambda: change(model.again),
        on_clear=lambda: keep(()),
    )
    return search_view(state, use_speech(), acts, on_back=use_back())


async def _gather(edges: Edges, state: model.State, change: Change[model.State]) -> None:
    """What is held already is not asked for again."""
    tasks = [_asked(edges, change, name, load) for name, load in SOURCES if name not in state.held]
    await asyncio.gather(_sections(edges, state, change), *tasks)


async def _sections(edges: Edges, state: model.State, change: Change[model.State]) -> None:
    change(partial(model.asked, source=_CABINET))
    try:
        refs = (await edges.portal.cabinet()).value.sections
    except PortalError:
        change(partial(model.missed, source=_CABINET))
        return
    change(partial(model.gathered, source=_CABINET, found=()))
    wanted = [ref for ref in refs if ref.id not in state.held]
    await asyncio.gather(*(_asked(edges, change, ref.id, section(ref)) for ref in wanted))


async def _asked(edges: Edges, change: Change[model.State], name: str, load: Load) -> None:
    change(partial(model.asked, source=name))
    try:
        found: tuple[Findable, ...] | Failed = await load(edges.portal)
    except PortalError:
        change(partial(model.missed, source=name))
    else:
        change(partial(model.gathered, source=name, found=found))
