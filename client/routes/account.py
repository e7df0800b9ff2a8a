"""The account, the app and its rules."""

from typing import Any, Final

from client.domain.legal import LegalKind
from client.places.account import (
    About,
    AppLock,
    Devices,
    Legal,
    Licences,
    More,
    SettingsPage,
    TrialPhone,
)
from client.shell.table import Entrance, Entry


def _about():
    from client.features import about

    return about


def _app_lock():
    from client.features import app_lock

    return app_lock


def _devices():
    from client.features import devices

    return devices


def _legal():
    from client.features import legal

    return legal


def _licences():
    from client.features import licences

    return licences


def _more():
    from client.features import more

    return more


def _settings_page():
    from client.features import settings_page

    return settings_page


def _trial_phone():
    from client.features import trial_phone

    return trial_phone


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(More, "/more", lambda _: _more().MoreScreen(), undecided=True),
    Entry(
        Devices,
        "/more/devices",
        lambda _: _devices().DevicesScreen(),
        above=More(),
        undecided=True,
    ),
    Entry(
        SettingsPage,
        "/more/settings",
        lambda _: _settings_page().SettingsScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
    Entry(
        AppLock,
        "/more/settings/lock",
        lambda _: _app_lock().AppLockScreen(),
        above=SettingsPage(),
    ),
    Entry(
        About,
        "/more/about",
        lambda _: _about().AboutScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
    Entry(
        Licences,
        "/more/about/licences",
        lambda _: _licences().LicencesScreen(),
        Entrance.EVERYBODY,
        above=About(),
    ),
    Entry(
        TrialPhone,
        "/more/phone",
        lambda _: _trial_phone().TrialPhoneScreen(),
        Entrance.EVERYBODY,
        above=More(),
    ),
    Entry(
        Legal,
        "/more/legal/:kind",
        lambda place: _legal().LegalScreen(place.kind),
        Entrance.EVERYBODY,
        above=More(),
        fields=(LegalKind,),
    ),
)
