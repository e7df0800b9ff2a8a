"""What the screens with switches share: what is known, and one way to turn some."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from client.domain.answers import Answer, Ready
from client.domain.preferences import SwitchName
from client.edges import Edges, use_edges
from client.features.collection import model
from client.features.collection.model import Known, State
from client.hooks import Change, use_model
from client.portal.errors import PortalError
from client.shown.answers import Asking
from client.shown.asking import use_asked
from client.shown.copying import use_copying

Turn: TypeAlias = Callable[[Known, Mapping[SwitchName, bool]], Awaitable[None]]


def use_turning() -> tuple[Answer[Known], Asking, State, Turn]:
    edges = use_edges()

    async def load() -> Ready[Known]:
        return await _known(edges)

    answer, asking = use_asked(load, use_copying())
    again = asking.on_again
    state, change = use_model(State)

    async def turn(known: Known, wanted: Mapping[SwitchName, bool]) -> None:
        if not state.turning:
            await _turn(edges, known, wanted, change)
            again()

    return answer, asking, state, turn


async def _known(edges: Edges) -> Ready[Known]:
    """What another device refused holds here from this moment on."""
    collection = await edges.portal.collection()
    preferences = await edges.portal.own_preferences()
    if preferences.trouble is None:
        await edges.traces.honour(preferences.value)
    untold, system = await edges.traces.untold(), await edges.information.system()
    known = Known(collection.value, preferences.value, untold, system)
    return Ready(known, preferences.as_of, preferences.trouble)


async def _turn(
    edges: Edges, known: Known, wanted: Mapping[SwitchName, bool], change: Change[State]
) -> None:
    change(lambda now: model.begun(now, wanted))
    no = model.refusals(wanted)
    if no:
        await edges.traces.refuse(no)
    try:
        fresh = await edges.portal.turn_switches(known.preferences, wanted)
    except PortalError as error:
        if error.code == "conflict":
            change(model.overtaken)
            return
        failed = error.as_failed()
        change(lambda now: model.refused(now, failed))
    else:
        await edges.traces.honour(fresh, wanted)
        change(model.finished)
