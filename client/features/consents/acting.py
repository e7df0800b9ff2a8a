"""What the citizen does with one consent: pause, resume, extend, take back. Pure."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from client.domain.answers import Failed
from client.domain.consents import Consent, ConsentId, Move

LONGER: Final = (30, 90, 180, 365)
"""Days beyond the present end that are offered, as far as the longest period goes."""


@dataclass(frozen=True, slots=True)
class Acting:
    asking: Move | None = None
    """The question that is open."""
    erase: bool = True
    until: date | None = None
    busy: bool = False
    not_done: Failed | None = None


def asked(state: Acting, move: Move) -> Acting:
    return replace(state, asking=move, not_done=None, until=None)


def closed(state: Acting) -> Acting:
    return replace(state, asking=None, busy=False)


def erasing(state: Acting, *, erase: bool) -> Acting:
    return replace(state, erase=erase)


def chosen_until(state: Acting, until: date) -> Acting:
    return replace(state, until=until)


def begun(state: Acting) -> Acting:
    return replace(state, busy=True, not_done=None)


def refused(state: Acting, failed: Failed) -> Acting:
    return replace(state, busy=False, asking=None, not_done=failed)


def finished(state: Acting) -> Acting:
    return Acting(erase=state.erase)


def longer_ends(consent: Consent, today: date) -> tuple[date, ...]:
    """Later than now, and not beyond what may be asked for."""
    if consent.valid_to is None or consent.valid_from is None:
        return ()
    latest = (consent.valid_from + timedelta(days=consent.max_days)).date() - timedelta(days=1)
    now_until = consent.valid_to.date()
    ends = [now_until + timedelta(days=days) for days in LONGER]
    fitting = tuple(end for end in ends if today < end <= latest)
    return fitting or ((latest,) if latest > now_until else ())


def key_of(consent: Consent, move: Move, more: object = "") -> str:
    """One for each step of this consent's life: pressed twice, it is done once."""
    said = f"{consent.id}/{len(consent.steps)}/{move.value}/{more}"
    return hashlib.sha256(said.encode()).hexdigest()


def receipt_file(signed: str) -> bytes:
    """As the portal signed it: whoever has the portal's key can check it."""
    return json.dumps({"receipt": signed}, indent=2).encode()


def neighbour(consent: Consent) -> ConsentId | None:
    return consent.replaced_by or consent.extends or consent.replaces
