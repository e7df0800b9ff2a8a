"""Those the citizen stands for."""

from typing import Any, Final

from client.places.account import More
from client.places.family import Family
from client.shell.table import Entry


def _family():
    from client.features import family

    return family


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Family, "/more/family", lambda _: _family().FamilyScreen(), above=More()),
)
