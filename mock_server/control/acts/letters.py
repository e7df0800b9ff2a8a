"""Letters: an institution answers in a tester's words, or in the usual ones."""

from typing import Any, Final

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import letters, threads
from mock_server.rules.machine import IllegalMove

_MOST: Final = 4000


def answer(desk: Desk, given: Given) -> Any:
    ident, text = given["letter"], given.get("text", "").strip()
    try:
        letters.institution_moves(desk.world, ident, "answer", text or None)
    except threads.NothingThere:
        raise Refused(404, "not_found") from None
    except IllegalMove:
        raise Refused(409, "conflict", ("/path/letter", "is not in review")) from None
    return {"letter": ident}


acts = (
    Act(
        "letter.answer",
        "POST",
        "/letters/{letter}/answer",
        "Answer a letter that is in review, in one's own words or in the usual ones",
        answer,
        taking(text={"type": "string", "maxLength": _MOST}),
    ),
)
