"""Own values, own sign-ins, and the people one speaks for."""

from typing import Any, Final

from client.features.contacts import ContactsScreen
from client.places.account import More
from client.places.own import OwnContacts
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(OwnContacts, "/more/contacts", lambda _: ContactsScreen(), above=More()),
)
