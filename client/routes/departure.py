"""Taking one's data along, and closing the cabinet."""

from typing import Any, Final

from client.places.account import More
from client.places.departure import CloseCabinet, Exports
from client.shell.table import Entry


def _departure():
    from client.features import departure

    return departure


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(
        Exports,
        "/more/exports",
        lambda _: _departure().ExportsScreen(),
        above=More(),
        undecided=True,
    ),
    Entry(
        CloseCabinet,
        "/more/close",
        lambda _: _departure().CloseCabinetScreen(),
        above=More(),
        undecided=True,
    ),
)
