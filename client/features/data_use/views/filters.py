"""Narrowing the log: search, period, kind, category, institution, only refusals."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from client import design
from client.design import Control, Option, Press, icons
from client.domain.cabinet import Category
from client.domain.data_uses import Period, UseKind, UseOutcome, UseSummary
from client.domain.institutions import InstitutionId
from client.features.data_use import model
from client.features.data_use.model import State
from client.i18n.formats import Speech
from client.shown.categories import name_of
from client.shown.data_uses import KINDS

_PERIODS: Final[Mapping[Period, str]] = {
    Period.ALL: "data_use.all",
    Period.WEEK: "data_use.week",
    Period.MONTH: "data_use.month",
    Period.YEAR: "data_use.year",
}
_ANY: Final = ""
_MOST_NAMED: Final = 8


@dataclass(frozen=True, slots=True)
class Filtering:
    on_type: Callable[[str], object]
    on_search: Press
    on_period: Callable[[Period], object]
    on_kind: Callable[[UseKind | None], object]
    on_category: Callable[[Category | None], object]
    on_institution: Callable[[InstitutionId | None], object]
    on_refused: Callable[[bool], object]
    on_clear: Press
    on_turn: Press


def filters_block(
    state: State, summary: UseSummary | None, speech: Speech, doing: Filtering
) -> Control:
    say = speech.say
    search = design.text_field(
        say("data_use.search"),
        state.typed,
        doing.on_type,
        help_text=say("data_use.search_help"),
        max_length=100,
        on_submit=doing.on_search,
        ident="search-uses",
    )
    row = design.nav_row(
        say("data_use.filters"),
        doing.on_turn,
        icon=icons.SETTINGS,
        open=state.filtering,
        ident="filters",
    )
    parts: list[Control] = [search, design.list_card(row)]
    if state.filtering:
        parts.append(design.card(*_choices(state, summary, speech, doing), gap="medium"))
    if model.is_narrowed(state.wanted):
        if not state.filtering:
            parts.append(_narrowing(state, summary, speech))
        clear = design.quiet_button(
            say("data_use.clear"), doing.on_clear, icon=icons.CLOSE, ident="clear-filters"
        )
        parts.append(design.button_row(clear))
    return design.stack(*parts, gap="small")


def _narrowing(state: State, summary: UseSummary | None, speech: Speech) -> Control:
    """What is left out is said while the filters are folded: a short log is not the whole one."""
    say, wanted = speech.say, state.wanted
    told: list[str] = []
    if wanted.institution is not None:
        told.append(_name(wanted.institution, summary, speech))
    if wanted.category is not None:
        told.append(name_of(wanted.category, speech))
    if wanted.search:
        told.append(wanted.search)
    if wanted.consent is not None:
        told.append(say("data_use.under_one_consent"))
    if wanted.kind is not None:
        told.append(say(KINDS[wanted.kind]))
    if wanted.period is not Period.ALL:
        told.append(say(_PERIODS[wanted.period]))
    if wanted.outcome is UseOutcome.REFUSED:
        told.append(say("data_use.only_refused"))
    return design.note(say("data_use.only", what=", ".join(told)))


def _name(institution: InstitutionId, summary: UseSummary | None, speech: Speech) -> str:
    known = () if summary is None else summary.institutions
    names = (one.institution.name for one in known if one.institution.id == institution)
    found = next(names, None)
    return speech.say("data_use.one_institution") if found is None else speech.of(found)


def _choices(
    state: State, summary: UseSummary | None, speech: Speech, doing: Filtering
) -> list[Control]:
    say, wanted = speech.say, state.wanted
    return [
        design.choice(
            [Option(period, say(name)) for period, name in _PERIODS.items()],
            wanted.period,
            doing.on_period,
            label=say("data_use.period"),
            ident="period",
        ),
        _kinds(state, speech, doing),
        *_institutions(state, summary, speech, doing),
        _categories(state, speech, doing),
        design.switch_row(
            say("data_use.only_refused"),
            doing.on_refused,
            on=wanted.outcome is UseOutcome.REFUSED,
            ident="only-refused",
        ),
    ]


def _institutions(
    state: State, summary: UseSummary | None, speech: Speech, doing: Filtering
) -> list[Control]:
    """Those who looked most; the others are found by searching."""
    if summary is None or not summary.institutions:
        return []
    options = [Option(_ANY, speech.say("data_use.all"))]
    chosen = state.wanted.institution
    options += [
        Option(str(one.institution.id), one.institution.short)
        for place, one in enumerate(summary.institutions)
        if place < _MOST_NAMED or one.institution.id == chosen
    ]
    return [
        design.choice(
            options,
            state.wanted.institution or _ANY,
            lambda word: doing.on_institution(InstitutionId(word) if word else None),
            label=speech.say("data_use.institution"),
            ident="institution",
        )
    ]


def _kinds(state: State, speech: Speech, doing: Filtering) -> Control:
    say, kind = speech.say, state.wanted.kind
    options = [Option(_ANY, say("data_use.all"))]
    named = {one: name for one, name in KINDS.items() if one is not UseKind.UNKNOWN}
    options += [Option(one.value, say(name)) for one, name in named.items()]
    return design.choice(
        options,
        kind.value if kind else _ANY,
        lambda word: doing.on_kind(UseKind(word) if word else None),
        label=say("data_use.kind"),
        ident="kind",
    )


def _categories(state: State, speech: Speech, doing: Filtering) -> Control:
    category = state.wanted.category
    options = [Option(_ANY, speech.say("data_use.all"))]
    options += [Option(one.value, name_of(one, speech)) for one in Category]
    return design.choice(
        options,
        category.value if category else _ANY,
        lambda word: doing.on_category(Category(word) if word else None),
        label=speech.say("data_use.category"),
        ident="category",
    )
