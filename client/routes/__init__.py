"""Every place of the app: its address, its screen, who may enter, and what lies above it."""

from typing import Final

from client.places.cabinet import Home
from client.places.entrance import Welcome
from client.routes import account, cabinet, departure, documents, entrance, inbox
from client.shell.table import Table

_AREAS: Final = (entrance, cabinet, documents, account, departure, inbox)

ROUTES: Final = Table(
    home=Home(),
    welcome=Welcome(),
    entries=tuple(entry for area in _AREAS for entry in area.ENTRIES),
)
