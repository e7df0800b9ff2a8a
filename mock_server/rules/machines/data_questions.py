"""A question to whoever looked at a citizen's data."""

from typing import Final

from mock_server.rules.machine import Machine, Move

QUESTION: Final = Machine(
    "data_question",
    "data_questions",
    "state",
    ("sent", "in_review", "answered"),
    (
        Move("review", ("sent",), "in_review"),
        Move("answer", ("sent", "in_review"), "answered"),
    ),
)
