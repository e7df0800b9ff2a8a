"""What a citizen takes to a new device: how the app looks, what is begun, what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from client.domain.choices import Brightness, TextSize
from client.domain.languages import Language


@dataclass(frozen=True, slots=True)
class Look:
    """Of the citizen's choices those that hold on any device."""

    language: Language
    brightness: Brightness
    high_contrast: bool
    text_size: TextSize


@dataclass(frozen=True, slots=True)
class SignedReceipt:
    number: str
    signed: str
    """As the portal signed it; whether to believe it is judged where it arrives."""


@dataclass(frozen=True, slots=True, repr=False)
class Backup:
    """Not printed: drafts are the citizen's own words."""

    made_at: datetime
    made_for: str
    """Whose it is, for them to recognise it."""
    look: Look
    drafts: Mapping[str, Any]
    """JSON, by the name of each draft."""
    receipts: tuple[SignedReceipt, ...]
