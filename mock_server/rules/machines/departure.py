"""A copy of my data: prepared, ready for a week, gone."""

from typing import Final

from mock_server.rules.machine import Machine, Move

EXPORT: Final = Machine(
    "export",
    "exports",
    "state",
    ("preparing", "ready", "failed", "expired"),
    (
        Move("finish", ("preparing",), "ready"),
        Move("fail", ("preparing",), "failed"),
        Move("run_out", ("ready",), "expired"),
    ),
)
