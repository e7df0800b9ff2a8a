"""Measures: spacing on a grid of four, radii, the type scale, target sizes. Logical pixels."""

from typing import Final

XXS: Final = 4
XS: Final = 8
S: Final = 12
M: Final = 16
L: Final = 24
XL: Final = 32
XXL: Final = 48

RADIUS_S: Final = 8
RADIUS_M: Final = 12
RADIUS_L: Final = 16
RADIUS_XL: Final = 24
RADIUS_FULL: Final = 999

HAIRLINE: Final = 1
FOCUS_LINE: Final = 3

TARGET: Final = 48
"""The smallest thing a finger is asked to hit (A11Y-06)."""

ICON_S: Final = 18
ICON_M: Final = 22
ICON_L: Final = 28
ICON_XL: Final = 44

READING_WIDTH: Final = 720
"""About eighty characters of body text: longer lines lose the eye."""
WIDE_WIDTH: Final = 1080
FORM_WIDTH: Final = 480
LIST_PANE_WIDTH: Final = 380
RAIL_WIDTH: Final = 232
CARD_WIDTH: Final = 312
"""In a row, so that the next one peeks in on a phone."""
CARD_WIDEST: Final = 400
CARD_RATIO: Final = 85.6 / 54
"""ISO/IEC 7810 ID-1: the card in everybody's pocket."""

QUICK: Final = 120
CALM: Final = 240
"""Milliseconds."""
MESSAGE_SHOWN: Final = 6000
