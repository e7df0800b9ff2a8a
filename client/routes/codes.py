"""Codes of any kind."""

from typing import Any, Final

from client.places.account import More
from client.places.codes import ScanCode
from client.shell.table import Entrance, Entry


def _scanning():
    from client.features import scanning

    return scanning


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(
        ScanCode,
        "/more/scan",
        lambda _: _scanning().ScanScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
)
