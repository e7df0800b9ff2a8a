"""What a citizen chooses when allowing in advance: nothing is chosen beforehand. Pure."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Final

from client.domain import consents
from client.domain.answers import Failed
from client.domain.consents import Consent, DataSetId, Offer, OfferId

PERIODS: Final = (30, 90, 180, 365)


@dataclass(frozen=True, slots=True)
class Giving:
    offer: OfferId | None = None
    sets: frozenset[DataSetId] = field(default_factory=frozenset[DataSetId])
    until: date | None = None
    tried: bool = False
    sending: bool = False
    not_sent: Failed | None = None
    given: tuple[Consent, ...] = ()


def chosen(_: Giving, offer: OfferId | None) -> Giving:
    return Giving(offer)


def turned(state: Giving, name: DataSetId) -> Giving:
    return replace(state, sets=state.sets ^ {name}, not_sent=None)


def until(state: Giving, day: date) -> Giving:
    return replace(state, until=day, not_sent=None)


def tried(state: Giving) -> Giving:
    return replace(state, tried=True)


def begun(state: Giving) -> Giving:
    return replace(state, sending=True, not_sent=None)


def refused(state: Giving, failed: Failed) -> Giving:
    return replace(state, sending=False, not_sent=failed)


def finished(state: Giving, given: tuple[Consent, ...]) -> Giving:
    return replace(state, sending=False, given=given)


def stayed(state: Giving) -> Giving:
    """The citizen did not sign after all."""
    return replace(state, sending=False)


def ends(offer: Offer, today: date) -> tuple[date, ...]:
    """As far as this recipient may be allowed."""
    fitting = tuple(days for days in PERIODS if days <= offer.max_days)
    return tuple(today + timedelta(days=days) for days in fitting or (offer.max_days,))


def giving(state: Giving, offer: Offer) -> consents.Giving | None:
    """`None` while something is not chosen. In the recipient's order."""
    sets = tuple(one.id for one in offer.data_sets if one.id in state.sets)
    if not sets or state.until is None:
        return None
    return consents.Giving(offer.id, sets, state.until)


def key_of(deed: consents.Giving, begun_at: datetime) -> str:
    """One deed a day: pressed again after a failure, it is the same one."""
    said = f"{deed.offer}/{','.join(deed.data_sets)}/{deed.until}/{begun_at:%Y%m%d}"
    return hashlib.sha256(said.encode()).hexdigest()
