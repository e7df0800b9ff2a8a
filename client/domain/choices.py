"""How the citizen wants the app to look and speak. Nothing personal: kept in clear (STO-07)."""

from dataclasses import dataclass
from enum import Enum

from client.domain.languages import Language


class Brightness(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class TextSize(Enum):
    """On top of what the system asks for."""

    NORMAL = "normal"
    LARGE = "large"
    LARGEST = "largest"


@dataclass(frozen=True, slots=True)
class Choices:
    language: Language = Language.AZ
    brightness: Brightness = Brightness.SYSTEM
    high_contrast: bool = False
    text_size: TextSize = TextSize.NORMAL
    dismissed_banners: frozenset[str] = frozenset()
    notices_show_content: bool = False
    """Sender and subject in a notice of the system; otherwise only that something has come."""
    has_app_lock: bool = False
    """One was set here: where it cannot be read, nothing is opened without a full sign-in."""
