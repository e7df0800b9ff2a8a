"""What the owner of the data does with a report; the citizen's moves are with the rule."""

from typing import Final

from mock_server.rules.machine import Machine, Move

CORRECTION: Final = Machine(
    "correction",
    "corrections",
    "state",
    (
        "sent",
        "accepted",
        "in_review",
        "need_documents",
        "corrected",
        "refused",
        "appealed",
    ),
    (
        Move("accept", ("sent",), "accepted"),
        Move("review", ("accepted", "appealed"), "in_review"),
        Move("ask_documents", ("in_review",), "need_documents"),
        Move("correct", ("in_review",), "corrected"),
        Move("refuse", ("in_review",), "refused"),
    ),
)
