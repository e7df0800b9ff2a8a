"""Own values, own sign-ins, and the people one speaks for."""

from typing import Any, Final

from client.places.account import More
from client.places.own import AccessHistory, OwnContacts
from client.shell.table import Entry


def _access_history():
    from client.features import access_history

    return access_history


def _contacts():
    from client.features import contacts

    return contacts


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(OwnContacts, "/more/contacts", lambda _: _contacts().ContactsScreen(), above=More()),
    Entry(
        AccessHistory,
        "/more/access",
        lambda _: _access_history().AccessHistoryScreen(),
        above=More(),
        undecided=True,
    ),
)
