"""The account, the app and its rules."""

from typing import Any, Final

from client.domain.legal import LegalKind
from client.features.about import AboutScreen
from client.features.devices import DevicesScreen
from client.features.legal import LegalScreen
from client.features.licences import LicencesScreen
from client.features.more import MoreScreen
from client.features.settings_page import SettingsScreen
from client.features.trial_phone import TrialPhoneScreen
from client.places.account import About, Devices, Legal, Licences, More, SettingsPage, TrialPhone
from client.shell.table import Entrance, Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(More, "/more", lambda _: MoreScreen(), undecided=True),
    Entry(Devices, "/more/devices", lambda _: DevicesScreen(), above=More(), undecided=True),
    Entry(
        SettingsPage,
        "/more/settings",
        lambda _: SettingsScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
    Entry(
        About,
        "/more/about",
        lambda _: AboutScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
    Entry(
        Licences,
        "/more/about/licences",
        lambda _: LicencesScreen(),
        Entrance.EVERYBODY,
        above=About(),
    ),
    Entry(
        TrialPhone,
        "/more/phone",
        lambda _: TrialPhoneScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
    Entry(
        Legal,
        "/more/legal/:kind",
        lambda place: LegalScreen(place.kind),
        Entrance.EVERYBODY,
        above=More(),
        fields=(LegalKind,),
    ),
)
