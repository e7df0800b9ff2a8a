"""What others do with a citizen's data, and what they answer when they are asked why."""

from datetime import timedelta
from typing import Any, Final

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import data_questions, data_use_events
from mock_server.rules.machine import IllegalMove
from mock_server.world.accounts import by_fin

_TEXT: Final = {"type": "string"}
_DAYS: Final = {"type": "integer", "minimum": 0, "maximum": 3650}


def integrate(desk: Desk, given: Given) -> Any:
    _require_person(desk, given)
    return data_use_events.integrated(desk.world, given["fin"], given.get("times", 1))


def court(desk: Desk, given: Given) -> Any:
    _require_person(desk, given)
    release = timedelta(days=given.get("days", 14))
    return data_use_events.court_looked(desk.world, given["fin"], release)


def withhold(desk: Desk, given: Given) -> Any:
    _require_person(desk, given)
    data_use_events.withheld(desk.world, given["fin"])
    return {}


def questions(desk: Desk, given: Given) -> Any:
    wanted = given.get("fin")
    return {
        "questions": [
            {"fin": fin, **one}
            for fin, one in desk.world.store.everybody(data_questions.COLLECTION)
            if wanted in (None, fin)
        ]
    }


def answer(desk: Desk, given: Given) -> Any:
    try:
        data_questions.institution_moves(
            desk.world, given["question"], "answer", given.get("text")
        )
    except data_questions.NothingThere:
        raise Refused(404, "not_found") from None
    except IllegalMove:
        raise Refused(409, "conflict", ("/path/question", "is answered already")) from None
    return questions(desk, {})


def _require_person(desk: Desk, given: Given) -> None:
    if by_fin(desk.world, given["fin"]) is None:
        raise Refused(404, "not_found")


acts = (
    Act(
        "data_use.integrate",
        "POST",
        "/data-uses/integrate",
        "A state institution looks a citizen up by law, once or many times",
        integrate,
        taking(("fin",), fin=_TEXT, times={"type": "integer", "minimum": 1, "maximum": 500}),
    ),
    Act(
        "data_use.court",
        "POST",
        "/data-uses/court",
        "A court looks; the citizen may be told after so many days",
        court,
        taking(("fin",), fin=_TEXT, days=_DAYS),
    ),
    Act(
        "data_use.withhold",
        "POST",
        "/data-uses/withhold",
        "Something happens that the law withholds",
        withhold,
        taking(("fin",), fin=_TEXT),
    ),
    Act(
        "data_questions",
        "GET",
        "/data-questions",
        "What citizens asked about the use of their data",
        questions,
        taking(fin=_TEXT),
    ),
    Act(
        "data_question.answer",
        "POST",
        "/data-questions/{question}/answer",
        "Answer a citizen's question, in words of one's own or in ready ones",
        answer,
        taking(text={"type": "string", "maxLength": 1000}),
    ),
)
