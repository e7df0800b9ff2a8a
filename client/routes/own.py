"""Own values, own sign-ins, and the people one speaks for."""

from typing import Any, Final

from client.features.access_history import AccessHistoryScreen
from client.features.contacts import ContactsScreen
from client.places.account import More
from client.places.own import AccessHistory, OwnContacts
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(OwnContacts, "/more/contacts", lambda _: ContactsScreen(), above=More()),
    Entry(
        AccessHistory,
        "/more/access",
        lambda _: AccessHistoryScreen(),
        above=More(),
        undecided=True,
    ),
)
