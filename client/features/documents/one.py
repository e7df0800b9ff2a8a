"""One document, wired: what is printed on it, its marks, its paper, and the ways on."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from client.design import Control, Press, section, stack
from client.domain.answers import Answer, Ready
from client.domain.certificates import Confirmable, Confirmed
from client.domain.corrections import Subject
from client.domain.documents import DocumentDetail, DocumentId, Marks
from client.edges import Edges, use_back, use_edges
from client.features.documents import marking, model
from client.features.documents.marking import Marking
from client.features.documents.model import DetailState
from client.features.documents.paper import Paper
from client.features.documents.views.detail import DetailActs, detail_view
from client.features.documents.views.marks import MarkActs
from client.features.documents.views.paper import code_block
from client.features.documents.views.printed import CODE, PrintedActs
from client.features.documents.views.ways import WayActs
from client.hooks import component, keyed, use_model
from client.places.cabinet import DataOf, ReportError
from client.places.consents import UsesOf
from client.places.documents import OrderCertificate, ShowDocument
from client.portal.errors import PortalError
from client.shown.answers import Asking
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing
from client.shown.hiding import use_hiding
from client.shown.troubles import trouble
from client.state import use_app_state


@component
def DocumentScreen(document: DocumentId) -> Control:
    edges, back, copy = use_edges(), use_back(), use_copying()
    state, change = use_crossing(f"document/{document}", model.DetailState)

    async def load() -> Ready[DocumentDetail]:
        return await edges.portal.document(document)

    use_hiding(lambda: change(model.hidden))
    loaded, asking = use_asked(load, copy, [document])
    answer, marks = _use_marks(document, loaded, asking, edges)
    return detail_view(
        answer,
        state,
        asking,
        DetailActs(
            PrintedActs(
                on_turn=lambda value: change(partial(model.turned, value=value)),
                on_copy=copy,
                on_bilingual=lambda: change(model.spoken_twice),
            ),
            marks,
            _ways(answer, edges),
            on_turn_all=lambda values: change(partial(model.all_turned, values=values)),
            on_back=back,
            on_show=lambda: edges.go(ShowDocument(document)),
        ),
        _paper(answer, asking, state, lambda: change(partial(model.turned, value=CODE))),
    )


def _use_marks(
    document: DocumentId, loaded: Answer[DocumentDetail], asking: Asking, edges: Edges
) -> tuple[Answer[DocumentDetail], MarkActs]:
    """The document as the citizen marked it, before the portal has said so too."""
    app = use_app_state()
    state, change = use_model(Marking)

    async def mark(wanted: Marks) -> None:
        change(lambda _: marking.begun(wanted))
        try:
            await edges.portal.mark_document(document, wanted)
        except PortalError as error:
            failed = error.as_failed()
            change(lambda _: marking.refused(wanted, failed))
        else:
            app.tell_of_a_deed()

    async def star() -> None:
        if isinstance(answer, Ready):
            await mark(marking.starred(answer.value.document))

    async def remind(days: int) -> None:
        if isinstance(answer, Ready):
            await mark(marking.reminded(answer.value.document, days))

    answer = _marked(loaded, state)
    return answer, MarkActs(star, remind, _not_kept(state, asking, mark))


def _marked(loaded: Answer[DocumentDetail], state: Marking) -> Answer[DocumentDetail]:
    if not isinstance(loaded, Ready):
        return loaded
    document = marking.as_wanted(loaded.value.document, state)
    return replace(loaded, value=replace(loaded.value, document=document))


def _not_kept(
    state: Marking, asking: Asking, mark: Callable[[Marks], Awaitable[None]]
) -> tuple[Control, ...]:
    if state.not_kept is None:
        return ()
    wanted, failed = state.not_kept.wanted, state.not_kept.failed
    speech = asking.speech
    told = trouble(failed, speech, on_again=partial(mark, wanted), on_copy=asking.on_copy)
    return (section(speech.say("documents.not_kept"), told, ident="not-kept"),)


def _ways(answer: Answer[DocumentDetail], edges: Edges) -> WayActs:
    if not isinstance(answer, Ready):
        return WayActs(lambda: None)
    document = answer.value.document
    subject = Confirmable(Confirmed.DOCUMENT, document.id)
    place = document.data
    return WayActs(
        on_certify=lambda: edges.go(OrderCertificate(subject)),
        on_data=None if place is None else lambda: edges.go(DataOf(place.category)),
        on_who_looked=None if place is None else lambda: edges.go(UsesOf(place.category)),
        on_report=None if place is None else lambda: edges.go(ReportError(Subject(place.section))),
    )


def _paper(
    answer: Answer[DocumentDetail], asking: Asking, state: DetailState, on_show: Press
) -> Control | None:
    if not isinstance(answer, Ready) or answer.value.code is None:
        return None
    document = answer.value.document
    paper = keyed(f"paper-{document.id}", Paper, document)
    shown = CODE in state.shown
    code = code_block(answer.value.code, asking.speech, shown=shown, on_show=on_show)
    return stack(code, paper)
