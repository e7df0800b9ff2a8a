"""One document after another: each answer is that of the document that was asked about."""

import pytest

from client.domain.answers import Failed, Trouble
from client.domain.presentations import Outcome
from client.features.checking import model
from client.features.checking.model import Answered, Asking, NotAnswered
from tests.builders import a_check_result

pytestmark = pytest.mark.requirement("R-1.4")
FIRST, SECOND = "ACDE2345", "BCDF3456"
VALID, FORGED = a_check_result(Outcome.VALID), a_check_result(Outcome.FORGED)
AWAY = Failed(Trouble.OFFLINE)


def test_a_second_code_is_not_swallowed_by_the_first_that_is_still_asked_about():
    state = model.asked(model.asked(model.begun(None), FIRST), SECOND)
    assert (state.step, state.attempt) == (Asking(SECOND), 2)


def test_the_same_code_twice_is_one_question():
    once = model.asked(model.begun(None), FIRST)
    assert model.asked(once, FIRST) == once


def test_a_late_answer_is_never_taken_for_the_next_documents():
    state = model.asked(model.asked(model.begun(None), FIRST), SECOND)
    state = model.not_answered(model.answered(state, FIRST, FORGED), FIRST, AWAY)
    assert state.step == Asking(SECOND)
    assert model.answered(state, SECOND, VALID).step == Answered(VALID)
    assert model.not_answered(state, SECOND, AWAY).step == NotAnswered(SECOND, AWAY)
