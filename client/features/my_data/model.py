"""What one section shows: values unmasked, origins opened, entries unrolled. Pure."""

from dataclasses import dataclass, replace
from typing import Final

from client.domain.corrections import Correction

ENTRIES_AT_ONCE: Final = 10
"""A section can hold hundreds; nobody reads them all at once."""


@dataclass(frozen=True, slots=True)
class State:
    shown: frozenset[str] = frozenset()
    """Values that were unmasked."""
    opened: frozenset[str] = frozenset()
    """Values whose origin is read."""
    entries: int = ENTRIES_AT_ONCE
    explained: bool = False
    """Whether it is read how this section is processed."""
    corrections: tuple[Correction, ...] = ()
    """What the citizen reported, wherever it is in the cabinet."""


def turned(state: State, value: str) -> State:
    """Unmasked, or masked again."""
    return replace(state, shown=state.shown ^ {value})


def origin_turned(state: State, value: str) -> State:
    return replace(state, opened=state.opened ^ {value})


def unrolled(state: State) -> State:
    return replace(state, entries=state.entries + ENTRIES_AT_ONCE)


def explanation_turned(state: State) -> State:
    return replace(state, explained=not state.explained)
