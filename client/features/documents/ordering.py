"""Putting documents in an order of one's own, until it is kept or given up. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from client.domain.answers import Failed
from client.domain.documents import Document
from client.features.documents.model import ListState, Lying, Pile, lying


@dataclass(frozen=True, slots=True)
class Ordering:
    rows: tuple[Lying, ...]
    """A pile moves as one."""
    keeping: bool = False
    not_kept: Failed | None = None

    @property
    def order(self) -> tuple[Document, ...]:
        return tuple(one for row in self.rows for one in _papers(row))


def begun(documents: Iterable[Document]) -> Ordering:
    known = tuple(documents)
    # Nothing is filtered here, so the day does not matter: all of them are in sight.
    return Ordering(lying(known, ListState(), known[0].fetched_at.date()) if known else ())


def moved(state: Ordering, source: int, target: int) -> Ordering:
    """One row to another's place; the others close up."""
    if state.keeping or not (0 <= source < len(state.rows) and 0 <= target < len(state.rows)):
        return state
    rows = list(state.rows)
    rows.insert(target, rows.pop(source))
    return replace(state, rows=tuple(rows), not_kept=None)


def sending(state: Ordering) -> Ordering:
    return replace(state, keeping=True, not_kept=None)


def refused(state: Ordering, failed: Failed) -> Ordering:
    """What was put in order stays so on the screen."""
    return replace(state, keeping=False, not_kept=failed)


def _papers(row: Lying) -> tuple[Document, ...]:
    return row.documents if isinstance(row, Pile) else (row,)
