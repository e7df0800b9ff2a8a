"""Those the citizen stands for."""

from typing import Any, Final

from client.features.family import FamilyScreen
from client.places.account import More
from client.places.family import Family
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Family, "/more/family", lambda _: FamilyScreen(), above=More()),
)
