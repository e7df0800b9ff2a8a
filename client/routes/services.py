"""Services, forms, applications and declarations."""

from typing import Any, Final

from client.domain.applications import ApplicationId
from client.domain.declarations import DeclarationId
from client.domain.services import ServiceId
from client.features.applications import ApplicationScreen, ApplicationsScreen
from client.features.applying import ApplyScreen
from client.features.declarations import DeclarationScreen, DeclarationsScreen
from client.features.services import ServiceScreen, ServicesScreen
from client.places.account import More
from client.places.services import (
    Applications,
    Apply,
    Declarations,
    OneApplication,
    OneDeclaration,
    OneService,
    Services,
)
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Services, "/services", lambda _: ServicesScreen()),
    Entry(
        OneService,
        "/services/:service",
        lambda place: ServiceScreen(place.service),
        above=Services(),
        fields=(ServiceId,),
    ),
    Entry(
        Apply,
        "/services/apply/:service",
        lambda place: ApplyScreen(place.service),
        above=Services(),
        fields=(ServiceId,),
    ),
    Entry(
        Applications,
        "/services/mine/list",
        lambda _: ApplicationsScreen(),
        above=Services(),
    ),
    Entry(
        OneApplication,
        "/services/mine/list/:application",
        lambda place: ApplicationScreen(place.application),
        above=Applications(),
        fields=(ApplicationId,),
    ),
    Entry(Declarations, "/more/declarations", lambda _: DeclarationsScreen(), above=More()),
    Entry(
        OneDeclaration,
        "/more/declarations/:declaration",
        lambda place: DeclarationScreen(place.declaration),
        above=Declarations(),
        fields=(DeclarationId,),
    ),
)
