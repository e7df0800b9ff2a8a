"""My questions about looks at my data, wired: the list, and one with its answer."""

from client.design import Control, skeleton
from client.domain.answers import Ready
from client.domain.data_uses import Question, QuestionId
from client.edges import use_back, use_edges
from client.features.data_use.views.questions import question_view, questions_view
from client.hooks import component
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def QuestionsScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.data_questions, use_copying())
    say = asking.speech.say
    return asked_page(
        say("data_use.questions"),
        answer,
        asking,
        waiting=skeleton(4, label=say("data_use.waiting")),
        ready=lambda known: questions_view(known, asking.speech, on_go=edges.go),
        subtitle=say("data_use.questions_lead"),
        on_back=use_back(),
        ident="data-questions",
    )


@component
def QuestionScreen(question: QuestionId) -> Control:
    edges = use_edges()

    async def load() -> Ready[Question]:
        return await edges.portal.data_question(question)

    answer, asking = use_asked(load, use_copying(), [question])
    say = asking.speech.say
    return asked_page(
        say("data_use.question"),
        answer,
        asking,
        waiting=skeleton(4, label=say("data_use.waiting")),
        ready=lambda one: question_view(one, asking.speech, on_go=edges.go),
        on_back=use_back(),
        ident="data-question",
    )
