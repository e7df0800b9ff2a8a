"""From an address to a view: Flet's Router over our table, and one guard for all of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import flet as ft

from client.design import Control, two_panes
from client.domain.family import Represented
from client.edges import BackContext, EdgesContext, use_edges
from client.hooks import (
    Context,
    component,
    create_context,
    keyed,
    use_context,
    use_task,
    view_component,
)
from client.places import Place
from client.shell.admission import Admission, admission
from client.shell.frame import window
from client.shell.table import Entrance, Entry, Table
from client.shell.telling import told
from client.shell.thresholds import LookingScreen, NotFoundScreen, OutdatedScreen
from client.state import AppState, Width, use_app_state

TableContext: Context[Table | None] = create_context(None)


def routing(table: Table, state: AppState) -> Control:
    """All the views that lie on one another, the last on top."""
    panes = state.width is Width.EXPANDED
    routes = route_tree(table, citizen=state.signed_in, panes=panes)
    # Flet leaves the type of `not_found` open; only this line has to know.
    router = partial(ft.Router, routes, NotFoundScreen, manage_views=True)  # pyright: ignore[reportUnknownMemberType]
    return TableContext(table, router)


def route_tree(table: Table, *, citizen: bool, panes: bool) -> list[ft.Route]:
    """What lies under what. A detail lies on its list, or beside it where there is room.

    A guest's pages lie on the welcome, which stands at "/" while nobody is signed in.
    """
    anywhere = ft.Route(path=":elsewhere*", component=Placed)
    if not citizen:
        home = table.entry_of(table.home)
        flat = [e for e in table.entries if e is not home and not _lies_on_welcome(table, e)]
        lying = [e for e in table.entries if _lies_on_welcome(table, e)]
        welcome = ft.Route(path="", component=Placed, children=_flat(lying))
        return [*_flat(flat), welcome, anywhere]
    if panes:
        return [*_flat(table.entries), anywhere]
    roots = [entry for entry in table.entries if entry.above is None]
    return [*(_with_details(table, root) for root in roots), anywhere]


def _lies_on_welcome(table: Table, entry: Entry[Any]) -> bool:
    return entry.entrance is not Entrance.CITIZEN and not isinstance(table.welcome, entry.place)


def _flat(entries: Sequence[Entry[Any]]) -> list[ft.Route]:
    arrivals = [entry.arrival for entry in entries if entry.arrival is not None]
    return [_leaf(path) for path in [*(entry.path for entry in entries), *arrivals]]


def _leaf(path: str, children: list[ft.Route] | None = None) -> ft.Route:
    if path == "/":
        return ft.Route(index=True, component=Placed)
    return ft.Route(path=path.lstrip("/"), component=Placed, children=children)


def _with_details(table: Table, entry: Entry[Any], above: str = "") -> ft.Route:
    """A detail may have details of its own: a list under "More", and one thing of that list."""
    details = [
        e for e in table.entries if e.above is not None and isinstance(e.above, entry.place)
    ]
    children = [_with_details(table, detail, entry.path) for detail in details]
    return _leaf(entry.path.removeprefix(above), children or None)


@view_component
def Placed() -> ft.View:
    """Every view of the app is this one, so nothing is drawn that was not let in here."""
    table, state, edges = _use_table(), use_app_state(), use_edges()
    page, address = ft.context.page, ft.use_view_path()
    place = table.place_at(address)
    gate = admission(
        table.entrance_of(place), state.session, state.portal, edges.settings.app.version
    )
    if gate is Admission.ENTER and state.owed is not None and table.waits_for_decision(place):
        gate = Admission.DECIDE

    def follow() -> None:
        """May run twice for one change, from the view before and the one after it."""
        if gate is Admission.WELCOME and place != table.home:
            state.return_to = address
        elif gate is Admission.ONWARD:
            edges.go(table.place_at(state.return_to or "") or table.home)
        elif gate is Admission.ENTER and state.return_to == address:
            state.return_to = None

    async def arrive() -> None:
        if place is not None and table.entry_of(place).arrival == address:
            await edges.login.arrived(page.route)

    ft.use_effect(follow, [gate, address])
    use_task(lambda: told(edges, state, page, address, gate), [gate, address])
    use_task(arrive, [address])
    spot = _spot(table, state, place, gate)
    return ft.View(
        route="/" if spot.is_root else table.address_of(spot.place or table.home),
        can_pop=not spot.is_root,
        padding=0,
        spacing=0,
        controls=[ft.SafeArea(_surrounded(spot, state, edges.go), expand=True)],
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where this view stands: its place, who may see it, its tab, its list, its way back."""

    table: Table
    place: Place | None
    gate: Admission
    tab: Place | None
    beside: Place | None
    up: Place | None
    decide: Place | None = None
    concerning: Represented | None = None

    @property
    def is_root(self) -> bool:
        return self.up is None


