"""Whom the citizen stands for, wired: choosing whose data is shown."""

from client.design import Control
from client.domain.family import Represented
from client.edges import use_back, use_edges
from client.features.family.view import family_view
from client.hooks import component
from client.places.cabinet import MyData
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.state import use_app_state


@component
def FamilyScreen() -> Control:
    edges, state, back = use_edges(), use_app_state(), use_back()
    persons, asking = use_asked(edges.portal.persons, use_copying(), topics=("persons",))

    def choose(person: Represented | None) -> None:
        """The person comes last: what is opened from a screen of one's own is one's own."""
        edges.go(MyData())
        state.parted, state.concerning = None, person

    return family_view(
        persons,
        asking,
        state.concerning,
        on_choose=choose,
        on_go=edges.go,
        on_back=back,
    )
