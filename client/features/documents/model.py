"""Which documents are in sight, in which piles, and which values of one are unmasked. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from client.design import Family
from client.domain.documents import Document, DocumentKind, Standing
from client.domain.folding import is_found
from client.shown.documents import family_of

CARDS_AT_ONCE: Final = 24
"""Some citizens have hundreds: the rest is a press away."""
PILED_FROM: Final = 4
"""So many of one kind lie on one another, so that the others can be seen beside them."""
SEARCHED_FROM: Final = 7
"""Fewer are found by the eye."""
EVERYBODY: Final = "*"
MINE: Final = ""
"""In place of a name: the citizen's own, whatever name the paper still says."""

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
    FAVOURITES = "favourites"
    ATTENTION = "attention"
    IDENTITY = Family.IDENTITY
    ROAD = Family.ROAD
    INSURANCE = Family.INSURANCE
    EDUCATION = Family.EDUCATION
    KIN = Family.KIN
    SOCIAL = Family.SOCIAL
    PAPER = Family.PAPER


_PILED: Final = {Filter.ALL, Filter.ATTENTION}
"""Whoever asks for one family wants to see its papers."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Documents of one kind, shown as one until it is opened."""

    kind: DocumentKind
    documents: tuple[Document, ...]


Lying: TypeAlias = Document | Pile


@dataclass(frozen=True, slots=True)
class ListState:
    chosen: Filter = Filter.ALL
    cards: int = CARDS_AT_ONCE
    whose: str = EVERYBODY
    """A holder's name, `MINE` or `EVERYBODY`."""
    wanted: str = ""
    """What is searched for, as it was typed."""
    opened: DocumentKind | None = None
    choosing: bool = False
    """Whether the filters lie open: closed they leave their room to the documents."""


def chose(state: ListState, chosen: Filter) -> ListState:
    """Another filter begins at its top."""
    if state.chosen is chosen and state.opened is None:
        return state
    return replace(state, chosen=chosen, cards=CARDS_AT_ONCE, opened=None)


def chose_whose(state: ListState, whose: str) -> ListState:
    return replace(state, whose=whose, cards=CARDS_AT_ONCE, opened=None)


def sought(state: ListState, wanted: str) -> ListState:
    return replace(state, wanted=wanted, cards=CARDS_AT_ONCE, opened=None)


def opened(state: ListState, kind: DocumentKind) -> ListState:
    return replace(state, opened=kind, cards=CARDS_AT_ONCE)


def closed(state: ListState) -> ListState:
    return replace(state, opened=None, cards=CARDS_AT_ONCE)


def choosing_turned(state: ListState) -> ListState:
    return replace(state, choosing=not state.choosing)


def cleared(_: ListState) -> ListState:
    return ListState()


def unrolled(state: ListState) -> ListState:
    return replace(state, cards=state.cards + CARDS_AT_ONCE)


def passes(document: Document, chosen: Filter, today: date) -> bool:
    match chosen:
        case Filter.ALL:
            return True
        case Filter.FAVOURITES:
            return document.favourite
        case Filter.ATTENTION:
            return document.standing(today) in _NEEDY
        case _:
            return family_of(document) is chosen.value


def offered(documents: Iterable[Document], today: date) -> tuple[Filter, ...]:
    """Only filters that find something, and none where there is nothing to choose between."""
    known = tuple(documents)
    found = tuple(f for f in Filter if any(passes(one, f, today) for one in known))
    return found if len(found) > len((Filter.ALL, Filter.PAPER)) else ()


def holders(documents: Iterable[Document]) -> tuple[str, ...]:
    """Whose they are, one's own first; none where all are one person's."""
    names = [MINE if one.concerns_self else one.holder for one in documents]
    several = tuple(dict.fromkeys(sorted(names, key=lambda name: name != MINE)))
    return several if len(several) > 1 else ()


def in_sight(documents: Iterable[Document], state: ListState, today: date) -> tuple[Document, ...]:
    """In the citizen's order."""
    return tuple(
        one
        for one in documents
        if passes(one, state.chosen, today)
        and _is_of(one, state.whose)
        and (not state.wanted.strip() or _is_found(one, state.wanted))
        and (state.opened is None or one.kind is state.opened)
    )


def lying(documents: Iterable[Document], state: ListState, today: date) -> tuple[Lying, ...]:
    """As they lie on the table: a pile stands where its first paper stood."""
    seen = in_sight(documents, state, today)
    searching = bool(state.wanted.strip())
    if searching or state.opened is not None or state.chosen not in _PILED:
        return seen
    kinds = {one.kind for one in seen}
    piles = {
        kind: Pile(kind, of_kind)
        for kind in kinds
        if len(of_kind := tuple(one for one in seen if one.kind is kind)) >= PILED_FROM
    }
    laid: dict[object, Lying] = {}
    for one in seen:
        pile = piles.get(one.kind)
        laid.setdefault(one.id if pile is None else one.kind, pile or one)
    return tuple(laid.values())


def _is_of(document: Document, whose: str) -> bool:
    if whose == EVERYBODY:
        return True
    if whose == MINE:
        return document.concerns_self
    return not document.concerns_self and document.holder == whose


def _is_found(document: Document, wanted: str) -> bool:
    """In any of the three languages, and by its number."""
    title, issuer = document.title, document.issuer.name
    return is_found(
        wanted,
        *(title.az, title.en, title.ru),
        *(issuer.az, issuer.en, issuer.ru),
        document.number,
        document.holder,
    )


@dataclass(frozen=True, slots=True)
class DetailState:
    shown: frozenset[str] = frozenset()
    """Fields that were unmasked."""
    bilingual: bool = False


def turned(state: DetailState, value: str) -> DetailState:
    return replace(state, shown=state.shown ^ {value})


def all_turned(state: DetailState, values: frozenset[str]) -> DetailState:
    """Everything unmasked, or everything masked again."""
    return replace(state, shown=frozenset() if values <= state.shown else values)


def hidden(state: DetailState) -> DetailState:
    return replace(state, shown=frozenset())


def spoken_twice(state: DetailState) -> DetailState:
    """In two languages at once, or in one again."""
    return replace(state, bilingual=not state.bilingual)
