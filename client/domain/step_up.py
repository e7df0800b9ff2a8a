"""Confirming once more, with a one-time code, who is at this device (AUTH-20)."""

from dataclasses import dataclass
from enum import Enum
from typing import Final, NewType

StepUpId = NewType("StepUpId", str)

CODE_DIGITS: Final = 6


class StepUpState(Enum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    EXPIRED = "expired"
    USED_UP = "used_up"
    """Too many wrong codes."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StepUp:
    """What the portal says of a code it sent. Seconds count from that answer."""

    id: StepUpId
    state: StepUpState
    sent_to: str
    """The phone, all but its end hidden."""
    tries_left: int
    seconds_left: int
    resend_in: int
    resends_left: int

    @property
    def takes_a_code(self) -> bool:
        return self.state is StepUpState.OPEN
