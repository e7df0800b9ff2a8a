"""Which adapter stands behind each power on each platform, and that the README says the same."""

import re
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from client.composition import powers
from client.composition.surface import Surface
from client.device.adapters.camera_flet import FletCamera
from client.device.adapters.camera_none import NoCamera
from client.device.adapters.connectivity_flet import FletConnectivity
from client.device.adapters.information_flet import FletInformation
from client.device.adapters.information_none import NoInformation
from client.device.adapters.information_system import SystemInformation
from client.device.adapters.local_auth_flet import FletLocalAuth
from client.device.adapters.local_auth_none import NoLocalAuth
from client.device.adapters.locator_flet import FletLocator
from client.device.adapters.locator_none import NoLocator
from client.device.adapters.microphone_flet import FletMicrophone
from client.device.adapters.microphone_none import NoMicrophone
from client.device.adapters.notices_browser import BrowserNotices
from client.device.adapters.notices_dbus import DbusNotices
from client.device.adapters.notices_none import NoNotices
from client.device.adapters.notices_phone import PhoneNotices
from client.device.adapters.notices_plyer import PlyerNotices
from client.device.adapters.player_flet import FletPlayer
from client.device.adapters.player_none import NoPlayer
from tests.doubles.clock import FakeClock
from tests.doubles.notices import FakeTab
from tests.stage import an_empty_stage

README = Path(__file__).parents[3] / "README.md"
PHONES, DESKTOPS, LINUX, TAB = "Android, iOS", "macOS, Windows", "Linux window", "Browser preview"


@dataclass(frozen=True)
class Platform:
    name: str
    surface: Surface
    column: str
    """Where the README speaks of it."""


ANDROID = Platform("android", Surface.PHONE, PHONES)
IOS = Platform("ios", Surface.PHONE, PHONES)
WINDOWS = Platform("windows", Surface.WINDOW, DESKTOPS)
MACOS = Platform("macos", Surface.WINDOW, DESKTOPS)
WINDOW = Platform("linux", Surface.WINDOW, LINUX)
WEB = Platform("linux", Surface.PREVIEW, TAB)
PLATFORMS = (ANDROID, IOS, WINDOWS, MACOS, WINDOW, WEB)

STANDS = {
    "Location": {
        **dict.fromkeys(PLATFORMS, FletLocator),
        WINDOW: NoLocator,
    },
    "Notifications": {
        ANDROID: PhoneNotices,
        IOS: PhoneNotices,
        WINDOWS: PlyerNotices,
        MACOS: PlyerNotices,
        WINDOW: DbusNotices,
        WEB: BrowserNotices,
    },
    "Microphone": {
        **dict.fromkeys(PLATFORMS, FletMicrophone),
        WINDOW: NoMicrophone,
    },
    "Listening to a voice note": {
        **dict.fromkeys(PLATFORMS, FletPlayer),
        WINDOW: NoPlayer,
    },
    "Camera": {
        **dict.fromkeys((ANDROID, IOS, WEB), FletCamera),
        **dict.fromkeys((WINDOWS, MACOS, WINDOW), NoCamera),
    },
    "App lock": {
        **dict.fromkeys((ANDROID, IOS, WINDOWS, MACOS), FletLocalAuth),
        **dict.fromkeys((WINDOW, WEB), NoLocalAuth),
    },
    "Network": dict.fromkeys(PLATFORMS, FletConnectivity),
    "Device information": {
        **dict.fromkeys((ANDROID, IOS), FletInformation),
        **dict.fromkeys((WINDOWS, MACOS, WINDOW), SystemInformation),
        WEB: NoInformation,
    },
}
NAMED = {
    FletLocator: "geolocator|Chromium",
    FletMicrophone: "recorder|Chromium",
    FletPlayer: "Flet's player|Chromium",
    FletCamera: "Flet's camera|Chromium",
    FletLocalAuth: "flet-local-auth",
    FletConnectivity: "Flet's connectivity",
    FletInformation: "from Flet",
    SystemInformation: "from Python",
    PhoneNotices: "flet-notifications",
    PlyerNotices: "plyer",
    DbusNotices: "D-Bus",
    BrowserNotices: "browser's own",
}
"""How the README calls what stands there; whatever is not here is a power that is missing."""
MISSING = "has none|plays nothing|no camera|No face or finger|no face or finger"


def readme_table():
    lines = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in README.read_text().splitlines()
        if line.startswith("| ")
    ]
    head = next(i for i, cells in enumerate(lines) if cells[0] == "Power")
    columns = lines[head][1:]
    told = {}
    for cells in lines[head + 1 :]:
        if len(cells) == len(columns) + 1:
            told[cells[0]] = dict(zip(columns, cells[1:], strict=True))
    return told


@asynccontextmanager
async def standing_on(platform, monkeypatch):
    """By the README's names; each is built as the app builds it."""
    monkeypatch.setattr(powers, "platform_here", lambda: platform.name)
    monkeypatch.setattr(powers, "throw_away_leavings", lambda: None)
    monkeypatch.setattr(powers, "throw_away_played", lambda: None)
    web = platform.surface is Surface.PREVIEW
    async with an_empty_stage(platform=platform.name, web=web):
        tab = FakeTab() if web else None
        found = powers.powers_for(platform.surface, FakeClock(), "mygov", print, tab)
        yield {
            "Location": found.locator,
            "Notifications": found.notices,
            "Microphone": found.microphone,
            "Listening to a voice note": powers.player_for(platform.surface),
            "Camera": found.camera,
            "App lock": powers.local_auth_for(platform.surface),
            "Network": powers.connectivity_here(),
            "Device information": powers.information_for(platform.surface),
        }


def id_of(platform):
    return "web" if platform is WEB else platform.name


@pytest.mark.requirement("R-3.8", "R-2.1.4")
@pytest.mark.parametrize("platform", PLATFORMS, ids=id_of)
async def test_each_power_has_the_adapter_of_its_platform(platform, monkeypatch):
    async with standing_on(platform, monkeypatch) as found:
        kinds = {name: type(one) for name, one in found.items()}

    assert kinds == {name: by[platform] for name, by in STANDS.items()}


@pytest.mark.parametrize("platform", PLATFORMS, ids=id_of)
@pytest.mark.parametrize("power", STANDS)
def test_the_readme_says_what_stands_there_and_what_is_missing(platform, power):
    said = readme_table()[power][platform.column]
    stands = STANDS[power][platform]

    assert re.search(NAMED.get(stands, MISSING), said), f"{power}, {platform.column}: {said}"


async def test_who_did_not_add_the_phones_notices_has_none_and_nothing_breaks(monkeypatch):
    monkeypatch.setattr(powers, "phone_plugin", lambda: None)
    async with standing_on(ANDROID, monkeypatch) as found:
        assert isinstance(found["Notifications"], NoNotices)


async def test_only_where_the_system_asks_about_a_microphone_is_there_something_to_ask_it(
    monkeypatch,
):
    asks = {}
    for platform in (ANDROID, IOS, WINDOWS, MACOS, WEB):
        async with standing_on(platform, monkeypatch) as found:
            asks[id_of(platform)] = found["Microphone"]._asker is not None

    assert asks == {"android": True, "ios": True, "windows": True, "macos": False, "web": True}
