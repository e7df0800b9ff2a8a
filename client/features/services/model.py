"""What the catalogue knows: what is looked for, what is shown of it, what was looked for before.

Pure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from client.domain.folding import folded
from client.domain.institutions import Institution, InstitutionId
from client.domain.languages import Language
from client.domain.services import Catalogue, GroupId, Service, ServiceId

MOST_SUGGESTED: Final = 5
MOST_REMEMBERED: Final = 6
_SHORTEST: Final = 2
"""Fewer letters suggest everything."""


class Sorting(Enum):
    """By what the services are put into groups."""

    CATEGORY = "category"
    EVENT = "event"
    INSTITUTION = "institution"


@dataclass(frozen=True, slots=True)
class State:
    query: str = ""
    sorting: Sorting = Sorting.CATEGORY
    only: str | None = None
    """The group that is looked at alone."""
    searches: tuple[str, ...] = ()
    """The last one first; kept at this window until the citizen signs out."""
    opened: tuple[ServiceId, ...] = ()
    """Looked at and not applied for: likewise, and never told to the portal."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One group with its services. `title` is a group's or an institution's."""

    ident: str
    group: GroupId | Institution
    services: tuple[Service, ...]


def opened(before: tuple[ServiceId, ...], service: ServiceId) -> tuple[ServiceId, ...]:
    """In the order of opening, the last one first: no clock has a say in it."""
    others = tuple(one for one in before if one != service)
    return (service, *others)[:MOST_REMEMBERED]


def recent(known: Catalogue, state: State) -> tuple[Service, ...]:
    """What was opened at this window, then what was applied for, each once."""
    return known.known(tuple(dict.fromkeys((*state.opened, *known.recent))))[:MOST_REMEMBERED]


def opened_forgotten(state: State) -> State:
    return replace(state, opened=())


def looked_for(state: State, query: str) -> State:
    return replace(state, query=query)


def sorted_by(state: State, sorting: Sorting) -> State:
    return replace(state, sorting=sorting, only=None)


def narrowed(state: State, only: str | None) -> State:
    """The same once more widens it again."""
    return replace(state, only=None if state.only == only else only)


def remembered(state: State) -> State:
    """A search that led somewhere."""
    said = " ".join(state.query.split())
    if len(said) < _SHORTEST:
        return state
    others = [one for one in state.searches if folded(one) != folded(said)]
    return replace(state, searches=(said, *others)[:MOST_REMEMBERED])


def forgotten(state: State) -> State:
    return replace(state, searches=())


def is_searching(state: State) -> bool:
    return len(state.query.strip()) >= _SHORTEST


def found(catalogue: Catalogue, query: str, language: Language) -> tuple[Service, ...]:
    """Services that say every word; those whose title begins with it come first."""
    words = folded(query).split()
    hits = [
        (_rank(one, words, language), place, one)
        for place, one in enumerate(catalogue.services)
        if all(word in _said_of(one, catalogue) for word in words)
    ]
    return tuple(one for _, _, one in sorted(hits, key=lambda hit: hit[:2]))


def suggested(catalogue: Catalogue, state: State, language: Language) -> tuple[str, ...]:
    """Titles and earlier searches that go on from what is typed."""
    begun = folded(state.query)
    titles = [one.title.in_(language) for one in found(catalogue, state.query, language)]
    earlier = [one for one in state.searches if folded(one).startswith(begun)]
    told = dict.fromkeys([*earlier, *titles])
    return tuple(one for one in told if folded(one) != begun)[:MOST_SUGGESTED]


def shelves(catalogue: Catalogue, state: State) -> tuple[Shelf, ...]:
    """The groups as they are sorted; one that holds nothing is not shown."""
    all_of_them = _by_institution(catalogue.services)
    if state.sorting is Sorting.CATEGORY:
        all_of_them = [
            Shelf(group.id, group.id, tuple(_in(catalogue, group.id)))
            for group in catalogue.categories
        ]
    elif state.sorting is Sorting.EVENT:
        all_of_them = [
            Shelf(group.id, group.id, tuple(_of_event(catalogue, group.id)))
            for group in catalogue.events
        ]
    return tuple(shelf for shelf in all_of_them if shelf.services)


def _in(catalogue: Catalogue, category: GroupId) -> Iterable[Service]:
    return (one for one in catalogue.services if one.category == category)


def _of_event(catalogue: Catalogue, event: GroupId) -> Iterable[Service]:
    return (one for one in catalogue.services if event in one.events)


def _by_institution(services: Sequence[Service]) -> list[Shelf]:
    found_ones: dict[InstitutionId, list[Service]] = {}
    for one in services:
        found_ones.setdefault(one.institution.id, []).append(one)
    return [Shelf(ident, ones[0].institution, tuple(ones)) for ident, ones in found_ones.items()]


def _rank(service: Service, words: Sequence[str], language: Language) -> int:
    title = folded(service.title.in_(language))
    if title.startswith(" ".join(words)):
        return 0
    return 1 if all(word in title for word in words) else 2


def _said_of(service: Service, catalogue: Catalogue) -> str:
    """In every language: whoever knows a word of another one finds it too."""
    groups = {group.id: group.title for group in (*catalogue.categories, *catalogue.events)}
    texts = [
        service.title,
        service.summary,
        service.institution.name,
        *(groups[ident] for ident in (service.category, *service.events) if ident in groups),
    ]
    said = " ".join(f"{text.az} {text.en} {text.ru}" for text in texts)
    return folded(f"{said} {service.institution.short}")
