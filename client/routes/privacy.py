"""The privacy centre and what is reached from it."""

from typing import Any, Final

from client.domain.legal import Edition, LegalKind
from client.features.acceptances import AcceptancesScreen, DecideScreen
from client.features.legal import LegalScreen
from client.features.privacy import PrivacyScreen
from client.places.account import More
from client.places.privacy import Decide, MyAcceptances, OneEdition, Privacy
from client.shell.table import Entrance, Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Privacy, "/more/privacy", lambda _: PrivacyScreen(), above=More(), undecided=True),
    Entry(
        MyAcceptances,
        "/more/privacy/acceptances",
        lambda _: AcceptancesScreen(),
        above=Privacy(),
        undecided=True,
    ),
    Entry(
        Decide,
        "/more/privacy/decide/:kind",
        lambda place: DecideScreen(place.kind),
        above=Privacy(),
        fields=(LegalKind,),
        undecided=True,
    ),
    Entry(
        OneEdition,
        "/more/legal/edition/:edition",
        lambda place: LegalScreen(place.edition.kind, place.edition.version),
        Entrance.EVERYBODY,
        above=More(),
        fields=(Edition.read,),
    ),
)
