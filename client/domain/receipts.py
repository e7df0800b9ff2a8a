"""A receipt: what was decided about a consent, as the portal signed it (CON-05)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from client.domain.consents import ConsentId
from client.domain.languages import Text


@dataclass(frozen=True, slots=True)
class Receipt:
    number: str
    consent: ConsentId
    allowed: bool
    citizen: str
    recipient: str
    voen: str
    provider: Text
    attributes: tuple[Text, ...]
    purpose: Text
    valid_to: datetime | None
    decided_at: datetime
    device: str | None
    text: Text
    text_hash: str
    event_seq: int
    event_hash: str


class Verdict(Enum):
    GENUINE = "genuine"
    FORGED = "forged"
    """Not signed by this portal's key, of another citizen, or its words are not its hash."""
    UNCHECKED = "unchecked"
    """There is no key on this device yet: "cannot verify", and never "valid"."""


@dataclass(frozen=True, slots=True)
class Judged:
    verdict: Verdict
    receipt: Receipt | None
    """Only of a genuine one: nobody is shown what a forger wrote."""
