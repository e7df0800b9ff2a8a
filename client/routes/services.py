"""Services, forms, applications and declarations."""

from typing import Any, Final

from client.domain.applications import ApplicationId
from client.domain.declarations import DeclarationId
from client.domain.mentions import MentionId
from client.domain.services import ServiceId
from client.places.account import More
from client.places.services import (
    Applications,
    Apply,
    Declarations,
    Mentions,
    OneApplication,
    OneDeclaration,
    OneMention,
    OneService,
    Services,
)
from client.shell.table import Entry


def _applications():
    from client.features import applications

    return applications


def _applying():
    from client.features import applying

    return applying


def _declarations():
    from client.features import declarations

    return declarations


def _mentions():
    from client.features import mentions

    return mentions


def _services():
    from client.features import services

    return services


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Services, "/services", lambda _: _services().ServicesScreen()),
    Entry(
        OneService,
        "/services/:service",
        lambda place: _services().ServiceScreen(place.service),
        above=Services(),
        fields=(ServiceId,),
    ),
    Entry(
        Apply,
        "/services/apply/:service",
        lambda place: _applying().ApplyScreen(place.service),
        above=Services(),
        fields=(ServiceId,),
    ),
    Entry(
        Applications,
        "/services/mine/list",
        lambda _: _applications().ApplicationsScreen(),
        above=Services(),
    ),
    Entry(
        OneApplication,
        "/services/mine/list/:application",
        lambda place: _applications().ApplicationScreen(place.application),
        above=Applications(),
        fields=(ApplicationId,),
    ),
    Entry(
        Declarations,
        "/more/declarations",
        lambda _: _declarations().DeclarationsScreen(),
        above=More(),
    ),
    Entry(
        OneDeclaration,
        "/more/declarations/:declaration",
        lambda place: _declarations().DeclarationScreen(place.declaration),
        above=Declarations(),
        fields=(DeclarationId,),
    ),
    Entry(
        Mentions,
        "/more/mentions",
        lambda _: _mentions().MentionsScreen(),
        above=More(),
        of_person=True,
    ),
    Entry(
        OneMention,
        "/more/mentions/:mention",
        lambda place: _mentions().MentionScreen(place.mention),
        above=Mentions(),
        fields=(MentionId,),
        of_person=True,
    ),
)
