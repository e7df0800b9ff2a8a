"""A change of contact details that waits for its link or its code."""

from typing import Final

from mock_server.rules.machine import Machine, Move

CONTACT_CHANGE: Final = Machine(
    "contact_change",
    "contact_changes",
    "state",
    ("pending", "done", "expired", "used_up", "dropped", "undone", "taken"),
    (
        Move("verify", ("pending",), "done"),
        Move("expire", ("pending",), "expired"),
    ),
)
