"""The log: what the law withholds, filters, the looks with repeats together, chart and files."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Bar, Control, Press, Tone, icons
from client.domain.data_uses import (
    InstitutionCount,
    MonthCount,
    UsePage,
    UseSummary,
    Withheld,
    collapsed,
)
from client.features.data_use import model
from client.features.data_use.model import Format, State
from client.features.data_use.views.filters import Filtering, filters_block
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import DataQuestions, OneUse
from client.shown.answers import Asking
from client.shown.data_uses import use_row
from client.shown.institutions import kind_of
from client.shown.troubles import trouble

_FORMATS: Final[Mapping[Format, str]] = {
    Format.PDF: "data_use.pdf",
    Format.CSV: "data_use.csv",
    Format.JSON: "data_use.json",
}
_MOST_BARS: Final = 8


@dataclass(frozen=True, slots=True)
class Logged:
    first: UsePage
    state: State
    summary: UseSummary | None


@dataclass(frozen=True, slots=True)
class Logging:
    filtering: Filtering
    on_earlier: Press
    on_chart: Press
    on_export: Callable[[Format], object]
    on_go: Callable[[Place], object]


def log_view(logged: Logged, asking: Asking, doing: Logging) -> Control:
    speech = asking.speech
    say, first = speech.say, logged.first
    questions = design.nav_row(
        say("data_use.questions"),
        partial(doing.on_go, DataQuestions()),
        icon=icons.QUESTION,
        ident="to-questions",
    )
    since = say("data_use.kept_since", day=speech.day(first.kept_since))
    return design.stack(
        *_partial(first, speech),
        *_withheld(first.withheld, speech),
        filters_block(logged.state, logged.summary, speech, doing.filtering),
        _entries(logged, asking, doing),
        design.list_card(questions, *_chart_row(logged, speech, doing)),
        *_chart(logged, speech),
        _export(logged.state, asking, doing),
        design.note(since),
        gap="medium",
    )


def _partial(first: UsePage, speech: Speech) -> list[Control]:
    if first.complete_until is None:
        return []
    moment = speech.moment(first.complete_until)
    said = speech.say("data_use.partial", moment=moment)
    return [design.banner(said, Tone.WARNING, icon=icons.REGISTER_DOWN, ident="partial")]


def _withheld(withheld: tuple[Withheld, ...], speech: Speech) -> list[Control]:
    """Never silently missing: how many, by which article, and where to turn (R-4.1.3)."""
    if not withheld:
        return []
    say = speech.say
    rows = [
        design.info_row(
            say("data_use.withheld", count=one.count, article=speech.of(one.article)),
            icon=icons.LOCKED,
        )
        for one in withheld
    ]
    return [
        design.section(
            say("data_use.withheld_title"),
            design.list_card(*rows),
            subtitle=say("data_use.withheld_text"),
            ident="withheld",
        )
    ]


def _entries(logged: Logged, asking: Asking, doing: Logging) -> Control:
    speech, state = asking.speech, logged.state
    say = speech.say
    entries = model.entries_of(logged.first, state)
    if not entries:
        narrowed = model.is_narrowed(state.wanted)
        words = ("data_use.none_found", "data_use.none_found_text")
        title, text = words if narrowed else ("data_use.none", "data_use.none_text")
        return design.empty_state(say(title), say(text), ident="no-uses")
    rows = [
        use_row(one.first, one.times, speech, partial(doing.on_go, OneUse(one.first.id)))
        for one in collapsed(entries)
    ]
    parts: list[Control] = [
        design.note(say("data_use.total", count=logged.first.total)),
        design.list_card(*rows, ident="uses"),
    ]
    if model.next_after(logged.first, state) is not None:
        parts.append(
            design.secondary_button(
                say("data_use.earlier"),
                doing.on_earlier,
                icon=icons.OPEN,
                busy=state.loading,
                wide=True,
                ident="earlier-uses",
            )
        )
    return design.stack(*parts, gap="small")


def _chart_row(logged: Logged, speech: Speech, doing: Logging) -> list[Control]:
    if logged.summary is None or not logged.summary.total:
        return []
    return [
        design.nav_row(
            speech.say("data_use.chart"),
            doing.on_chart,
            icon=icons.CHART,
            open=logged.state.charting,
            ident="chart",
        )
    ]


def _chart(logged: Logged, speech: Speech) -> list[Control]:
    summary = logged.summary
    if summary is None or not summary.total or not logged.state.charting:
        return []
    say = speech.say
    return [
        design.card(
            design.heading(say("data_use.by_class"), 3),
            design.bar_chart(_classes(summary, speech), ident="by-class"),
        ),
        design.card(
            design.heading(say("data_use.by_month"), 3),
            design.bar_chart([_month(one, speech) for one in summary.months], ident="by-month"),
        ),
        design.card(
            design.heading(say("data_use.by_institution"), 3),
            design.bar_chart(
                [_who(one, speech) for one in summary.institutions[:_MOST_BARS]],
                ident="by-institution",
            ),
        ),
    ]


def _classes(summary: UseSummary, speech: Speech) -> list[Bar]:
    """The state on one side, companies on the other (R-4.1)."""
    counted: Counter[str] = Counter()
    for one in summary.institutions:
        counted[kind_of(one.institution, speech)] += one.count
    said = speech.say
    return [
        Bar(label, count, said("data_use.spoken", label=label, count=count))
        for label, count in counted.most_common()
    ]


def _month(one: MonthCount, speech: Speech) -> Bar:
    month, year = f"{one.month.month:02}", one.month.year
    label = speech.say("data_use.month_of", month=month, year=year)
    return Bar(label, one.count, speech.say("data_use.spoken", label=label, count=one.count))


def _who(one: InstitutionCount, speech: Speech) -> Bar:
    label = speech.of(one.institution.name)
    return Bar(label, one.count, speech.say("data_use.spoken", label=label, count=one.count))


def _export(state: State, asking: Asking, doing: Logging) -> Control:
    say = asking.speech.say
    buttons = [
        design.secondary_button(
            say(word),
            partial(doing.on_export, form),
            icon=icons.SAVE,
            busy=state.exporting is form,
            ident=f"export-{form.value}",
        )
        for form, word in _FORMATS.items()
    ]
    said: list[Control] = []
    if state.failed is not None:
        why = trouble(
            state.failed, asking.speech, on_again=asking.on_again, on_copy=asking.on_copy
        )
        said.append(design.section(say("data_use.not_exported"), why))
    if state.exporting is not None:
        said.append(design.banner(say("data_use.exporting"), icon=icons.CHECKING))
    return design.section(
        say("data_use.export"),
        *said,
        design.button_row(*buttons),
        subtitle=say("data_use.export_text"),
    )
