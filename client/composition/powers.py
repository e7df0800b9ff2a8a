"""Which of the device's powers there are on this surface: chosen here and nowhere else."""

from client.composition.surface import Surface
from client.device.adapters.asker_flet import FletAsker
from client.device.adapters.identity_system import platform_here
from client.device.adapters.locator_flet import FletLocator, geolocator
from client.device.adapters.locator_none import NoLocator
from client.device.adapters.microphone_flet import FletMicrophone, audio_recorder
from client.device.adapters.microphone_none import NoMicrophone
from client.device.clock import Clock
from client.device.microphone import Microphone
from client.device.permissions import Chosen, Grant, Locator, Powers


def powers_for(surface: Surface, clock: Clock) -> Powers:
    """Needs a page in context."""
    return Powers(locator=_locator(surface, clock), microphone=_microphone(surface))


def _locator(surface: Surface, clock: Clock) -> Locator:
    """Linux desktops have no position that could be relied on."""
    if surface is Surface.WINDOW and platform_here() == "linux":
        return NoLocator()
    return FletLocator(geolocator(), clock)


def _microphone(surface: Surface) -> Microphone[Chosen, Grant]:
    """On a Linux desktop Flet's recorder needs programs that a package cannot bring along."""
    platform = platform_here()
    if surface is Surface.WINDOW and platform == "linux":
        return NoMicrophone()
    asks = surface is not Surface.WINDOW or platform == "windows"
    return FletMicrophone(audio_recorder(), FletAsker() if asks else None)
