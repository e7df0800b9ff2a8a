"""Taking one's data along, and closing the cabinet."""

from typing import Any, Final

from client.features.departure import CloseCabinetScreen, ExportsScreen
from client.places.account import More
from client.places.departure import CloseCabinet, Exports
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Exports, "/more/exports", lambda _: ExportsScreen(), above=More(), undecided=True),
    Entry(
        CloseCabinet,
        "/more/close",
        lambda _: CloseCabinetScreen(),
        above=More(),
        undecided=True,
    ),
)
