"""What an institution does with a letter, and an operator with a ticket."""

from typing import Final

from mock_server.rules.machine import Machine, Move

LETTER: Final = Machine(
    "letter",
    "letters",
    "state",
    ("sent", "received", "in_review", "answered", "closed"),
    (
        Move("receive", ("sent",), "received"),
        Move("review", ("received",), "in_review"),
        Move("ask_info", ("in_review",), "in_review", stays=True),
        Move("answer", ("in_review",), "answered"),
        Move("close", ("answered",), "closed"),
    ),
)
TICKET: Final = Machine(
    "ticket",
    "tickets",
    "state",
    (
        "received",
        "assigned",
        "in_work",
        "need_info",
        "answered",
        "closed",
        "reopened",
        "duplicate",
    ),
    (
        Move("assign", ("received", "reopened"), "assigned"),
        Move("work", ("assigned",), "in_work"),
        Move("ask_info", ("in_work",), "need_info"),
        Move("answer", ("in_work",), "answered"),
        Move("close", ("answered",), "closed"),
        Move("merge", ("received", "assigned"), "duplicate"),
    ),
)
