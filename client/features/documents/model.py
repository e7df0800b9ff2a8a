"""Which documents are in sight, and which of their values are unmasked. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final

from client.design import Family
from client.domain.documents import Document, Standing
from client.shown.documents import family_of

CARDS_AT_ONCE: Final = 24
"""Some citizens have hundreds: the rest is a press away."""

_NEEDY: Final = {
    Standing.EXPIRING,
    Standing.EXPIRED,
    Standing.NEEDS_RENEWAL,
    Standing.REVOKED,
    Standing.WITHDRAWN,
}


class Filter(Enum):
    """By what a document is about, or by whether it needs somebody."""

    ALL = "all"
    ATTENTION = "attention"
    IDENTITY = Family.IDENTITY
    ROAD = Family.ROAD
    INSURANCE = Family.INSURANCE
    EDUCATION = Family.EDUCATION
    KIN = Family.KIN
    SOCIAL = Family.SOCIAL
    PAPER = Family.PAPER


@dataclass(frozen=True, slots=True)
class ListState:
    chosen: Filter = Filter.ALL
    cards: int = CARDS_AT_ONCE


def chose(state: ListState, chosen: Filter) -> ListState:
    """Another filter begins at its top."""
    return state if state.chosen is chosen else ListState(chosen)


def unrolled(state: ListState) -> ListState:
    return replace(state, cards=state.cards + CARDS_AT_ONCE)


def passes(document: Document, chosen: Filter, today: date) -> bool:
    match chosen:
        case Filter.ALL:
            return True
        case Filter.ATTENTION:
            return document.standing(today) in _NEEDY
        case _:
            return family_of(document) is chosen.value


def offered(documents: Iterable[Document], today: date) -> tuple[Filter, ...]:
    """Only filters that find something, and none where there is nothing to choose between."""
    known = tuple(documents)
    found = tuple(f for f in Filter if any(passes(one, f, today) for one in known))
    return found if len(found) > len((Filter.ALL, Filter.PAPER)) else ()


def in_sight(documents: Iterable[Document], chosen: Filter, today: date) -> tuple[Document, ...]:
    """One's own first; the portal's order is kept."""
    passing = [one for one in documents if passes(one, chosen, today)]
    return tuple(sorted(passing, key=lambda one: not one.concerns_self))


@dataclass(frozen=True, slots=True)
class DetailState:
    shown: frozenset[str] = frozenset()
    """Fields that were unmasked."""


def turned(state: DetailState, value: str) -> DetailState:
    return replace(state, shown=state.shown ^ {value})


def all_turned(state: DetailState, values: frozenset[str]) -> DetailState:
    """Everything unmasked, or everything masked again."""
    return replace(state, shown=frozenset() if values <= state.shown else values)
