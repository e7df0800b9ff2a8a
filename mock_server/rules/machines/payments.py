"""A bill, and a payment of it: created → authorising → paid, or over without money."""

from typing import Final

from mock_server.rules.machine import Machine, Move

_OPEN: Final = ("created", "authorising")

BILL: Final = Machine(
    "bill",
    "bills",
    "state",
    ("due", "in_progress", "paid", "expired", "withdrawn", "refunded"),
    (
        Move("withdraw", ("due",), "withdrawn"),
        Move("expire", ("due",), "expired"),
    ),
)
PAYMENT: Final = Machine(
    "payment",
    "payments",
    "state",
    ("created", "authorising", "paid", "failed", "cancelled", "expired", "refunded"),
    (
        Move("authorise", ("created",), "authorising"),
        Move("pay", ("authorising",), "paid"),
        Move("fail", _OPEN, "failed"),
        Move("cancel", _OPEN, "cancelled"),
        Move("expire", _OPEN, "expired"),
        Move("refund", ("paid",), "refunded"),
    ),
)
