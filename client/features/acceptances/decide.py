"""Deciding about a new version, wired: both texts, the difference, one deed (2.9)."""

from collections.abc import Callable

from client.design import Control
from client.domain.acceptances import Decision, subject_of
from client.domain.answers import Ready
from client.domain.languages import Language
from client.domain.legal import Edition, LegalKind
from client.edges import Edges, use_back, use_edges
from client.features.acceptances import model
from client.features.acceptances.model import Question, State
from client.features.acceptances.views.decide import Deciding, decide_view
from client.hooks import Change, component, use_model, use_task
from client.places.cabinet import Home
from client.places.privacy import MyAcceptances, OneEdition
from client.portal.errors import PortalError, Refused
from client.portal.gateway import Portal
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.leaving import use_leaving
from client.state import AppState, use_app_state


@component
def DecideScreen(kind: LegalKind) -> Control:
    edges, app, back = use_edges(), use_app_state(), use_back()
    language = app.language

    async def load() -> Ready[Question | None]:
        return await _question(edges.portal, kind, language)

    answer, asking = use_asked(load, use_copying(), [kind, language])
    again = asking.on_again
    state, change = use_model(State)

    async def move_on() -> None:
        """Decided meanwhile, here or elsewhere: what was asked for is shown."""
        if isinstance(answer, Ready) and answer.value is None and app.owed is not None:
            app.owed = None

    use_task(move_on, [answer])

    async def decide(question: Question, decision: Decision) -> None:
        if state.sending is None:
            await _decide(edges.portal, question, decision, change, again)

    doing = Deciding(
        on_decide=decide,
        on_whole=lambda question: _read_whole(edges, kind, question),
        on_later=back or (lambda: edges.go(Home())),
        on_done=lambda: _go_on(edges, app),
        on_all=lambda: edges.go(MyAcceptances()),
        on_leave=use_leaving().on_here,
        stopped=app.owed is not None,
    )
    return decide_view(kind, answer, state, asking, doing, on_back=back)


def _read_whole(edges: Edges, kind: LegalKind, question: Question) -> None:
    edges.go(OneEdition(Edition(kind, question.awaited.version)))


def _go_on(edges: Edges, app: AppState) -> None:
    if app.owed is not None:
        app.owed = None
    else:
        edges.go(Home())


async def _question(portal: Portal, kind: LegalKind, language: Language) -> Ready[Question | None]:
    """Both texts in one language, or the difference would be the translation."""
    known = await portal.acceptances()
    awaited = known.value.awaited_of(subject_of(kind))
    if awaited is None:
        return Ready(None, known.as_of, known.trouble)
    versions = (await portal.legal_versions(kind)).value
    text = (await portal.legal(kind, language, awaited.version)).value
    since = model.version_before(awaited, known.value.made, versions)
    before = None if since is None else (await portal.legal(kind, text.language, since)).value
    summary = next((one for one in versions if one.version == awaited.version), None)
    if summary is None:
        raise Refused("conflict")
    if before is not None and before.language is not text.language:
        before = None
    question = Question(
        awaited,
        summary.change,
        summary,
        text,
        before,
        model.new_powers(awaited, since, versions),
        len(known.value.made),
    )
    return Ready(question, known.as_of, known.trouble)


async def _decide(
    portal: Portal,
    question: Question,
    decision: Decision,
    change: Change[State],
    asking_again: Callable[[], object],
) -> None:
    change(lambda now: model.begun(now, decision))
    told = model.decided(question, decision)
    try:
        made = await portal.decide(told, model.key_of(told, question))
    except PortalError as error:
        if error.code == "conflict":
            change(model.overtaken)
            asking_again()
            return
        failed = error.as_failed()
        change(lambda now: model.refused(now, failed))
    else:
        change(lambda now: model.finished(now, made))
