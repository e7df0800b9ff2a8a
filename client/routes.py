"""Every place of the app: its address, its screen, who may enter, and what lies above it."""

from typing import Final

from client import places
from client.domain.cabinet import Category
from client.domain.corrections import CorrectionId, Subject
from client.domain.documents import DocumentId
from client.domain.legal import LegalKind
from client.features.about import AboutScreen
from client.features.checking import CheckScreen
from client.features.corrections import CorrectionScreen, CorrectionsScreen, ReportScreen
from client.features.devices import DevicesScreen
from client.features.documents import DocumentScreen, DocumentsScreen
from client.features.home import HomeScreen
from client.features.legal import LegalScreen
from client.features.more import MoreScreen
from client.features.my_data import CategoryScreen, MyDataScreen
from client.features.settings_page import SettingsScreen
from client.features.showing import ShowScreen
from client.features.sign_in import SignInScreen
from client.features.welcome import WelcomeScreen
from client.shell.table import Entrance, Entry, Table

ROUTES: Final = Table(
    home=places.Home(),
    welcome=places.Welcome(),
    entries=(
        Entry(places.Welcome, "/welcome", lambda _: WelcomeScreen(), Entrance.GUEST),
        Entry(
            places.SignIn,
            "/sign-in",
            lambda _: SignInScreen(),
            Entrance.GUEST,
            arrival="/oauth2redirect",
        ),
        Entry(places.Home, "/", lambda _: HomeScreen()),
        Entry(places.Documents, "/documents", lambda _: DocumentsScreen()),
        Entry(
            places.OneDocument,
            "/documents/:document",
            lambda place: DocumentScreen(place.document),
            above=places.Documents(),
            fields=(DocumentId,),
        ),
        Entry(places.MyData, "/data", lambda _: MyDataScreen()),
        Entry(
            places.DataOf,
            "/data/:category",
            lambda place: CategoryScreen(place.category),
            above=places.MyData(),
            fields=(Category,),
        ),
        Entry(places.More, "/more", lambda _: MoreScreen()),
        Entry(places.Devices, "/more/devices", lambda _: DevicesScreen(), above=places.More()),
        Entry(
            places.SettingsPage,
            "/more/settings",
            lambda _: SettingsScreen(),
            Entrance.EVERYBODY,
            above=places.More(),
        ),
        Entry(
            places.About,
            "/more/about",
            lambda _: AboutScreen(),
            Entrance.EVERYBODY,
            above=places.More(),
        ),
        Entry(
            places.Legal,
            "/more/legal/:kind",
            lambda place: LegalScreen(place.kind),
            Entrance.EVERYBODY,
            above=places.More(),
            fields=(LegalKind,),
        ),
        Entry(
            places.ReportError,
            "/data/report/:subject",
            lambda place: ReportScreen(place.subject),
            above=places.MyData(),
            fields=(Subject.read,),
        ),
        Entry(
            places.Corrections,
            "/more/corrections",
            lambda _: CorrectionsScreen(),
            above=places.More(),
        ),
        Entry(
            places.OneCorrection,
            "/more/corrections/:correction",
            lambda place: CorrectionScreen(place.correction),
            above=places.Corrections(),
            fields=(CorrectionId,),
        ),
        Entry(
            places.ShowDocument,
            "/documents/:document/show",
            lambda place: ShowScreen(place.document),
            above=places.Documents(),
            fields=(DocumentId,),
            alone=True,
        ),
        Entry(
            places.CheckDocument,
            "/more/check",
            lambda _: CheckScreen(),
            Entrance.EVERYBODY,
            above=places.More(),
        ),
    ),
)
