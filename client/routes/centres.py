"""Service centres: for everybody, also for those who cannot sign in."""

from typing import Any, Final

from client.features.centres import CentresScreen
from client.places.account import More
from client.places.centres import ServiceCentres
from client.shell.table import Entrance, Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(
        ServiceCentres,
        "/more/centres",
        lambda _: CentresScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
)
