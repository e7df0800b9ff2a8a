"""What the app is shown on, because it decides what may be kept and how a browser returns."""

from dataclasses import dataclass, field
from enum import Enum

from client.device.adapters.information_none import NoInformation
from client.device.information import Information
from client.device.secrets import Secrets
from client.device.tab import Tab


class Surface(Enum):
    WINDOW = "window"
    PREVIEW = "preview"
    """A browser tab: nothing of it is kept (STO-21)."""
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Where:
    """One window or tab: the portal it is at, and what of the device came with its page."""

    portal: str
    surface: Surface
    phone: Secrets | None = None
    information: Information = field(default_factory=NoInformation)
    tab: Tab | None = None
