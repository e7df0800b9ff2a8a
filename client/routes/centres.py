"""Service centres: for everybody, also for those who cannot sign in."""

from typing import Any, Final

from client.places.account import More
from client.places.centres import ServiceCentres
from client.shell.table import Entrance, Entry


def _centres():
    from client.features import centres

    return centres


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(
        ServiceCentres,
        "/more/centres",
        lambda _: _centres().CentresScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
)
