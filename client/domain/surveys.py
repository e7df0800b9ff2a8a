"""Surveys and pop-up messages, of senders who say why, and only after a yes (R-3.7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NewType

from client.domain.languages import Text

SurveyId = NewType("SurveyId", str)


class SurveyState(Enum):
    OPEN = "open"
    ANSWERED = "answered"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class QuestionKind(Enum):
    SINGLE = "single"
    MULTIPLE = "multiple"
    SCALE = "scale"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SurveyHead:
    id: SurveyId
    title: Text
    sender: Text
    why: Text
    anonymous: bool
    closes: date
    state: SurveyState


@dataclass(frozen=True, slots=True)
class SurveyOption:
    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """The question is asked when that option of that question was chosen."""

    question: str
    option: str


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    id: str
    kind: QuestionKind
    text: Text
    options: tuple[SurveyOption, ...]
    most: int
    """Of a scale that begins at one."""
    required: bool
    only_if: OnlyIf | None


@dataclass(frozen=True, slots=True)
class Survey:
    head: SurveyHead
    questions: tuple[SurveyQuestion, ...]


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    options: frozenset[str] = field(default_factory=frozenset[str])
    number: int | None = None
    text: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.options and self.number is None and not self.text.strip()


Answers = Mapping[str, SurveyAnswer]
"""By question."""


def asked(questions: Sequence[SurveyQuestion], answers: Answers) -> tuple[SurveyQuestion, ...]:
    """Without those that an answer before has made needless."""
    found: list[SurveyQuestion] = []
    shown: set[str] = set()
    for one in questions:
        rule = one.only_if
        if rule is None or (
            rule.question in shown
            and rule.option in answers.get(rule.question, SurveyAnswer()).options
        ):
            found.append(one)
            shown.add(one.id)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Campaign:
    id: str
    sender: Text
    title: Text
    text: Text
    why: Text
