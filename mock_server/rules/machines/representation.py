"""What a court does with a mandate. That a child comes of age is the clock's doing."""

from typing import Final

from mock_server.rules.machine import Machine, Move

MANDATE: Final = Machine(
    "mandate",
    "mandates",
    "state",
    ("in_force", "ended"),
    (
        Move("end", ("in_force",), "ended"),
        Move("restore", ("ended",), "in_force"),
    ),
)
