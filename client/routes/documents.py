"""Documents, showing and checking."""

from typing import Any, Final

from client.domain.certificates import Confirmable
from client.domain.codes import spelled
from client.domain.documents import DocumentId
from client.places.account import More
from client.places.documents import (
    CheckDocument,
    CheckedCode,
    Documents,
    OneDocument,
    OrderCertificate,
    ShowDocument,
)
from client.shell.table import Entrance, Entry


def _checking():
    from client.features import checking

    return checking


def _documents():
    from client.features import documents

    return documents


def _showing():
    from client.features import showing

    return showing


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Documents, "/documents", lambda _: _documents().DocumentsScreen(), of_person=True),
    Entry(
        OneDocument,
        "/documents/:document",
        lambda place: _documents().DocumentScreen(place.document),
        above=Documents(),
        fields=(DocumentId,),
        of_person=True,
    ),
    Entry(
        ShowDocument,
        "/documents/:document/show",
        lambda place: _showing().ShowScreen(place.document),
        above=Documents(),
        fields=(DocumentId,),
        alone=True,
        of_person=True,
    ),
    Entry(
        OrderCertificate,
        "/documents/certificate/:subject",
        lambda place: _documents().OrderCertificateScreen(place.subject),
        above=Documents(),
        fields=(Confirmable.read,),
        of_person=True,
    ),
    Entry(
        CheckDocument,
        "/more/check",
        lambda _: _checking().CheckScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
    Entry(
        CheckedCode,
        "/more/check/:code",
        lambda place: _checking().CheckScreen(place.code),
        Entrance.EVERYBODY,
        above=More(),
        fields=(spelled,),
    ),
)
