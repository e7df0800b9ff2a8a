"""The catalogue and one service, wired."""

from functools import partial
from typing import cast

from client.design import Control, Press, skeleton
from client.domain.answers import Ready
from client.domain.services import ServiceDetail, ServiceId
from client.edges import Edges, use_back, use_edges
from client.features.services import model
from client.features.services.model import State
from client.features.services.views.catalogue import Browsing, catalogue_view
from client.features.services.views.service import Using, favourite_button, service_body
from client.hooks import Change, component, use_model, use_task
from client.places import Place
from client.places.services import Apply
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.doing import use_doing

_SEARCHES, _OPENED = "services/searches", "services/opened"


@component
def ServicesScreen() -> Control:
    edges, do = use_edges(), use_doing()
    answer, asking = use_asked(edges.portal.services, use_copying())
    state, change = use_model(partial(_first, edges))
    _use_history(edges, state)
    again = asking.on_again

    async def forget_recent() -> None:
        """What only this window knows goes whatever the portal says."""
        edges.drafts.drop(_OPENED)
        change(model.opened_forgotten)
        if await do(edges.portal.forget_recent_services):
            again()

    return catalogue_view(answer, state, asking, _browsing(edges, state, change, forget_recent))


@component
def ServiceScreen(service: ServiceId) -> Control:
    edges, back, do = use_edges(), use_back(), use_doing()

    async def load() -> Ready[ServiceDetail]:
        return await edges.portal.service(service)

    answer, asking = use_asked(load, use_copying(), [service])
    busy, turn = use_model(lambda: False)
    speech, begin = asking.speech, partial(edges.go, Apply(service))

    async def favour(one: ServiceDetail) -> None:
        turn(lambda _: True)
        favourite = not one.is_favourite
        await do(partial(edges.portal.favour_service, service, favourite=favourite))
        turn(lambda _: False)
        asking.on_again()

    async def rate(stars: int) -> None:
        await do(partial(edges.portal.rate_service, service, stars))
        asking.on_again()

    def using(one: ServiceDetail) -> Using:
        return Using(begin, partial(favour, one), rate, edges.go, busy=busy)

    known = answer.value if isinstance(answer, Ready) else None
    _use_opening(edges, service, is_there=known is not None)
    return asked_page(
        speech.say("services.one") if known is None else speech.of(known.service.title),
        answer,
        asking,
        waiting=skeleton(6, label=speech.say("services.waiting")),
        ready=lambda one: service_body(one, speech, using(one)),
        subtitle=None if known is None else speech.of(known.service.summary),
        actions=[favourite_button(known, speech, using(known))] if known else [],
        on_back=back,
        ident="service",
    )


def _browsing(edges: Edges, state: State, change: Change[State], forget_recent: Press) -> Browsing:
    def go(place: Place) -> None:
        """A search that led somewhere is worth remembering."""
        if model.is_searching(state):
            edges.drafts.keep(_SEARCHES, model.remembered(state).searches)
        edges.go(place)

    return Browsing(
        on_query=lambda text: change(lambda now: model.looked_for(now, text)),
        on_submit=lambda: change(model.remembered),
        on_forget_searches=lambda: change(model.forgotten),
        on_sort=lambda sorting: change(lambda now: model.sorted_by(now, sorting)),
        on_narrow=lambda only: change(lambda now: model.narrowed(now, only)),
        on_go=go,
        on_forget_recent=forget_recent,
    )


def _first(edges: Edges) -> State:
    searches = cast("tuple[str, ...]", edges.drafts.of(_SEARCHES) or ())
    return State(searches=searches, opened=_opened(edges))


def _opened(edges: Edges) -> tuple[ServiceId, ...]:
    return cast("tuple[ServiceId, ...]", edges.drafts.of(_OPENED) or ())


def _use_opening(edges: Edges, service: ServiceId, *, is_there: bool) -> None:
    """Stays at this window, and goes with the sign-in. What is not offered was not opened."""

    async def note() -> None:
        if is_there:
            edges.drafts.keep(_OPENED, model.opened(_opened(edges), service))

    use_task(note, [service, is_there])


def _use_history(edges: Edges, state: State) -> None:
    """Searches stay at this window, and go with the sign-in."""

    async def keep() -> None:
        edges.drafts.keep(_SEARCHES, state.searches)

    use_task(keep, [state.searches])
