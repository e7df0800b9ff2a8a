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
    Entry(Documents, "/documents", lambda _: DocumentsScreen(), of_person=True),
    Entry(
        OneDocument,
        "/documents/:document",
        lambda place: DocumentScreen(place.document),
        above=Documents(),
        fields=(DocumentId,),
        of_person=True,
    ),
    Entry(
        ShowDocument,
        "/documents/:document/show",
        lambda place: ShowScreen(place.document),
        above=Documents(),
        fields=(DocumentId,),
        alone=True,
        of_person=True,
    ),
    Entry(
        OrderCertificate,
        "/documents/certificate/:subject",
        lambda place: OrderCertificateScreen(place.subject),
        above=Documents(),
        fields=(Confirmable.read,),
        of_person=True,
    ),
    Entry(
        CheckDocument,
        "/more/check",
        lambda _: CheckScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
)
