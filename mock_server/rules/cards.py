"""Magic cards: the last four digits decide what the bank says. Printed on the card page."""

from enum import Enum
from typing import Final

CODE: Final = "123456"
"""What the bank would send to the owner of the card."""


class Outcome(Enum):
    PAID = "0000"
    ASKS_CODE = "1111"
    DECLINED = "0005"
    NOT_ENOUGH = "0051"
    CARD_EXPIRED = "0054"
    GATEWAY = "0091"

    @property
    def fault(self) -> str | None:
        return _FAULTS.get(self)


_FAULTS: Final = {
    Outcome.DECLINED: "declined",
    Outcome.NOT_ENOUGH: "not_enough",
    Outcome.CARD_EXPIRED: "card_expired",
    Outcome.GATEWAY: "gateway",
}


def outcome_of(number: str) -> Outcome:
    """Every other card is asked for the code, as most are."""
    try:
        return Outcome(number[-4:])
    except ValueError:
        return Outcome.ASKS_CODE
