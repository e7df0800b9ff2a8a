"""What the ledger's screen knows. Pure."""

from dataclasses import dataclass, replace
from typing import Final

from client.domain.permissions import Choice, Entry, Line, Outcome, Purpose, lines_of

AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class State:
    shown: int = AT_ONCE
    explaining: Purpose | None = None
    said: str | None = None
    """A word in passing, by its key."""


@dataclass(frozen=True, slots=True)
class Known:
    """The ledger, and what of it holds at this moment."""

    entries: tuple[Entry, ...]
    in_force: frozenset[Purpose]

    @property
    def lines(self) -> tuple[Line, ...]:
        return lines_of(self.entries)


def more_shown(state: State) -> State:
    return replace(state, shown=state.shown + AT_ONCE)


def explained(state: State, purpose: Purpose | None) -> State:
    return replace(state, explaining=purpose)


def told(state: State, said: str | None) -> State:
    return replace(state, said=said)


def where_it_stands(line: Line, *, in_force: bool) -> Outcome | None:
    """`None`: never asked. What was granted and holds no more has lapsed."""
    if in_force:
        return Outcome.GRANTED
    if line.outcome is not Outcome.GRANTED:
        return line.outcome
    return Outcome.LAPSED if line.choice is Choice.ONCE else Outcome.WITHDRAWN
