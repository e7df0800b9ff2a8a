"""What the app is shown on, because it decides what may be kept and how a browser returns."""

from dataclasses import dataclass
from enum import Enum

from client.device.secrets import Secrets


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
    phone: Secrets | None
