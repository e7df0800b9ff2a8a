"""What becomes of a declaration: the person it names may object, and the operator decides."""

from typing import Final

from mock_server.rules.machine import Machine, Move

DECLARATION: Final = Machine(
    "declaration",
    "declarations",
    "state",
    ("active", "disputed", "withdrawn", "ended"),
    (
        Move("object", ("active",), "disputed"),
        Move("uphold", ("disputed",), "active"),
        Move("end", ("active", "disputed"), "ended"),
    ),
)
