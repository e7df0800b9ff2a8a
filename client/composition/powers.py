"""Which of the device's powers there are on this surface: chosen here and nowhere else."""

from client.composition.surface import Surface
from client.device.adapters.identity_system import platform_here
from client.device.adapters.locator_flet import FletLocator, geolocator
from client.device.adapters.locator_none import NoLocator
from client.device.clock import Clock
from client.device.permissions import Locator, Powers


def powers_for(surface: Surface, clock: Clock) -> Powers:
    """Needs a page in context."""
    return Powers(locator=_locator(surface, clock))


def _locator(surface: Surface, clock: Clock) -> Locator:
    """Linux desktops have no position that could be relied on."""
    if surface is Surface.WINDOW and platform_here() == "linux":
        return NoLocator()
    return FletLocator(geolocator(), clock)
