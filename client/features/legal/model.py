"""Finding one's way in a long legal text. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from client.domain.legal import Clause

_ONE_LETTER: Final = str.maketrans({"İ": "i", "I": "i", "ı": "i", "Ё": "е", "ё": "е"})
"""A citizen who types without the right keyboard finds the word all the same."""
_ENTRY: Final = 52
"""Characters of a clause that has no heading, in the contents."""


@dataclass(frozen=True, slots=True)
class State:
    searched: str = ""
    contents_open: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A clause and where it stands in the whole text."""

    place: str
    clause: Clause


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    place: str
    title: str


def searched(state: State, words: str) -> State:
    return replace(state, searched=words)


def contents_turned(state: State) -> State:
    return replace(state, contents_open=not state.contents_open)


def found(clauses: Sequence[Clause], words: str) -> tuple[Found, ...]:
    """Those that hold every word, in their order; all of them when nothing is searched."""
    wanted = _folded(words).split()
    placed = (Found(str(number), clause) for number, clause in enumerate(clauses, 1))
    return tuple(
        one for one in placed if all(word in _folded(_whole(one.clause)) for word in wanted)
    )


def contents(clauses: Sequence[Clause]) -> tuple[Entry, ...]:
    """Every clause that has a number or a heading of its own."""
    return tuple(
        Entry(one.place, _title(one.clause))
        for one in found(clauses, "")
        if one.clause.number or one.clause.heading
    )


def _title(clause: Clause) -> str:
    name = clause.heading or _beginning(clause.text)
    return f"{clause.number}. {name}" if clause.number else name


def _beginning(text: str) -> str:
    if len(text) <= _ENTRY:
        return text
    return text[:_ENTRY].rpartition(" ")[0].rstrip(",;:–-") + "…"


def _whole(clause: Clause) -> str:
    return " ".join(part for part in (clause.number, clause.heading, clause.text) if part)


def _folded(text: str) -> str:
    return text.translate(_ONE_LETTER).casefold()
