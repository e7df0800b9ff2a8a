"""Every pair of colours that is ever read is legible, in all four schemes."""

from dataclasses import fields

import flet as ft
import pytest

from client.design import palette
from client.design.palette import CARDS, ON_CARD, ON_CARD_SOFT, PAIRS, SCHEMES

LEGIBLE, PERCEPTIBLE, CRISP = 4.5, 3.0, 7.0
TEXT_PAIRS = [
    (palette.INK, palette.GROUND),
    (palette.INK, palette.PAPER),
    (palette.INK, palette.PAPER_SOFT),
    (palette.INK_SOFT, palette.GROUND),
    (palette.INK_SOFT, palette.PAPER),
    (palette.INK_SOFT, palette.PAPER_SOFT),
    (palette.INK_SOFT, palette.SUNK),
    (palette.BRAND, palette.GROUND),
    (palette.BRAND, palette.PAPER),
    (palette.ON_BRAND, palette.BRAND),
    (palette.ON_BRAND_SOFT, palette.BRAND_SOFT),
    (palette.ON_ACCENT_SOFT, palette.ACCENT_SOFT),
    (palette.ON_WARM_SOFT, palette.WARM_SOFT),
    (palette.ON_DANGER, palette.DANGER),
    (ft.Colors.ERROR, palette.PAPER),
    (ft.Colors.ON_INVERSE_SURFACE, ft.Colors.INVERSE_SURFACE),
    *((pair.text, pair.fill) for pair in PAIRS.values()),
]
SHAPE_PAIRS = [
    (palette.FOCUS, palette.GROUND),
    (palette.FOCUS, palette.PAPER),
    (palette.LINE_STRONG, palette.PAPER),
    (palette.LINE_STRONG, palette.GROUND),
    (palette.ACCENT, palette.PAPER_SOFT),
    (palette.BRAND, palette.SUNK),
]
SCHEME_NAMES = ["light", "dark", "light contrast", "dark contrast"]


def _said(pair):
    return f"{pair[0].value} on {pair[1].value}"


text_pairs = pytest.mark.parametrize("pair", TEXT_PAIRS, ids=_said)
shape_pairs = pytest.mark.parametrize("pair", SHAPE_PAIRS, ids=_said)
schemes = pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEME_NAMES)


@pytest.mark.requirement("A11Y-05")
@text_pairs
@schemes
def test_text_is_legible_on_what_it_stands_on(scheme, pair):
    assert _contrast(*(_value(scheme, role) for role in pair)) >= LEGIBLE


@pytest.mark.requirement("A11Y-05")
@shape_pairs
@schemes
def test_lines_that_mean_something_can_be_made_out(scheme, pair):
    assert _contrast(*(_value(scheme, role) for role in pair)) >= PERCEPTIBLE


@pytest.mark.requirement("A11Y-05", "A11Y-16")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@text_pairs
def test_high_contrast_is_high(dark, pair):
    scheme = SCHEMES[dark, True]

    assert _contrast(*(_value(scheme, role) for role in pair)) >= CRISP


@pytest.mark.requirement("A11Y-05")
@pytest.mark.parametrize("family", CARDS)
def test_a_document_is_legible_from_corner_to_corner(family):
    readings = [_contrast(text, end) for text in (ON_CARD, ON_CARD_SOFT) for end in CARDS[family]]

    assert min(readings) >= LEGIBLE


@schemes
def test_no_role_is_left_to_flutter_to_guess(scheme):
    unset = {f.name for f in fields(scheme) if getattr(scheme, f.name) is None}

    assert {name for name in unset if not name.endswith("_fixed_variant")} == set()


def _value(scheme, role):
    wanted = str(role.value).replace("_", "")
    (name,) = [f.name for f in fields(scheme) if f.name.replace("_", "") == wanted]
    return getattr(scheme, name)


def _contrast(first, second):
    """WCAG 2.2, relative luminance."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * c for part, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
