"""The privacy centre and what is reached from it."""

from typing import Any, Final

from client.domain.legal import Edition, LegalKind
from client.domain.surveys import SurveyId
from client.features.acceptances import AcceptancesScreen, DecideScreen
from client.features.backup import BackupScreen
from client.features.collection import (
    CollectionScreen,
    CookiesScreen,
    EventsScreen,
    RequestsScreen,
    RetentionScreen,
    SentScreen,
)
from client.features.contact_choices import ContactChoicesScreen
from client.features.legal import LegalScreen
from client.features.permissions import PermissionsScreen
from client.features.privacy import PrivacyScreen
from client.features.surveys import SurveyScreen, SurveysScreen
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

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Privacy, "/more/privacy", lambda _: PrivacyScreen(), above=More(), undecided=True),
    Entry(
        MyAcceptances,
        "/more/privacy/acceptances",
        lambda _: AcceptancesScreen(),
        above=Privacy(),
        undecided=True,
    ),
    Entry(
        Decide,
        "/more/privacy/decide/:kind",
        lambda place: DecideScreen(place.kind),
        above=Privacy(),
        fields=(LegalKind,),
        undecided=True,
    ),
    Entry(
        WhatIsCollected,
        "/more/privacy/collection",
        lambda _: CollectionScreen(),
        above=Privacy(),
        undecided=True,
    ),
    Entry(
        Cookies,
        "/more/privacy/cookies",
        lambda _: CookiesScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        UsageEvents,
        "/more/privacy/events",
        lambda _: EventsScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        SentByApp,
        "/more/privacy/sent",
        lambda _: SentScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        OwnRequests,
        "/more/privacy/requests",
        lambda _: RequestsScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        Retention,
        "/more/privacy/retention",
        lambda _: RetentionScreen(),
        above=WhatIsCollected(),
        undecided=True,
    ),
    Entry(
        BackupFile,
        "/more/privacy/backup",
        lambda _: BackupScreen(),
        above=Privacy(),
        undecided=True,
    ),
    Entry(
        DevicePermissions,
        "/more/privacy/permissions",
        lambda _: PermissionsScreen(),
        Entrance.EVERYBODY,  # whoever looks for a centre allows something without signing in
        above=Privacy(),
        undecided=True,
    ),
    Entry(
        ContactChoices,
        "/more/privacy/contact",
        lambda _: ContactChoicesScreen(),
        above=Privacy(),
        undecided=True,
    ),
    Entry(Surveys, "/more/privacy/surveys", lambda _: SurveysScreen(), above=Privacy()),
    Entry(
        OneSurvey,
        "/more/privacy/surveys/:survey",
        lambda place: SurveyScreen(place.survey),
        above=Surveys(),
        fields=(SurveyId,),
    ),
    Entry(
        OneEdition,
        "/more/legal/edition/:edition",
        lambda place: LegalScreen(place.edition.kind, place.edition.version),
        Entrance.EVERYBODY,
        above=More(),
        fields=(Edition.read,),
    ),
)
