"""The privacy centre and what is reached from it."""

from typing import Any, Final

from client.domain.legal import Edition, LegalKind
from client.domain.surveys import SurveyId
from client.places.account import More
from client.places.privacy import (
    BackupFile,
    ContactChoices,
    Cookies,
    Decide,
    DevicePermissions,
    MyAcceptances,
    OneEdition,
    OneSurvey,
    OwnRequests,
    Privacy,
    Retention,
    SentByApp,
    Surveys,
    UsageEvents,
    WhatIsCollected,
)
from client.shell.table import Entrance, Entry


def _acceptances():
    from client.features import acceptances

    return acceptances


def _backup():
    from client.features import backup

    return backup


def _collection():
    from client.features import collection

    return collection


def _contact_choices():
    from client.features import contact_choices

    return contact_choices


def _legal():
    from client.features import legal

    return legal


def _permissions():
    from client.features import permissions

    return permissions


def _privacy():
    from client.features import privacy

    return privacy


def _surveys():
    from client.features import surveys

    return surveys


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(
        Privacy,
        "/more/privacy",
        lambda _: _privacy().PrivacyScreen(),
        above=More(),
        undecided=True,
    ),
    Entry(
        MyAcceptances,
        "/more/privacy/acceptances",
        lambda _: _acceptances().AcceptancesScreen(),
        above=Privacy(),
        undecided=True,
    ),
    Entry(
        Decide,
        "/more/privacy/decide/:kind",
        lambda place: _acceptances().DecideScreen(place.kind),
        above=Privacy(),
        fields=(LegalKind,),
        undecided=True,
    ),
    Entry(
        WhatIsCollected,
        "/more/privacy/collection",
        lambda _: _collection().CollectionScreen(),
        above=Privacy(),
        undecided=True,
    ),
    Entry(
        Cookies,
        "/more/privacy/cookies",
        lambda _: _collection().CookiesScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        UsageEvents,
        "/more/privacy/events",
        lambda _: _collection().EventsScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        SentByApp,
        "/more/privacy/sent",
        lambda _: _collection().SentScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        OwnRequests,
        "/more/privacy/requests",
        lambda _: _collection().RequestsScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        Retention,
        "/more/privacy/retention",
        lambda _: _collection().RetentionScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        BackupFile,
        "/more/privacy/backup",
        lambda _: _backup().BackupScreen(),
        above=Privacy(),
        undecided=True,
    ),
    Entry(
        DevicePermissions,
        "/more/privacy/permissions",
        lambda _: _permissions().PermissionsScreen(),
        Entrance.EVERYBODY,  # whoever looks for a centre allows something without signing in
        above=Privacy(),
        undecided=True,
    ),
    Entry(
        ContactChoices,
        "/more/privacy/contact",
        lambda _: _contact_choices().ContactChoicesScreen(),
        above=Privacy(),
        undecided=True,
    ),
    Entry(Surveys, "/more/privacy/surveys", lambda _: _surveys().SurveysScreen(), above=Privacy()),
    Entry(
        OneSurvey,
        "/more/privacy/surveys/:survey",
        lambda place: _surveys().SurveyScreen(place.survey),
        above=Surveys(),
        fields=(SurveyId,),
    ),
    Entry(
        OneEdition,
        "/more/legal/edition/:edition",
        lambda place: _legal().LegalScreen(place.edition.kind, place.edition.version),
        Entrance.EVERYBODY,
        above=More(),
        fields=(Edition.read,),
    ),
)
