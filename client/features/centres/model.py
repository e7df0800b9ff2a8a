"""What the centres' screen knows: from where it is looked, and what came of asking. Pure."""

from dataclasses import dataclass, field, replace
from enum import Enum

from client.domain.centres import (
    Centre,
    CentreId,
    Centres,
    CentreService,
    DistrictId,
    Everywhere,
    Start,
    postcode_in,
)
from client.domain.languages import Text
from client.domain.permissions import Outcome
from client.domain.positions import Doubt, Fix, doubts, rounded


class Way(Enum):
    """Ways to say where: none weighs more than another."""

    LIST = "list"
    HERE = "here"
    POSTCODE = "postcode"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class State:
    way: Way = Way.LIST
    start: Start = field(default_factory=Everywhere)
    service: CentreService | None = None
    typed: str = ""
    tried: bool = False
    locating: bool = False
    doubts: tuple[Doubt, ...] = ()
    barred: Outcome | None = None
    settings_stay_shut: bool = False
    unfolded: CentreId | None = None
    choosing_service: bool = False
    districts: tuple[tuple[DistrictId, Text], ...] = ()
    """As the portal last told them: one may be chosen while an answer is awaited."""
    services: tuple[tuple[CentreService, Text], ...] = ()


def gone(state: State, way: Way) -> State:
    """Another way; what was found by the last one goes, for it would answer another question."""
    return replace(
        state, way=way, start=Everywhere(), tried=False, doubts=(), barred=None, unfolded=None
    )


def typed(state: State, text: str) -> State:
    return replace(state, typed=text, tried=False)


def tried(state: State) -> State:
    start = postcode_in(state.typed)
    return replace(state, tried=True, start=state.start if start is None else start)


def district_chosen(state: State, district: DistrictId) -> State:
    return replace(state, start=district)


def service_chosen(state: State, service: CentreService | None) -> State:
    return replace(state, service=service, choosing_service=False)


def services_turned(state: State) -> State:
    return replace(state, choosing_service=not state.choosing_service)


def locating(state: State) -> State:
    return replace(state, locating=True, barred=None, doubts=(), settings_stay_shut=False)


def located(state: State, found: Fix | Outcome) -> State:
    """Whoever went another way meanwhile is not pulled back."""
    if state.way is not Way.HERE:
        return replace(state, locating=False)
    if isinstance(found, Outcome):
        return replace(state, locating=False, barred=found, start=Everywhere())
    return replace(state, locating=False, start=rounded(found), doubts=doubts(found))


def settings_shut(state: State) -> State:
    return replace(state, settings_stay_shut=True)


def unfolded(state: State, centre: CentreId) -> State:
    return replace(state, unfolded=None if state.unfolded == centre else centre)


def told(state: State, known: Centres) -> State:
    return replace(state, districts=known.districts, services=known.services)


def is_wrong_postcode(state: State) -> bool:
    return state.tried and postcode_in(state.typed) is None


def numbered(centres: tuple[Centre, ...], most: int) -> tuple[tuple[str, Centre], ...]:
    """The first few bear a number, on the list and on the map; the whole list bears none."""
    return tuple(
        (str(place) if place <= most and one.metres is not None else "", one)
        for place, one in enumerate(centres, 1)
    )
