"""What becomes of a document at its issuer."""

from typing import Final

from mock_server.rules.machine import Machine, Move

DOCUMENT: Final = Machine(
    "document",
    "documents",
    "state",
    ("checking", "valid", "needs_renewal", "revoked", "withdrawn", "no_data"),
    (
        Move("confirm", ("checking", "no_data"), "valid"),
        Move("check", ("valid", "needs_renewal"), "checking"),
        Move("outdate", ("valid",), "needs_renewal"),
        Move("renew", ("needs_renewal",), "valid"),
        Move("revoke", ("valid", "needs_renewal", "checking"), "revoked"),
        Move("withdraw", ("valid", "needs_renewal", "checking"), "withdrawn"),
        Move("reinstate", ("revoked", "withdrawn"), "valid"),
        Move("lose", ("valid", "checking"), "no_data"),
    ),
)