def _spot(table: Table, state: AppState, place: Place | None, gate: Admission) -> _Spot:
    entered = gate is Admission.ENTER
    tab = table.root_of(place) if place is not None and state.signed_in and entered else None
    alone = place is not None and table.entry_of(place).alone
    beside = tab if state.width is Width.EXPANDED and place != tab and not alone else None
    up = None if beside else _up(table, state, place)
    decide = None if table.decide is None or state.owed is None else table.decide(state.owed)
    return _Spot(table, place, gate, tab, beside, up, decide, state.concerning)


def _up(table: Table, state: AppState, place: Place | None) -> Place | None:
    if place is None:
        return None
    entry = table.entry_of(place)
    if state.signed_in:
        return entry.above
    return None if entry.entrance is Entrance.CITIZEN or place == table.welcome else table.welcome


def _surrounded(spot: _Spot, state: AppState, go: Callable[[Place], None]) -> Control:
    up = spot.up
    back = None if up is None else lambda: go(up)

    def body() -> Control:
        if spot.beside is None:
            return _screen(spot)
        return two_panes(_entered(spot, spot.beside), _screen(spot))

    entry = None if spot.place is None else spot.table.entry_of(spot.place)
    shown = BackContext(back, body)
    return window(state, shown, here=spot.place, tab=spot.tab, go=go, entry=entry)


def _screen(spot: _Spot) -> Control:
    """Keyed, so that a screen starts anew where another place begins."""
    if spot.place is None:
        return NotFoundScreen()
    match spot.gate:
        case Admission.ENTER:
            return _entered(spot, spot.place)
        case Admission.WELCOME:
            return _entered(spot, spot.table.welcome)
        case Admission.DECIDE if spot.decide is not None:
            return _entered(spot, spot.decide)
        case Admission.OUTDATED:
            return OutdatedScreen()
        case _:
            return LookingScreen()


def _entered(spot: _Spot, place: Place) -> Control:
    """Another person's data begins anew, as another place does."""
    address, person = spot.table.address_of(place), spot.concerning
    key = address if person is None else f"{address}#{person.id}"
    if person is None:
        return keyed(key, _Entered, spot.table, place)
    return keyed(key, _EnteredFor, spot.table, place, person)


@component
def _Entered(table: Table, place: Place) -> Control:
    """Around each screen: what fails in its first line fails here and no further."""
    return table.entry_of(place).screen(place)


@component
def _EnteredFor(table: Table, place: Place, person: Represented) -> Control:
    """The same while another person's data is chosen."""
    entry, edges, state = table.entry_of(place), use_edges(), use_app_state()
    if entry.of_person:
        return EdgesContext(edges.concerning(person), lambda: entry.screen(place))

    def go(to: Place) -> None:
        """What the citizen opens from their own screens is their own."""
        if table.entry_of(to).of_person:
            state.concerning = None
        edges.go(to)

    return EdgesContext(replace(edges, go=go), lambda: entry.screen(place))


def _use_table() -> Table:
    table = use_context(TableContext)
    if table is None:
        raise RuntimeError("No table above this view; see `routing`.")
    return table
