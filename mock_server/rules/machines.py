"""Everything in the portal that has a state, and which moves a tester may make with it.

A machine is a table. Consents, applications and payments join by adding one here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


class IllegalMove(Exception):
    """Not from this state."""


@dataclass(frozen=True, slots=True)
class Move:
    name: str
    sources: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Machine:
    """Records of `collection`; the state stands in their `field`."""

    name: str
    collection: str
    field: str
    states: tuple[str, ...]
    moves: tuple[Move, ...]

    def open_to(self, state: str) -> tuple[Move, ...]:
        return tuple(move for move in self.moves if state in move.sources)

    def after(self, state: str, move: str) -> str:
        """Raises `IllegalMove`."""
        for one in self.open_to(state):
            if one.name == move:
                return one.target
        raise IllegalMove(f"{self.name}: no {move} from {state}")


def _any_to_any(states: tuple[str, ...]) -> tuple[Move, ...]:
    return tuple(
        Move(target, tuple(state for state in states if state != target), target)
        for target in states
    )


_REGISTER: Final = ("up", "slow", "stale", "down", "empty", "not_connected")

MACHINES: Final[Mapping[str, Machine]] = {
    machine.name: machine
    for machine in (
        Machine(
            "approval",
            "approvals",
            "state",
            ("pending", "approved", "refused", "expired", "wrong_code"),
            (
                Move("approve", ("pending",), "approved"),
                Move("refuse", ("pending",), "refused"),
                Move("expire", ("pending",), "expired"),
            ),
        ),
        Machine(
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
        ),
        Machine(
            "account",
            "accounts",
            "status",
            ("open", "locked_by_operator", "deceased"),
            (
                Move("lock", ("open",), "locked_by_operator"),
                Move("unlock", ("locked_by_operator",), "open"),
                Move("report_death", ("open", "locked_by_operator"), "deceased"),
                Move("correct_death", ("deceased",), "open"),
            ),
        ),
        Machine(
            "correction",
            "corrections",
            "state",
            (
                "sent",
                "accepted",
                "in_review",
                "need_documents",
                "corrected",
                "refused",
                "appealed",
            ),
            (
                Move("accept", ("sent",), "accepted"),
                Move("review", ("accepted", "appealed"), "in_review"),
                Move("ask_documents", ("in_review",), "need_documents"),
                Move("correct", ("in_review",), "corrected"),
                Move("refuse", ("in_review",), "refused"),
            ),
        ),
        Machine("register", "registers", "state", _REGISTER, _any_to_any(_REGISTER)),
    )
}
