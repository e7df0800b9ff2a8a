"""Every place of the app: its address, its screen, who may enter, and what lies above it.

A feature is imported with the first of its screens: the first frame waits for none of them.
"""

from typing import Final

from client.domain.acceptances import TERMS
from client.domain.legal import LegalKind
from client.places import Place
from client.places.cabinet import Home
from client.places.entrance import Welcome
from client.places.privacy import Decide
from client.routes import (
    account,
    cabinet,
    centres,
    codes,
    consents,
    departure,
    documents,
    entrance,
    family,
    inbox,
    own,
    payments,
    privacy,
    services,
    threads,
    video_appointments,
)
from client.shell.table import Table

_AREAS: Final = (
    entrance,
    cabinet,
    documents,
    account,
    centres,
    codes,
    consents,
    departure,
    family,
    inbox,
    own,
    payments,
    privacy,
    services,
    threads,
    video_appointments,
)


def _decide(subject: str) -> Place:
    return Decide(LegalKind.TERMS if subject == TERMS else LegalKind.PRIVACY)


ROUTES: Final = Table(
    home=Home(),
    welcome=Welcome(),
    decide=_decide,
    entries=tuple(entry for area in _AREAS for entry in area.ENTRIES),
)
