"""A survey on its way: which question, what was answered, what is missing. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from client.domain.answers import Failed
from client.domain.legal import evidence
from client.domain.surveys import (
    Answers,
    QuestionKind,
    Survey,
    SurveyAnswer,
    SurveyQuestion,
    asked,
)


@dataclass(frozen=True, slots=True)
class State:
    answers: Mapping[str, SurveyAnswer] = field(default_factory=dict[str, SurveyAnswer])
    place: int = 0
    tried: bool = False
    restored: bool = False
    sending: bool = False
    not_sent: Failed | None = None
    sent: bool = False


def answered(state: State, question: SurveyQuestion, value: str) -> State:
    """A press on an option, a step of the scale, or the text as it is typed."""
    before = state.answers.get(question.id, SurveyAnswer())
    match question.kind:
        case QuestionKind.SINGLE:
            told = SurveyAnswer(options=frozenset({value}))
        case QuestionKind.MULTIPLE:
            told = SurveyAnswer(options=before.options ^ {value})
        case QuestionKind.SCALE:
            told = SurveyAnswer(number=int(value))
        case QuestionKind.TEXT:
            told = SurveyAnswer(text=value)
    return replace(state, answers={**state.answers, question.id: told}, not_sent=None)


def questions(survey: Survey, state: State) -> tuple[SurveyQuestion, ...]:
    return asked(survey.questions, state.answers)


def current(survey: Survey, state: State) -> SurveyQuestion | None:
    """`None` on the last page, where everything is looked over."""
    shown = questions(survey, state)
    return shown[state.place] if state.place < len(shown) else None


def is_missing(question: SurveyQuestion, state: State) -> bool:
    answer = state.answers.get(question.id, SurveyAnswer())
    return question.required and answer.is_empty


def forward(state: State, survey: Survey) -> State:
    question = current(survey, state)
    if question is not None and is_missing(question, state):
        return replace(state, tried=True)
    return replace(state, place=state.place + 1, tried=False)


def back(state: State) -> State:
    return replace(state, place=max(0, state.place - 1), tried=False, not_sent=None)


def begun(state: State) -> State:
    return replace(state, sending=True, not_sent=None)


def refused(state: State, failed: Failed) -> State:
    return replace(state, sending=False, not_sent=failed)


def finished(state: State) -> State:
    return replace(state, sending=False, sent=True)


def to_send(survey: Survey, state: State) -> Answers:
    """Without what was answered and then made needless."""
    return {
        one.id: state.answers[one.id]
        for one in questions(survey, state)
        if one.id in state.answers and not state.answers[one.id].is_empty
    }


def key_of(survey: Survey, told: Answers) -> str:
    said = [
        [question, sorted(one.options), one.number, one.text] for question, one in told.items()
    ]
    return evidence([survey.head.id, json.dumps(said)])
