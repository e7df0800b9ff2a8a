"""A portal in the app's own process, where the profile names one: the demo's.

It is found by the name in the profile and never imported, so that a package without it is whole.
"""

import importlib
import threading
from collections.abc import Awaitable
from typing import Any, Final, Protocol, cast

import httpx

from client.portal.errors import PortalUnreachable
from client.portal.http import HttpWire
from client.portal.inside import Application, InsideTransport
from client.portal.trial import TrialDesk, WireTrialDesk
from client.settings import Settings
from client.storage.places import data_folder


class PortalInside(Protocol):
    app: Application
    token: str
    """Of the tester's desk."""

    def address(self) -> Awaitable[str]:
        """Opens a door for this device's browser."""
        ...


_OPENED: Final[dict[str, PortalInside]] = {}
_OPENING: Final = threading.Lock()


def portal_inside(settings: Settings) -> PortalInside | None:
    """One for the whole process, however many windows. It takes a second; call it in a thread.

    Raises `PortalUnreachable` where its data cannot be had.
    """
    profile = settings.profile
    if profile is None or profile.inside is None:
        return None
    with _OPENING:
        if profile.inside not in _OPENED:
            _OPENED[profile.inside] = _open(profile.inside, settings.app.name)
        return _OPENED[profile.inside]


def transport_of(portal: PortalInside | None) -> httpx.AsyncBaseTransport | None:
    return None if portal is None else InsideTransport(portal.app)


def trial_desk(portal: str, settings: Settings) -> TrialDesk:
    """Raises `PortalUnreachable`."""
    inside = portal_inside(settings)
    if inside is None:
        raise PortalUnreachable
    agent, transport = settings.portal.client_id, transport_of(inside)
    wire = HttpWire(portal, settings.limits, agent=agent, transport=transport)
    return WireTrialDesk(wire, inside.token)


def _open(module: str, name: str) -> PortalInside:
    found: Any = importlib.import_module(module)
    try:
        return cast("PortalInside", found.open_portal(data_folder(name) / "portal"))
    except Exception as error:
        raise PortalUnreachable from error
