"""Which of the device's powers there are on this surface: chosen here and nowhere else."""

from collections.abc import Callable
from functools import cache, partial
from threading import Thread

from client.composition.surface import Surface
from client.device.adapters.asker_flet import FletAsker
from client.device.adapters.camera_flet import FletCamera
from client.device.adapters.camera_leavings import throw_away_leavings
from client.device.adapters.camera_mount import FletMount
from client.device.adapters.camera_none import NoCamera
from client.device.adapters.connectivity_flet import FletConnectivity
from client.device.adapters.identity_system import platform_here
from client.device.adapters.information_flet import FletInformation
from client.device.adapters.information_none import NoInformation
from client.device.adapters.information_system import SystemInformation
from client.device.adapters.local_auth_flet import FletLocalAuth, local_authentication
from client.device.adapters.local_auth_none import NoLocalAuth
from client.device.adapters.locator_flet import FletLocator, geolocator
from client.device.adapters.locator_none import NoLocator
from client.device.adapters.microphone_flet import FletMicrophone, audio_recorder
from client.device.adapters.microphone_none import NoMicrophone
from client.device.adapters.notices_browser import BrowserNotices
from client.device.adapters.notices_dbus import DbusNotices
from client.device.adapters.notices_none import NoNotices
from client.device.adapters.notices_phone import PhoneNotices, phone_plugin
from client.device.adapters.notices_plyer import PlyerNotices, plyer_facade
from client.device.adapters.player_flet import FletPlayer
from client.device.adapters.player_leavings import throw_away_played
from client.device.adapters.player_none import NoPlayer
from client.device.camera import Camera
from client.device.clock import Clock
from client.device.connectivity import Connectivity
from client.device.information import Information
from client.device.local_auth import LocalAuth
from client.device.locator import Locator
from client.device.microphone import Microphone
from client.device.notices import Notices
from client.device.permissions import Chosen, Grant
from client.device.player import Player
from client.device.powers import Powers
from client.device.tab import Tab
from client.domain.inbox import MessageId
from client.domain.permissions import Power

Tapped = Callable[[MessageId | None], object]


def powers_for(
    surface: Surface, clock: Clock, app_name: str, on_tap: Tapped, tab: Tab | None = None
) -> Powers[Chosen, Grant]:
    """Needs a page in context. `on_tap` hears which message a tapped notice was about."""
    return Powers(
        locator=_locator(surface, clock),
        camera=_camera(surface),
        microphone=_microphone(surface),
        notices=_notices(surface, app_name, on_tap, tab),
    )


def local_auth_for(surface: Surface) -> LocalAuth:
    """Needs a page in context. The package raises on Linux and in a browser."""
    if surface is Surface.PREVIEW or platform_here() == "linux":
        return NoLocalAuth()
    service = local_authentication()
    return NoLocalAuth() if service is None else FletLocalAuth(service)


def connectivity_here() -> Connectivity:
    """Needs a page in context. In a preview it is the browser's, which is where the citizen is."""
    return FletConnectivity()


def information_for(surface: Surface) -> Information:
    """Needs a page in context. A preview runs on a machine that is not the citizen's."""
    match surface:
        case Surface.PREVIEW:
            return NoInformation()
        case Surface.PHONE:
            return FletInformation()
        case Surface.WINDOW:
            return SystemInformation()


def player_for(surface: Surface) -> Player:
    """Needs a page in context. On Linux the player wants programs of the system, and would write
    the sound where everybody on the machine can read it; Apple's writes files of the app's own."""
    match surface, platform_here():
        case (Surface.PREVIEW, _) | (Surface.WINDOW, "windows"):
            return FletPlayer()
        case Surface.WINDOW, "linux":
            return NoPlayer()
        case _:
            Thread(target=throw_away_played, daemon=True).start()  # of an app that was ended
            return FletPlayer(tidy=throw_away_played)


def _locator(surface: Surface, clock: Clock) -> Locator[Chosen, Grant]:
    """Linux desktops have no position that could be relied on."""
    if surface is Surface.WINDOW and platform_here() == "linux":
        return NoLocator()
    return FletLocator(geolocator(), clock, asks_by_itself=surface is Surface.PREVIEW)


def _camera(surface: Surface) -> Camera[Chosen, Grant]:
    """Flet's camera is one of phones and browsers; a browser asks by itself, and a phone leaves
    files behind: of an app that was ended in the middle, until it starts again."""
    asker = partial(FletAsker, Power.CAMERA)
    match surface:
        case Surface.WINDOW:
            return NoCamera()
        case Surface.PREVIEW:
            return FletCamera(FletMount(), asker(), asks_by_itself=True)
        case Surface.PHONE:
            Thread(target=throw_away_leavings, daemon=True).start()  # no frame waits for it
            tidy = throw_away_leavings
            return FletCamera(FletMount(), asker(), asks_by_itself=False, tidy=tidy)


def _microphone(surface: Surface) -> Microphone[Chosen, Grant]:
    """On a Linux desktop Flet's recorder needs programs that a package cannot bring along."""
    platform = platform_here()
    if surface is Surface.WINDOW and platform == "linux":
        return NoMicrophone()
    asks = surface is not Surface.WINDOW or platform == "windows"
    return FletMicrophone(audio_recorder(), FletAsker(Power.MICROPHONE) if asks else None)


def _notices(
    surface: Surface, app_name: str, on_tap: Tapped, tab: Tab | None
) -> Notices[Chosen, Grant]:
    """Flet reaches none of a browser's: our own script in the tab does."""
    match surface:
        case Surface.PREVIEW:
            return NoNotices() if tab is None else BrowserNotices(tab, on_tap)
        case Surface.PHONE:
            plugin = phone_plugin()
            return NoNotices() if plugin is None else PhoneNotices(plugin, on_tap)
        case Surface.WINDOW if platform_here() == "linux":
            from client.device.adapters.desktop_bus import SessionBus  # noqa: PLC0415 - Linux alone has it

            return DbusNotices(SessionBus(app_name), on_tap)
        case Surface.WINDOW:
            system = "win" if platform_here() == "windows" else "macosx"
            return PlyerNotices(app_name, cache(partial(plyer_facade, system)))
