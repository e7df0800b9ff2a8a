"""The log, wired: filtered, paged, charted, and taken along."""

from functools import partial
from typing import Final

from client.design import Control, skeleton
from client.domain.answers import Answer, Ready
from client.domain.data_uses import DataUse, UseFilter, UseId, UsePage, UseSummary
from client.edges import Edges, use_back, use_edges
from client.features.data_use import exporting, model
from client.features.data_use.model import Format, State
from client.features.data_use.views.filters import Filtering
from client.features.data_use.views.log import Logged, Logging, log_view
from client.hooks import Change, component, use_model
from client.portal.errors import PortalError
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.saving import Save, use_saving

EVERYTHING: Final = UseFilter()


@component
def DataUsesScreen(narrowed: UseFilter = EVERYTHING) -> Control:
    """`narrowed` is what whoever led here asks about; the citizen may widen it."""
    edges, copy, saving = use_edges(), use_copying(), use_saving()
    state, change = use_model(partial(model.begun_with, narrowed))
    wanted = state.wanted

    async def load() -> Ready[UsePage]:
        return await edges.portal.data_uses(wanted)

    answer, asking = use_asked(load, copy, [wanted])
    summary, _ = use_asked(edges.portal.data_use_summary, copy)
    say = asking.speech.say
    doing = _doing(answer, state, change, asking, edges, saving.save)

    def ready(first: UsePage) -> Control:
        return log_view(Logged(first, state, _known(summary)), asking, doing)

    return asked_page(
        say("data_use.title"),
        answer,
        asking,
        waiting=skeleton(6, label=say("data_use.waiting")),
        ready=ready,
        subtitle=say("data_use.lead"),
        on_back=use_back(),
        ident="data-uses",
    )


def _known(summary: Answer[UseSummary]) -> UseSummary | None:
    """A chart that is not there takes nothing from the list."""
    return summary.value if isinstance(summary, Ready) else None


def _doing(
    answer: Answer[UsePage],
    state: State,
    change: Change[State],
    asking: Asking,
    edges: Edges,
    save: Save,
) -> Logging:
    today = asking.speech.today
    filtering = Filtering(
        on_type=lambda text: change(lambda now: model.typed(now, text)),
        on_search=lambda: change(model.searched),
        on_period=lambda period: change(lambda now: model.of_period(now, period, today)),
        on_kind=lambda kind: change(lambda now: model.of_kind(now, kind)),
        on_category=lambda category: change(lambda now: model.of_category(now, category)),
        on_institution=lambda who: change(lambda now: model.of_institution(now, who)),
        on_refused=lambda only: change(lambda now: model.only_refused(now, only=only)),
        on_clear=lambda: change(model.cleared),
        on_turn=lambda: change(model.turned_filters),
    )
    return Logging(
        filtering=filtering,
        on_earlier=partial(_earlier, answer, state, change, edges),
        on_chart=lambda: change(model.turned_chart),
        on_export=partial(_export, state, change, asking, edges, save),
        on_go=edges.go,
    )


async def _earlier(
    answer: Answer[UsePage], state: State, change: Change[State], edges: Edges
) -> None:
    after = model.next_after(answer.value, state) if isinstance(answer, Ready) else None
    if after is None or state.loading:
        return
    wanted = state.wanted
    change(model.begun)
    try:
        page = await edges.portal.data_uses(wanted, after)
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: model.refused(now, failed))
    else:
        change(lambda now: model.added(now, wanted, page.value))


async def _export(
    state: State,
    change: Change[State],
    asking: Asking,
    edges: Edges,
    save: Save,
    form: Format,
) -> None:
    if state.exporting is not None:
        return
    change(lambda now: model.exporting(now, form))
    try:
        content = await _content(form, state.wanted, asking, edges)
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: model.refused(now, failed))
    else:
        change(model.exported)
        await save(f"data-use-{asking.speech.today}.{form.value}", content)


async def _content(form: Format, wanted: UseFilter, asking: Asking, edges: Edges) -> bytes:
    if form is Format.PDF:
        paper = await edges.portal.data_uses_paper(wanted, asking.speech.language)
        return paper.value
    entries = await _everything(wanted, edges)
    if form is Format.JSON:
        return exporting.as_json(entries, asking.speech)
    return exporting.as_csv(entries, asking.speech)


async def _everything(wanted: UseFilter, edges: Edges) -> list[DataUse]:
    """Page by page to the end: a file that is said to be whole is whole."""
    entries: list[DataUse] = []
    after: UseId | None = None
    while True:
        page = (await edges.portal.data_uses(wanted, after)).value
        entries.extend(page.entries)
        if page.next is None or page.next == after:
            return entries
        after = page.next
