"""What the log's screen knows: the filter, the pages so far, and what is being done. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from typing import Final

from client.domain.answers import Failed
from client.domain.cabinet import Category
from client.domain.data_uses import DataUse, Period, UseFilter, UseId, UseKind, UseOutcome, UsePage
from client.domain.institutions import InstitutionId

_DAYS: Final = {Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}


class Format(Enum):
    JSON = "json"
    CSV = "csv"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class State:
    wanted: UseFilter = field(default_factory=UseFilter)
    typed: str = ""
    """In the search field; looked for when it is entered."""
    earlier: tuple[UsePage, ...] = ()
    """After the first page, as far as the citizen went."""
    loading: bool = False
    filtering: bool = False
    charting: bool = False
    exporting: Format | None = None
    failed: Failed | None = None


def begun_with(wanted: UseFilter) -> State:
    return State(wanted, typed=wanted.search)


def of_period(state: State, period: Period, today: date) -> State:
    since = None if period is Period.ALL else today - timedelta(days=_DAYS[period])
    return _wanting(state, replace(state.wanted, period=period, since=since))


def of_kind(state: State, kind: UseKind | None) -> State:
    return _wanting(state, replace(state.wanted, kind=kind))


def of_category(state: State, category: Category | None) -> State:
    return _wanting(state, replace(state.wanted, category=category))


def of_institution(state: State, institution: InstitutionId | None) -> State:
    return _wanting(state, replace(state.wanted, institution=institution))


def only_refused(state: State, *, only: bool) -> State:
    outcome = UseOutcome.REFUSED if only else None
    return _wanting(state, replace(state.wanted, outcome=outcome))


def typed(state: State, text: str) -> State:
    return replace(state, typed=text)


def searched(state: State) -> State:
    return _wanting(state, replace(state.wanted, search=state.typed.strip()))


def cleared(state: State) -> State:
    return replace(_wanting(state, UseFilter()), typed="")


def turned_filters(state: State) -> State:
    return replace(state, filtering=not state.filtering)


def turned_chart(state: State) -> State:
    return replace(state, charting=not state.charting)


def begun(state: State) -> State:
    return replace(state, loading=True, failed=None)


def added(state: State, wanted: UseFilter, page: UsePage) -> State:
    """A page of another filter comes too late."""
    if wanted != state.wanted:
        return state
    return replace(state, earlier=(*state.earlier, page), loading=False)


def refused(state: State, failed: Failed) -> State:
    return replace(state, loading=False, exporting=None, failed=failed)


def exporting(state: State, form: Format) -> State:
    return replace(state, exporting=form, failed=None)


def exported(state: State) -> State:
    return replace(state, exporting=None)


def entries_of(first: UsePage, state: State) -> tuple[DataUse, ...]:
    """Each once: a page may have moved while the next one was fetched."""
    found: dict[UseId, DataUse] = {}
    for page in (first, *state.earlier):
        found |= {one.id: one for one in page.entries if one.id not in found}
    return tuple(found.values())


def next_after(first: UsePage, state: State) -> UseId | None:
    return (state.earlier[-1] if state.earlier else first).next


def is_narrowed(wanted: UseFilter) -> bool:
    return wanted != UseFilter()


def institutions_in(entries: Iterable[DataUse]) -> dict[InstitutionId, DataUse]:
    return {one.recipient.id: one for one in entries}


def _wanting(state: State, wanted: UseFilter) -> State:
    return replace(state, wanted=wanted, earlier=(), loading=False, failed=None)
