"""What the portal asked registers to form the cabinet, and how they answered (R-8.1)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from client.domain.institutions import Register
from client.domain.languages import Text

InquiryId = NewType("InquiryId", str)


class Outcome(Enum):
    ANSWERED = "answered"
    OLD = "old"
    """What the register had told before."""
    EMPTY = "empty"
    NOT_CONNECTED = "not_connected"
    NO_ANSWER = "no_answer"
    UNKNOWN = "unknown"
    """From a newer portal: said, not guessed."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    id: InquiryId
    at: datetime
    title: Text
    """The section it was asked for."""
    register: Register
    outcome: Outcome
