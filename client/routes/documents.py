"""Documents, showing and checking."""

from typing import Any, Final

from client.domain.certificates import Confirmable
from client.domain.documents import DocumentId
from client.features.checking import CheckScreen
from client.features.documents import DocumentScreen, DocumentsScreen, OrderCertificateScreen
from client.features.showing import ShowScreen
from client.places.account import More
from client.places.documents import (
    CheckDocument,
    Documents,
    OneDocument,
    OrderCertificate,
    ShowDocument,
)
from client.shell.table import Entrance, Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Documents, "/documents", lambda _: DocumentsScreen()),
    Entry(
        OneDocument,
        "/documents/:document",
        lambda place: DocumentScreen(place.document),
        above=Documents(),
        fields=(DocumentId,),
    ),
    Entry(
        ShowDocument,
        "/documents/:document/show",
        lambda place: ShowScreen(place.document),
        above=Documents(),
        fields=(DocumentId,),
        alone=True,
    ),
    Entry(
        OrderCertificate,
        "/documents/certificate/:subject",
        lambda place: OrderCertificateScreen(place.subject),
        above=Documents(),
        fields=(Confirmable.read,),
    ),
    Entry(
        CheckDocument,
        "/more/check",
        lambda _: CheckScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
)
