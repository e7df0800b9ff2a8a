"""What the app is shown on, because it decides what may be kept and how a browser returns."""

from enum import Enum


class Surface(Enum):
    WINDOW = "window"
    PREVIEW = "preview"
    """A browser tab: nothing of it is kept (STO-21)."""
    PHONE = "phone"
