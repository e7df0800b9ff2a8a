"""What an institution does with an application; the citizen's moves are with the rule."""

from typing import Final

from mock_server.rules.machine import Machine, Move

APPLICATION: Final = Machine(
    "application",
    "applications",
    "state",
    (
        "sent",
        "accepted",
        "in_review",
        "need_info",
        "appointment",
        "on_hold",
        "ready",
        "completed",
        "refused",
        "appealed",
        "cancelled",
    ),
    (
        Move("accept", ("sent",), "accepted"),
        Move("review", ("accepted", "appealed", "appointment"), "in_review"),
        Move("ask_info", ("in_review",), "need_info"),
        Move("invite", ("in_review",), "appointment"),
        Move("fulfil", ("in_review", "appointment"), "ready"),
        Move("hand_over", ("ready",), "completed"),
        Move("refuse", ("in_review",), "refused"),
        Move(
            "hold",
            ("sent", "accepted", "in_review", "need_info", "appointment", "appealed"),
            "on_hold",
        ),
        Move("release", ("on_hold",), "in_review"),
    ),
)
OPEN: Final = (
    "sent",
    "accepted",
    "in_review",
    "need_info",
    "appointment",
    "on_hold",
    "appealed",
)
