"""My questions about looks at my data, wired: the list, and one with its answer."""

from client.design import Control, page, skeleton
from client.domain.answers import Ready
from client.domain.data_uses import Question, QuestionId
from client.edges import use_back, use_edges
from client.features.data_use.views.questions import question_view, questions_view
from client.hooks import component
from client.shown.answers import answered, since_when
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def QuestionsScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.data_questions, use_copying())
    say = asking.speech.say
    return page(
        say("data_use.questions"),
        answered(
            answer,
            asking,
            waiting=skeleton(4, label=say("data_use.waiting")),
            ready=lambda known: questions_view(known, asking.speech, on_go=edges.go),
        ),
        subtitle=say("data_use.questions_lead"),
        under=since_when(answer, asking),
        on_back=use_back(),
        back_label=say("ways.back"),
        ident="data-questions",
    )


@component
def QuestionScreen(question: QuestionId) -> Control:
    edges = use_edges()

    async def load() -> Ready[Question]:
        return await edges.portal.data_question(question)

    answer, asking = use_asked(load, use_copying(), [question])
    say = asking.speech.say
    return page(
        say("data_use.question"),
        answered(
            answer,
            asking,
            waiting=skeleton(4, label=say("data_use.waiting")),
            ready=lambda one: question_view(one, asking.speech, on_go=edges.go),
        ),
        under=since_when(answer, asking),
        on_back=use_back(),
        back_label=say("ways.back"),
        ident="data-question",
    )
