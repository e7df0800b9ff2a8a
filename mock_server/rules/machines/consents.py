"""A consent's life: what everybody may move in the control room, and what only the citizen may."""

from typing import Final

from mock_server.rules.machine import Machine, Move

_STATES: Final = (
    "requested",
    "active",
    "paused",
    "refused",
    "lapsed",
    "expired",
    "revoked",
    "inapplicable",
)

CONSENT: Final = Machine(
    "consent",
    "consents",
    "state",
    _STATES,
    (
        Move("lapse", ("requested",), "lapsed"),
        Move("run_out", ("active", "paused"), "expired"),
        Move("end", ("requested", "active", "paused"), "inapplicable"),
    ),
)

CITIZENS: Final = Machine(
    "citizen_consent",
    "consents",
    "state",
    _STATES,
    (
        Move("allow", ("requested",), "active"),
        Move("refuse", ("requested",), "refused"),
        Move("pause", ("active",), "paused"),
        Move("resume", ("paused",), "active"),
        Move("revoke", ("active", "paused"), "revoked"),
        Move("extend", ("active",), "inapplicable"),
    ),
)
"""Not in the table of machines: nobody else makes these moves."""
