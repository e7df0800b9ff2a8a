"""What home knows: what needs the citizen, which notices are new, how to greet. Pure."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

from client.domain.documents import NEVER_RENEWED, Document, Standing
from client.domain.portal import Banner

MOST_NEEDS: Final = 5
MOST_CARDS: Final = 8
"""The rest is a press away: home is read at a glance."""

_NEEDY: Final = {Standing.EXPIRED: 0, Standing.NEEDS_RENEWAL: 1}
"""By how much they need somebody; after them comes what runs out."""
_COMING: Final = 2


def needs(documents: Iterable[Document], today: date) -> tuple[Document, ...]:
    """Documents that ask something of the citizen, the most urgent first."""
    needy = [document for document in documents if _is_needy(document, today)]
    return tuple(sorted(needy, key=lambda document: _urgency(document, today)))


def _is_needy(document: Document, today: date) -> bool:
    """An end that comes is told when the citizen wants to hear of it, not before."""
    outdated = document.standing(today) is Standing.NEEDS_RENEWAL
    return document.is_reminding(today) or (outdated and document.kind not in NEVER_RENEWED)


def _urgency(document: Document, today: date) -> tuple[int, date]:
    return _NEEDY.get(document.standing(today), _COMING), document.expires_on or date.max


def carried(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Favourites first; all in the citizen's own order."""
    return tuple(sorted(documents, key=lambda document: not document.favourite))


def news(banners: Iterable[Banner], dismissed: frozenset[str]) -> tuple[Banner, ...]:
    """What may not be dismissed stays, whatever was kept from before."""
    return tuple(b for b in banners if not (b.dismissable and b.id in dismissed))


class PartOfDay(Enum):
    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


_NOON: Final = 12
_DUSK: Final = 18
_LATE: Final = 23
_DAWN: Final = 5


def part_of_day(hour: int) -> PartOfDay:
    """As people greet each other in Baku: until noon, until six, in the evening, and at night."""
    if not _DAWN <= hour < _LATE:
        return PartOfDay.NIGHT
    if hour < _NOON:
        return PartOfDay.MORNING
    return PartOfDay.DAY if hour < _DUSK else PartOfDay.EVENING
