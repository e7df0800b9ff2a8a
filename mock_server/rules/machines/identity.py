"""Approvals on a phone, and accounts."""

from typing import Final

from mock_server.rules.machine import Machine, Move

APPROVAL: Final = Machine(
    "approval",
    "approvals",
    "state",
    ("pending", "approved", "refused", "expired", "wrong_code"),
    (
        Move("approve", ("pending",), "approved"),
        Move("refuse", ("pending",), "refused"),
        Move("expire", ("pending",), "expired"),
    ),
)

ACCOUNT: Final = Machine(
    "account",
    "accounts",
    "status",
    ("open", "locked_by_operator", "locked_by_citizen", "deceased"),
    (
        Move("lock", ("open",), "locked_by_operator"),
        Move("unlock", ("locked_by_operator", "locked_by_citizen"), "open"),
        Move("report_death", ("open", "locked_by_operator", "locked_by_citizen"), "deceased"),
        Move("correct_death", ("deceased",), "open"),
    ),
)
