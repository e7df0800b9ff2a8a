"""The question for a one-time code: what it knows, and how it changes. Pure."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from client.domain.answers import Trouble
from client.domain.step_up import CODE_DIGITS, StepUp


@dataclass(frozen=True, slots=True)
class NotDone:
    """Why a code could not be sent, or not be checked."""

    trouble: Trouble
    no_more_for: int | None = None
    """Seconds, when the portal sends no more codes for now."""


@dataclass(frozen=True, slots=True)
class CodeQuestion:
    attempt: int
    step_up: StepUp | None = None
    """`None` while the first code is on its way."""
    good_until: datetime | None = None
    may_resend: bool = False
    code: str = field(default="", repr=False)
    tried: bool = False
    is_wrong: bool = False
    busy: bool = False
    not_done: NotDone | None = None

    @property
    def is_complete(self) -> bool:
        return len(self.code) == CODE_DIGITS and self.code.isascii() and self.code.isdigit()


def sending(question: CodeQuestion) -> CodeQuestion:
    return replace(question, busy=True, not_done=None)


def sent(question: CodeQuestion, step_up: StepUp, good_until: datetime) -> CodeQuestion:
    """A new code; what was typed belonged to the old one."""
    fresh = CodeQuestion(question.attempt, step_up, good_until)
    return replace(fresh, may_resend=step_up.resend_in == 0 and step_up.resends_left > 0)


def typed(question: CodeQuestion, code: str) -> CodeQuestion:
    """A mistake is forgiven as soon as it is worked on."""
    return replace(question, code=code, tried=False, is_wrong=False, not_done=None)


def tried(question: CodeQuestion) -> CodeQuestion:
    return replace(question, tried=True)


def checking(question: CodeQuestion) -> CodeQuestion:
    return replace(question, busy=True, not_done=None)


def checked(question: CodeQuestion, step_up: StepUp) -> CodeQuestion:
    """It was not the right one, or too late."""
    return replace(question, step_up=step_up, code="", tried=False, is_wrong=True, busy=False)


def refused(question: CodeQuestion, not_done: NotDone) -> CodeQuestion:
    """What was typed stays: nothing has become of it."""
    return replace(question, busy=False, not_done=not_done)


def may_resend(question: CodeQuestion) -> CodeQuestion:
    can = question.step_up is not None and question.step_up.resends_left > 0
    return replace(question, may_resend=can)
