"""Answering one survey, wired: the answers outlive the screen until they are sent."""

from functools import partial

from client.design import Control
from client.domain.answers import Ready
from client.domain.surveys import Survey, SurveyId
from client.edges import Edges, use_back, use_edges
from client.features.surveys import model
from client.features.surveys.model import State
from client.features.surveys.view import Running, survey_view
from client.hooks import component, use_model, use_task
from client.places.privacy import Surveys
from client.portal.errors import PortalError
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def SurveyScreen(survey: SurveyId) -> Control:
    edges, name = use_edges(), f"survey/{survey}"

    async def load() -> Ready[Survey]:
        return await edges.portal.survey(survey)

    answer, asking = use_asked(load, use_copying(), [survey])
    state, change = use_model(partial(_first, edges, name))

    async def keep() -> None:
        if state.sent or not state.answers:
            edges.drafts.drop(name)
        else:
            edges.drafts.keep(name, state)

    use_task(keep, [state.answers, state.place, state.sent])

    async def send(known: Survey) -> None:
        if state.sending:
            return
        change(model.begun)
        told = model.to_send(known, state)
        try:
            await edges.portal.answer_survey(survey, told, model.key_of(known, told))
        except PortalError as error:
            failed = error.as_failed()
            change(lambda now: model.refused(now, failed))
        else:
            change(model.finished)

    running = Running(
        on_answer=lambda one, value: change(lambda now: model.answered(now, one, value)),
        on_forward=lambda known: change(lambda now: model.forward(now, known)),
        on_back=lambda: change(model.back),
        on_send=send,
        on_over=lambda: change(lambda _: State()),
        on_done=lambda: edges.go(Surveys()),
    )
    return survey_view(answer, state, asking, running, on_back=use_back())


def _first(edges: Edges, name: str) -> State:
    kept = edges.drafts.of(name)
    if isinstance(kept, State):
        return State(answers=kept.answers, place=kept.place, restored=True)
    return State()
