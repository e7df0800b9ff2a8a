"""What a screen may reach for. Built once per citizen at a window, in `composition`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from client.device.clipboard import Clipboard
from client.device.clock import Clock
from client.device.codes import Codes
from client.device.connectivity import Connectivity
from client.device.darkroom import Darkroom
from client.device.files import Files
from client.device.information import Information
from client.device.links import Links
from client.device.local_auth import LocalAuth
from client.device.motion import Motion
from client.device.parts import Parts
from client.device.permissions import Permissions
from client.device.player import Player
from client.device.screen import Screen
from client.domain.diagnostics import Trouble
from client.domain.family import Represented
from client.hooks import Context, create_context, use_context
from client.i18n.formats import Speech
from client.places import Place
from client.portal.concerning import OnBehalf
from client.portal.gateway import Portal
from client.portal.hints import Hints
from client.portal.login.protocol import UnifiedLogin
from client.portal.notary.protocol import Notary
from client.portal.traces import Traces
from client.portal.trial import TrialDesk
from client.settings import Settings
from client.state import use_app_state
from client.storage.app_lock import AppLock
from client.storage.drafts import MemoryDrafts
from client.storage.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Edges:
    portal: Portal
    login: UnifiedLogin
    notary: Notary
    preferences: Preferences
    clock: Clock
    links: Links
    clipboard: Clipboard
    motion: Motion
    connectivity: Connectivity
    """Of the device, as a hint when to look at the portal again."""
    information: Information
    """What the device says of its system: for the citizen to see before they let it be told."""
    settings: Settings
    address: str
    """The portal's, for the citizen to read."""
    go: Callable[[Place], None]
    close: Callable[[], Awaitable[None]]
    """Once, when the window or tab is gone."""
    files: Files
    codes: Codes
    """Of what a QR in a picture says."""
    darkroom: Darkroom
    """For what the camera has taken."""
    drafts: MemoryDrafts
    """What is begun and not sent; forgotten with the sign-in."""
    hints: Hints
    """What the portal says has changed, as it happens."""
    troubles: Callable[[], tuple[Trouble, ...]]
    """What the portal could not answer lately, for a request for help."""
    traces: Traces
    """What this app has sent and keeps about the citizen, and their say over it."""
    parts: Parts
    """What the app is made of."""
    on_behalf: OnBehalf
    """Acting for those the citizen stands for."""
    app_lock: AppLock
    local_auth: LocalAuth
    """The device's own question who holds it."""
    player: Player
    screen: Screen
    """For a picture of it, when the citizen wants to show it to support."""
    permissions: Permissions
    """The one way to what the device asks its owner about."""
    concerns: Represented | None = None
    """Whose data a screen shows, where it is not the citizen's own."""
    trial: TrialDesk | None = None
    """The demo's desk; no other package has one."""

    def concerning(self, person: Represented) -> "Edges":
        """The same window on that person's cabinet, with what is begun for them kept apart."""
        return replace(
            self,
            portal=self.on_behalf.portal_of(person.id),
            drafts=self.drafts.apart(person.id),
            concerns=person,
        )


EdgesContext: Context[Edges | None] = create_context(None)


def use_edges() -> Edges:
    edges = use_context(EdgesContext)
    if edges is None:
        raise RuntimeError("No Edges above this screen; wrap the app in EdgesContext.")
    return edges


BackContext: Context[Callable[[], None] | None] = create_context(None)


def use_back() -> Callable[[], None] | None:
    """One step up, for `page(on_back=...)`. `None` on a tab, and beside its list on a desktop."""
    return use_context(BackContext)


def use_speech() -> Speech:
    """Everything a screen says, in the citizen's language and at this moment."""
    edges = use_edges()
    return Speech(use_app_state().language, edges.clock.now(), edges.settings.app.time_zone)
