"""Colours by the part they play, in light, dark and both high contrasts.

Controls name a role and never a value, so that one theme change repaints everything.
Material has no roles for success, warning and info; its "fixed" slots, which no Material
widget paints with, carry them.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

import flet as ft

from client.design.schemes import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST

INK: Final = ft.Colors.ON_SURFACE
INK_SOFT: Final = ft.Colors.ON_SURFACE_VARIANT
GROUND: Final = ft.Colors.SURFACE
PAPER: Final = ft.Colors.SURFACE_CONTAINER_LOWEST
"""What lies on the ground: cards, bars, dialogs."""
PAPER_SOFT: Final = ft.Colors.SURFACE_CONTAINER_LOW
SUNK: Final = ft.Colors.SURFACE_CONTAINER_HIGH
"""Skeletons, quiet fills, the track of a choice."""
LINE: Final = ft.Colors.OUTLINE_VARIANT
LINE_STRONG: Final = ft.Colors.OUTLINE
BRAND: Final = ft.Colors.PRIMARY
ON_BRAND: Final = ft.Colors.ON_PRIMARY
BRAND_SOFT: Final = ft.Colors.PRIMARY_CONTAINER
ON_BRAND_SOFT: Final = ft.Colors.ON_PRIMARY_CONTAINER
ACCENT: Final = ft.Colors.SECONDARY
ACCENT_SOFT: Final = ft.Colors.SECONDARY_CONTAINER
ON_ACCENT_SOFT: Final = ft.Colors.ON_SECONDARY_CONTAINER
WARM_SOFT: Final = ft.Colors.TERTIARY_CONTAINER
ON_WARM_SOFT: Final = ft.Colors.ON_TERTIARY_CONTAINER
DANGER: Final = ft.Colors.ERROR
ON_DANGER: Final = ft.Colors.ON_ERROR
FOCUS: Final = ft.Colors.TERTIARY


class Tone(Enum):
    """What a colour says. Never said by colour alone: an icon and a word go with it."""

    NEUTRAL = "neutral"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Pair:
    """A tint, the text that is legible on it, and a line around it."""

    fill: ft.Colors
    text: ft.Colors
    line: ft.Colors


PAIRS: Final = {
    Tone.NEUTRAL: Pair(SUNK, INK, LINE),
    Tone.SUCCESS: Pair(
        ft.Colors.TERTIARY_FIXED, ft.Colors.ON_TERTIARY_FIXED, ft.Colors.TERTIARY_FIXED_DIM
    ),
    Tone.WARNING: Pair(
        ft.Colors.SECONDARY_FIXED, ft.Colors.ON_SECONDARY_FIXED, ft.Colors.SECONDARY_FIXED_DIM
    ),
    Tone.DANGER: Pair(ft.Colors.ERROR_CONTAINER, ft.Colors.ON_ERROR_CONTAINER, ft.Colors.ERROR),
    Tone.INFO: Pair(
        ft.Colors.PRIMARY_FIXED, ft.Colors.ON_PRIMARY_FIXED, ft.Colors.PRIMARY_FIXED_DIM
    ),
}


class Family(Enum):
    """What a document is about. A card keeps its colour in the dark, as it does in a pocket."""

    IDENTITY = "identity"
    ROAD = "road"
    INSURANCE = "insurance"
    EDUCATION = "education"
    KIN = "kin"
    SOCIAL = "social"
    PAPER = "paper"


ON_CARD: Final = "#FFFFFF"
ON_CARD_SOFT: Final = "#EAF1F6"
CARDS: Final = {
    Family.IDENTITY: ("#0A5292", "#0D3A72"),
    Family.ROAD: ("#0B6467", "#0A4653"),
    Family.INSURANCE: ("#2F5B3C", "#1D4434"),
    Family.EDUCATION: ("#7A3350", "#582546"),
    Family.KIN: ("#8A4526", "#6A2F27"),
    Family.SOCIAL: ("#4A4A8C", "#343367"),
    Family.PAPER: ("#5A5348", "#413D3A"),
}
"""From the upper left to the lower right."""

SCHEMES: Final = {
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): LIGHT_CONTRAST,
    (True, True): DARK_CONTRAST,
}
"""By (dark, high contrast)."""
